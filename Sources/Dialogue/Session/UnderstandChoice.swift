extension Session {
  /// The choices that are offered now, as places in the question's list.
  func offered(_ question: Question) -> [Int] {
    let choices = library[question.choices]
    return choices.indices
      .filter { walk.holds(choices[$0].condition, in: library) }
      .map { $0 - choices.startIndex }
  }

  func understandOne(_ text: String, _ question: Question, _ waiting: Walk.Waiting) -> Event? {
    let offered = offered(question)
    if let place = numbered(text, offered) ?? named(text, offered, question) {
      return taken(place, question, waiting, isCertain: true)
    }
    switch match(text, offered, question) {
    case .one(let place, let isCertain): return taken(place, question, waiting, isCertain: isCertain)
    case .several(let places): return .unclear(.several(places))
    case .none: return nil
    }
  }

  private func taken(
    _ place: Int, _ question: Question, _ waiting: Walk.Waiting, isCertain: Bool
  ) -> Event {
    if library.choices[question.choices.range.lowerBound + place].isVisit {
      return .visit(waiting.step, choice: place)
    }
    return .answer(waiting.key, .one(place), isCertain: isCertain)
  }

  func understandYesOrNo(_ text: String, _ key: AnswerKey) -> Event? {
    let words = Words(text)
    if text == "1" || knows(.yes, words) { return .answer(key, .one(0), isCertain: true) }
    if text == "2" || knows(.no, words) { return .answer(key, .one(1), isCertain: true) }
    return nil
  }

  // MARK: Several at once

  func understandAny(_ text: String, _ question: Question, _ waiting: Walk.Waiting) -> Event? {
    let offered = offered(question)
    let words = Words(text)
    if knows(.none, words) { return chosen([], waiting, isCertain: true) }
    if knows(.all, words) {
      let together = offered.filter { !choice($0, question).isAlone }
      return chosen(together, waiting, isCertain: true)
    }
    if let places = numbers(text, offered) { return chosen(places, waiting, isCertain: true) }
    switch match(text, offered, question) {
    case .one(let place, let isCertain): return chosen([place], waiting, isCertain: isCertain)
    case .several(let places):
      // Half a label that fits several is unclear; words that name several are several.
      guard let named = inParts(text, offered, question) ?? heard(words, offered, question) else {
        return .unclear(.several(places))
      }
      return chosen(named, waiting, isCertain: false)
    case .none:
      return inParts(text, offered, question).map { chosen($0, waiting, isCertain: false) }
    }
  }

  /// The answer to a choose-any, unless it breaks the question's own rules.
  func chosen(_ places: [Int], _ waiting: Walk.Waiting, isCertain: Bool) -> Event {
    let question = library[waiting.step].question
    let sorted = Set(places).sorted()
    if sorted.isEmpty, question.needsOne { return .unclear(.needsOne) }
    if sorted.count > 1, let alone = sorted.first(where: { choice($0, question).isAlone }) {
      return .unclear(.aloneOnly(alone))
    }
    return .answer(waiting.key, .any(sorted), isCertain: isCertain)
  }

  func choice(_ place: Int, _ question: Question) -> Choice {
    library.choices[question.choices.range.lowerBound + place]
  }

  /// "1, 3", "1-3", "1 to 3", "1 and 3": numbers and nothing else.
  private func numbers(_ text: String, _ offered: [Int]) -> [Int]? {
    var places: [Int] = []
    var isRange = false
    var token = ""
    func take() -> Bool {
      defer { token = "" }
      guard !token.isEmpty else { return true }
      if let number = Int(token) {
        guard offered.indices.contains(number - 1) else { return false }
        if isRange, let last = places.last.flatMap({ offered.firstIndex(of: $0) }) {
          guard last <= number - 1 else { return false }
          places += offered[last...(number - 1)]
          isRange = false
        } else {
          places.append(offered[number - 1])
        }
        return true
      }
      let word = Words(token)
      if knows(.between, word), !places.isEmpty { isRange = true }
      return isRange || knows(.joint, word)
    }
    for character in text {
      switch character {
      case " ", ",", ";", "&", "+":
        guard take() else { return nil }
      case "-", "\u{2013}":
        guard take(), !places.isEmpty else { return nil }
        isRange = true
      default: token.append(character)
      }
    }
    return take() && !isRange && !places.isEmpty ? places : nil
  }

  /// Labels, ids and sayings with commas or "and" between them, each of which must be known.
  private func inParts(_ text: String, _ offered: [Int], _ question: Question) -> [Int]? {
    var places: [Int] = []
    let byCommas = text.split { ",;&+".contains($0) }.map(String.init)
    for part in byCommas {
      if let found = single(part, offered, question) {
        places.append(found)
        continue
      }
      for piece in splitAtJoints(part) {
        guard let found = single(piece, offered, question) else { return nil }
        places.append(found)
      }
    }
    return places.isEmpty ? nil : places
  }

  private func single(_ text: String, _ offered: [Int], _ question: Question) -> Int? {
    let text = text.trimmingSpaces
    if let place = numbered(text, offered) ?? named(text, offered, question) { return place }
    if case .one(let place, _) = match(text, offered, question) { return place }
    return nil
  }

  private func splitAtJoints(_ text: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      if knows(.joint, Words(word)) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  // MARK: One text against the choices

  private enum Match {
    case none
    case one(Int, isCertain: Bool)
    case several([Int])
  }

  private func numbered(_ text: String, _ offered: [Int]) -> Int? {
    guard let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
      let number = Int(text.hasSuffix(".") || text.hasSuffix(")") ? String(text.dropLast()) : text),
      offered.indices.contains(number - 1)
    else { return nil }
    return offered[number - 1]
  }

  private func named(_ text: String, _ offered: [Int], _ question: Question) -> Int? {
    guard let name = library.names.find(text) else { return nil }
    return offered.first { choice($0, question).id == name }
  }

  /// A label, its unique beginning, or a saying.
  private func match(_ text: String, _ offered: [Int], _ question: Question) -> Match {
    let words = Words(text)
    guard !words.isEmpty else { return .none }
    let speech = Speech(library: library, walk: walk)
    let labels = offered.map { ($0, Words(Markdown.plain(speech.label($0, of: question))).folded) }
    if let exact = labels.first(where: { $0.1 == words.folded }) { return .one(exact.0, isCertain: true) }
    let said = offered.filter { place in
      sayings(of: place, question).contains { $0.folded == words.folded }
    }
    if said.count == 1 { return .one(said[0], isCertain: true) }
    let begun = labels.filter { $0.1.hasPrefix(words.folded) }.map(\.0)
    if begun.count == 1 { return .one(begun[0], isCertain: false) }
    if begun.count > 1 { return .several(begun) }
    let heard = heard(words, offered, question) ?? []
    return heard.count == 1 ? .one(heard[0], isCertain: false) : heard.isEmpty ? .none : .several(heard)
  }

  private func sayings(of place: Int, _ question: Question) -> [Words] {
    library[choice(place, question).sayings].filter { $0.kind == .hear }
      .map { Words(library.text($0.text)) }
  }

  /// The choices of which a saying stands somewhere in the words, if nothing there says no.
  private func heard(_ words: Words, _ offered: [Int], _ question: Question) -> [Int]? {
    guard !isNegated(words) else { return nil }
    let found = offered.filter { place in sayings(of: place, question).contains { words.contains($0) } }
    return found.isEmpty ? nil : found
  }
}
