/// How hard a language's guides are to read, as school grades.
package struct ReadingReport: Sendable {
  /// One message long enough to be graded by itself: 30 words or more.
  package struct Hard: Sendable {
    package let name: String
    package let at: Passage
    package let grade: Grade
  }

  /// All that is said, in messages of 10 words or more.
  package private(set) var all = Grade()
  /// The same for each file, by its path, in the order of the files.
  package private(set) var files: [(path: String, grade: Grade)] = []
  /// The notes of the page, which are read and not said.
  package private(set) var notes = Grade()
  /// The messages of 30 words or more, the hardest first.
  package private(set) var hardest: [Hard] = []
  /// What was counted, a message a line, for another counter to agree with.
  package private(set) var text = ""

  private static let leastPooled = 10
  private static let leastGraded = 30

  /// Nothing if the language has no table of syllables.
  ///
  /// - Parameter isWhole: Whether the notes are graded and the text is kept, which no limit needs.
  package init?(_ library: Library, isWhole: Bool = true) {
    guard let counter = library.syllables else { return nil }
    // A guide says few words, often.
    var known: [String: Int] = [:]
    func syllables(_ word: String) -> Int {
      if let count = known[word] { return count }
      let count = counter.count(word)
      known[word] = count
      return count
    }
    var byFile: [UInt16: Grade] = [:]
    for message in library.messages {
      let prose = Prose(message.passages.map { library.plain($0) })
      guard prose.wordCount >= Self.leastPooled else { continue }
      let grade = Grade(prose, syllables: syllables)
      all += grade
      byFile[message.file, default: Grade()] += grade
      if isWhole { text += prose.text + "\n" }
      if prose.wordCount >= Self.leastGraded {
        hardest.append(Hard(name: message.name, at: message.at, grade: grade))
      }
    }
    files = byFile.sorted { $0.key < $1.key }
      .map { (library.sources[Int($0.key)].path, $0.value) }
    hardest.sort { $0.grade.fleschKincaid > $1.grade.fleschKincaid }
    guard isWhole else { return }
    notes = Grade(Prose(library.notes.map { library.plain($0.text) }), syllables: syllables)
  }

  /// The three hardest messages.
  var hardestNames: String { hardest.prefix(3).map(\.name).joined(separator: ", ") }
}

extension Library {
  /// The turns with the most words, each way once, the longest first.
  package func longStretches(_ most: Int) -> [Stretch] {
    var seen: Set<Stretch> = []
    return Array(
      Stretches(self).all().sorted { $0.words > $1.words }.filter { seen.insert($0).inserted }
        .prefix(most)
    )
  }
}
