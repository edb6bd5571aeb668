extension Reader {
  /// Warns where two choices of a question, or two side questions, would hear the same sentence.
  ///
  /// Words that count as one make more of them alike than meets the eye: "physician rude" is "doctor
  /// rude".
  mutating func checkAlikeSayings() {
    var lexicon = Lexicon(listsOf: library)
    for step in library.steps where step.question.hasChoices {
      let choices = library[step.question.choices]
      warnOfAlike(choices.map(\.sayings), &lexicon)
    }
    let topics = library.moments.filter { $0.action == .level(.topic) }
    warnOfAlike(topics.map(\.sayings), &lexicon)
  }

  private struct Wording {
    let owner: Int
    let at: Passage
    /// For each word, the terms that will do.
    let slots: [[Term]]
  }

  private mutating func warnOfAlike(_ owners: [Rows<Saying>], _ lexicon: inout Lexicon) {
    guard owners.count(where: { !$0.isEmpty }) > 1 else { return }
    // By the number of words and a first word: only those can be the same.
    var known: [[Int32]: [Wording]] = [:]
    for (owner, sayings) in owners.enumerated() {
      for saying in library[sayings] where saying.kind != .not {
        for at in library.wordings(of: saying.text) {
          let slots = lexicon.learn(library.bytes(at))
          let wording = Wording(owner: owner, at: at, slots: slots)
          for term in slots.first ?? [] {
            let key = [Int32(slots.count), term.raw]
            if let other = known[key]?.first(where: { Self.isSame($0, wording) }) {
              warn(at, .alikeSaying(library.text(other.at)))
              break
            }
            known[key, default: []].append(wording)
          }
        }
      }
    }
  }

  private static func isSame(_ one: Wording, _ other: Wording) -> Bool {
    one.owner != other.owner
      && zip(one.slots, other.slots).allSatisfy { $0.contains(where: $1.contains) }
  }

  private mutating func warn(_ passage: Passage, _ problem: Problem) {
    problems.append(Diagnostic(severity: .warning, passage: passage, problem: problem))
  }
}

extension Problem {
  fileprivate static func alikeSaying(_ other: String) -> Problem {
    Problem(
      "some words would be heard both as this and as \"\(other)\"",
      help: "take out what they share, or add a word that tells them apart"
    )
  }
}
