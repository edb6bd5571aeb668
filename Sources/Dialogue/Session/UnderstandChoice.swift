extension Session {
  /// The choices that are offered now, as places in the question's list.
  func offered(_ question: Question) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(question.choices.range.count)
    for (place, row) in question.choices.range.enumerated()
    where walk.holds(library.choices[row].condition, in: library) {
      places.append(place)
    }
    return places
  }

  func choice(_ place: Int, _ question: Question) -> Choice {
    library.choices[question.choices.range.lowerBound + place]
  }

  /// Whether the choices of an answer are among those that are offered now.
  func isOffered(_ answer: Answer, _ key: AnswerKey) -> Bool {
    let question = library[key.step].question
    return !question.hasChoices || Self.isOffered(answer, in: offered(question))
  }

  static func isOffered(_ answer: Answer, in offered: [Int]) -> Bool {
    switch answer {
    case .one(let place): return offered.contains(place)
    case .any(let places): return places.allSatisfy { offered.contains($0) }
    default: return true
    }
  }

  // MARK: One

  func understandOne(_ line: TypedLine, _ question: Question, _ waiting: Walk.Waiting) -> Event? {
    let places = places(of: waiting)
    if let place = numbered(line.text, places) ?? named(line.text, places, question) {
      return taken(place, question, waiting, isCertain: true)
    }
    if case .one(let place, let isCertain) = match(line.words, choices(of: waiting)) {
      return taken(place, question, waiting, isCertain: isCertain)
    }
    return nil
  }

  func taken(
    _ place: Int,
    _ question: Question,
    _ waiting: Walk.Waiting,
    isCertain: Bool
  ) -> Event {
    if choice(place, question).isVisit { return .visit(waiting.step, choice: place) }
    return .answer(waiting.key, .one(place), isCertain: isCertain)
  }

  func understandYesOrNo(_ line: TypedLine, _ key: AnswerKey) -> Event? {
    if line.text == "1" || line.is(.yes) { return .answer(key, .one(0), isCertain: true) }
    if line.text == "2" || line.is(.no) { return .answer(key, .one(1), isCertain: true) }
    return nil
  }

  // MARK: Several

  func understandAny(_ line: TypedLine, _ waiting: Walk.Waiting) -> Event? {
    let question = library[waiting.step].question
    let places = places(of: waiting)
    let enumeration = Enumeration(waiting: waiting, offered: places)
    if let places = enumeration.read(line.text, in: self, takesJoints: false) {
      return chosen(places, waiting, isCertain: true)
    }
    if line.is(.none) { return chosen([], waiting, isCertain: true) }
    if line.is(.all) {
      let together = places.filter { !choice($0, question).isAlone }
      return chosen(together, waiting, isCertain: true)
    }
    let match = match(line.words, choices(of: waiting))
    if case .one(let place, true) = match { return chosen([place], waiting, isCertain: true) }
    // Before some words of it are taken for the whole, every part may be known.
    if let (places, isCertain) = enumeration.readParts(line.text, in: self) {
      return chosen(places, waiting, isCertain: isCertain)
    }
    if case .one(let place, _) = match { return chosen([place], waiting, isCertain: false) }
    return nil
  }

  /// The answer to a choose-any, unless it breaks the question's own rules.
  func chosen(_ places: [Int], _ waiting: Walk.Waiting, isCertain: Bool) -> Event {
    let question = library[waiting.step].question
    var sorted: [Int] = []
    for place in places.sorted() where sorted.last != place { sorted.append(place) }
    if sorted.isEmpty, question.needsOne { return .unclear(.needsOne) }
    if sorted.count > 1, let alone = sorted.first(where: { choice($0, question).isAlone }) {
      return .unclear(.aloneOnly(alone))
    }
    return .answer(waiting.key, .any(sorted), isCertain: isCertain)
  }
}
