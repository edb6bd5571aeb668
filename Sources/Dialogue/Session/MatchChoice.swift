/// What a few words are among the labels of a question's choices.
enum LabelMatch {
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

  /// A label, its unique beginning, or some words of one label only.
  func match(_ words: Words, _ choices: OfferedChoices) -> LabelMatch {
    guard !words.isEmpty else { return .none }
    func places(_ isMeant: (Int) -> Bool) -> [Int] { choices.places.indices.filter(isMeant) }
    func one(_ place: Int, isCertain: Bool) -> LabelMatch {
      .one(choices.places[place], isCertain: isCertain)
    }
    if let exact = choices.labels.firstIndex(of: words.folded) {
      return one(exact, isCertain: true)
    }
    let begun = places { choices.labels[$0].utf8.starts(with: words.folded.utf8) }
    if begun.count == 1 { return one(begun[0], isCertain: false) }
    if begun.count > 1 { return .several(begun.map { choices.places[$0] }) }
    guard words.folded.utf8.contains(UInt8(ascii: " ")) else { return .none }
    let within = places { choices.labels[$0].holds(words: words.folded) }
    return within.count == 1 ? one(within[0], isCertain: false) : .none
  }
}

extension String {
  /// Whether some words stand in these, whole and side by side.
  fileprivate func holds(words: String) -> Bool {
    guard words.utf8.count < utf8.count else { return false }
    let (all, few) = (Array(utf8), Array(words.utf8))
    let space = UInt8(ascii: " ")
    return (0...all.count - few.count).contains { start in
      all[start..<start + few.count].elementsEqual(few)
        && (start == 0 || all[start - 1] == space)
        && (start + few.count == all.count || all[start + few.count] == space)
    }
  }
}
