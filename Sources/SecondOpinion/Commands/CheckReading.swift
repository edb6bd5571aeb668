import Dialogue

extension Check {
  /// Prints how hard a language's guides are to read, also where they are over a limit.
  func printReading(_ sources: [Source], _ language: String) throws -> Bool {
    let library = try Library.read(sources, language: language)
    guard let report = ReadingReport(library) else {
      try put("\(language): no grades, since phrases.md has no table of syllables")
      return !readingText
    }
    if readingText {
      try put(String(report.text.dropLast()))
      return true
    }
    try put("grade  SMOG  words")
    for file in report.files { try put(row(file.grade, file.path)) }
    try put(row(report.notes, "notes of the page"))
    try put(row(report.all, "all that is said"))
    try put("\nThe hardest messages")
    for message in report.hardest.prefix(10) { try put(row(message.grade, message.name)) }
    try put("\nThe longest turns")
    for turn in library.longStretches(10) { try put("\(turn.words)  \(library.describe(turn))") }
    try put("\nInputs on the longest path")
    for (place, guide) in library.guides.enumerated() where !guide.isAnytime {
      let count = library.longestPath(ofGuide: place).count
      try put("\(count)  \(library.spelling(guide.name))")
    }
    return true
  }

  private func row(_ grade: Grade, _ name: String) -> String {
    "\(Grade.rounded(grade.fleschKincaid))  \(Grade.rounded(grade.smog))  \(grade.words)  \(name)"
  }
}
