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
  func isWholeLabel(_ line: TypedLine, _ question: Question) -> Bool {
    let offered = offered(question)
    return named(line.text, offered, question) != nil
      || offered.contains { foldedLabel($0, question) == line.words.folded }
  }

  private func foldedLabel(_ place: Int, _ question: Question) -> String {
    Words(Markdown.plain(label(place, of: question))).folded
  }

  /// A label, its unique beginning, some words of one label only, or a saying.
  func match(_ words: Words, _ offered: [Int], _ question: Question) -> ChoiceMatch {
    guard !words.isEmpty else { return .none }
    let labels = offered.map { (place: $0, text: foldedLabel($0, question)) }
    if let exact = labels.first(where: { $0.text == words.folded }) {
      return .one(exact.place, isCertain: true)
    }
    let said = offered.filter { place in
      sayings(of: place, question).contains { $0.folded == words.folded }
    }
    if said.count == 1 { return .one(said[0], isCertain: true) }
    let begun = labels.filter { $0.text.hasPrefix(words.folded) }
    if begun.count == 1 { return .one(begun[0].place, isCertain: false) }
    if begun.count > 1 { return .several(begun.map(\.place)) }
    if words.list.count > 1 {
      let within = labels.filter { " \($0.text) ".contains(" \(words.folded) ") }
      if within.count == 1 { return .one(within[0].place, isCertain: false) }
    }
    let heard = heard(words, offered, question) ?? []
    return heard.count == 1
      ? .one(heard[0], isCertain: false) : heard.isEmpty ? .none : .several(heard)
  }

  private func sayings(of place: Int, _ question: Question) -> [Words] {
    library[choice(place, question).sayings].filter { $0.kind == .hear }
      .map { Words(utf8: library.bytes($0.text)) }
  }

  /// The choices of which a saying stands somewhere in the words, if nothing else there says no.
  func heard(_ words: Words, _ offered: [Int], _ question: Question) -> [Int]? {
    let found = offered.filter { place in
      sayings(of: place, question).contains { isHeard($0, in: words) }
    }
    return found.isEmpty ? nil : found
  }
}
