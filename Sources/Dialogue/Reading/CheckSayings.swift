extension Reader {
  /// Warns where two choices of a question, or two side questions, would hear the same sentence.
  ///
  /// Words that count as one make more of them alike than meets the eye: "physician rude" is "doctor
  /// rude".
  mutating func checkAlikeSayings() {
    var known = Wordings(Lexicon(listsOf: library))
    for step in library.steps where step.question.hasChoices {
      warnOfAlike(library[step.question.choices].lazy.map(\.sayings), &known)
    }
    let topics = library.moments.filter { $0.action == .level(.topic) }
    warnOfAlike(topics.lazy.map(\.sayings), &known)
  }

  private mutating func warnOfAlike(
    _ owners: some Collection<Rows<Saying>>,
    _ known: inout Wordings
  ) {
    guard owners.count(where: { !$0.isEmpty }) > 1 else { return }
    for (owner, sayings) in owners.enumerated() {
      for saying in library[sayings] where saying.kind != .not {
        for at in library.wordings(of: saying.text) {
          if let other = known.add(library.bytes(at), at, owner: owner) {
            warn(at, .alikeSaying(library.text(other)))
          }
        }
      }
    }
    known.forget()
  }

  private mutating func warn(_ passage: Passage, _ problem: Problem) {
    problems.append(Diagnostic(severity: .warning, passage: passage, problem: problem))
  }
}

/// The wordings that belong together, by the words that they can begin with: only those can be alike.
private struct Wordings {
  /// One wording of one of the choices or side questions.
  private struct Wording {
    let owner: Int
    let at: Passage
    /// The number of its slots.
    let slots: Int
  }

  private var lexicon: Lexicon
  /// For each word of a wording, the terms that will do.
  private var slots = Memo<[[Term]]>()
  /// By the number of a term.
  private var byFirst: [[Wording]] = []
  private var firstTerms: [Term] = []

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Keeps a wording; gives the first one of another owner that is the same, if there is one.
  mutating func add(_ bytes: ArraySlice<UInt8>, _ at: Passage, owner: Int) -> Passage? {
    let number = slots.index(of: bytes) { lexicon.learn($0) }
    let wording = Wording(owner: owner, at: at, slots: number)
    while byFirst.count < lexicon.count { byFirst.append([]) }
    for term in slots[number].first ?? [] {
      if let other = byFirst[term.index].first(where: { isSame($0, wording) }) { return other.at }
      byFirst[term.index].append(wording)
      firstTerms.append(term)
    }
    return nil
  }

  /// Whether one sentence would be heard as both.
  private func isSame(_ one: Wording, _ other: Wording) -> Bool {
    guard one.owner != other.owner else { return false }
    let (ones, others) = (slots[one.slots], slots[other.slots])
    return ones.count == others.count
      && zip(ones, others).allSatisfy { $0.contains(where: $1.contains) }
  }

  /// Forgets what was added, but not what its words are.
  mutating func forget() {
    for term in firstTerms { byFirst[term.index].removeAll(keepingCapacity: true) }
    firstTerms.removeAll(keepingCapacity: true)
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
