extension Reader {
  /// Reads the table of words whose syllables the rules get wrong: `| 2 | area; science |`.
  mutating func readSyllables() {
    skipBlankLines()
    guard let first = line, first.kind == .table else {
      if let line { report(line, .noSyllableTable) }
      return skipSyllables()
    }
    var exceptions: [String: Int] = [:]
    for row in readTable().rows where row.count == 2 {
      guard let count = Int(string(row[0])), (1...9).contains(count) else {
        report(row[0], .notACount)
        continue
      }
      for word in string(row[1]).split(separator: ";") {
        exceptions[String(word.drop { $0 == " " })] = count
      }
    }
    library.syllables = Syllables(exceptions: exceptions)
  }

  private mutating func skipSyllables() {
    while let line, line.kind != .heading(level: 2) { advance() }
  }
}

extension Problem {
  fileprivate static let noSyllableTable = Problem(
    "there is no table of syllables",
    help: "write: | syllables | words |"
  )
  fileprivate static let notACount = Problem(
    "this is not a number of syllables",
    help: "write one from 1 to 9"
  )
}
