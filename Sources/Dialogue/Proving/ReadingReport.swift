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
    var grader = Grader(counter)
    var byFile: [UInt16: Grade] = [:]
    library.forEachMessage { message in
      let grade = grader.grade(message.passages, of: library)
      guard grade.words >= Self.leastPooled else { return }
      all += grade
      byFile[message.at.file, default: Grade()] += grade
      if isWhole { text += Prose(message.passages.map { library.plain($0) }).text + "\n" }
      if grade.words >= Self.leastGraded {
        hardest.append(Hard(name: library.name(of: message), at: message.at, grade: grade))
      }
    }
    files = byFile.sorted { $0.key < $1.key }
      .map { (library.sources[Int($0.key)].path, $0.value) }
    hardest.sort { $0.grade.fleschKincaid > $1.grade.fleschKincaid }
    guard isWhole else { return }
    notes = grader.grade(library.notes.map(\.text), of: library)
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
