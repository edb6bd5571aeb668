/// What some words are among the choices of a question.
enum ChoiceMatch {
  case none
  case one(Int, isCertain: Bool)
  case several([Int])
}

extension Session {
  /// A number alone, also "2." and "2)".
  func numbered(_ text: String, _ offered: [Int]) -> Int? {
    guard let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
      let number = Int(text.hasSuffix(".") || text.hasSuffix(")") ? String(text.dropLast()) : text),
      offered.indices.contains(number - 1)
    else { return nil }
    return offered[number - 1]
  }

  /// The id of a choice.
  func named(_ text: String, _ offered: [Int], _ question: Question) -> Int? {
    guard let name = library.names.find(text) else { return nil }
    return offered.first { choice($0, question).id == name }
  }

  /// Whether a line is the id or the whole label of a choice.
  func isWholeLabel(_ line: TypedLine, _ question: Question, _ waiting: Walk.Waiting) -> Bool {
    let choices = choices(of: waiting)
    return named(line.text, choices.places, question) != nil
      || choices.labels.contains(line.words.folded)
  }

  /// A label, its unique beginning, some words of one label only, or a saying.
  func match(_ words: Words, _ choices: OfferedChoices) -> ChoiceMatch {
    guard !words.isEmpty else { return .none }
    func places(_ isMeant: (Int) -> Bool) -> [Int] { choices.places.indices.filter(isMeant) }
    func one(_ place: Int, isCertain: Bool) -> ChoiceMatch {
      .one(choices.places[place], isCertain: isCertain)
    }
    if let exact = choices.labels.firstIndex(of: words.folded) {
      return one(exact, isCertain: true)
    }
    let said = places { choices.sayings[$0].contains { $0.folded == words.folded } }
    if said.count == 1 { return one(said[0], isCertain: true) }
    let begun = places { choices.labels[$0].utf8.starts(with: words.folded.utf8) }
    if begun.count == 1 { return one(begun[0], isCertain: false) }
    if begun.count > 1 { return .several(begun.map { choices.places[$0] }) }
    if words.folded.utf8.contains(UInt8(ascii: " ")) {
      let within = places { " \(choices.labels[$0]) ".contains(" \(words.folded) ") }
      if within.count == 1 { return one(within[0], isCertain: false) }
    }
    let heard = heard(words, choices) ?? []
    return heard.count == 1
      ? .one(heard[0], isCertain: false) : heard.isEmpty ? .none : .several(heard)
  }

  /// The choices of which a saying stands somewhere in the words, if nothing else there says no.
  func heard(_ words: Words, _ choices: OfferedChoices) -> [Int]? {
    let here = WordList(words)
    let found = choices.places.indices.filter { place in
      choices.sayings[place].contains { isHeard($0, in: here) }
    }
    return found.isEmpty ? nil : found.map { choices.places[$0] }
  }
}
