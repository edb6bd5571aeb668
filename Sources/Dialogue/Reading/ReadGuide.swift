extension Reader {
  /// Reads a file of steps: a guide, or `anytime.md`.
  mutating func readGuide(isAnytime: Bool = false) {
    let source = library.sources[Int(file)]
    let stem = source.fileName.dropLast(3)
    if !Self.isID(ArraySlice(stem.utf8)) { report(0..<0, .fileName(String(stem))) }
    var guide = Guide(
      name: library.names.add(String(stem)),
      file: file,
      title: passage(0..<0),
      about: passage(0..<0),
      steps: library.steps.count..<library.steps.count,
      isAnytime: isAnytime
    )
    library.homes[Int(file)] = library.guides.count
    library.guides.append(guide)
    (guide.title, guide.about) = readTitle()
    while let line, line.kind != .heading(level: 2) { readGuideSetting(line, of: &guide) }
    let first = library.steps.count
    while let line {
      guard line.kind == .heading(level: 2) else {
        report(line, .beforeFirstStep)
        advance()
        continue
      }
      readStep(line)
    }
    guide.steps = first..<library.steps.count
    if guide.steps.isEmpty { report(guide.title, .noSteps) }
    library.guides[library.guides.count - 1] = guide
  }

  /// Reads `# title` and the paragraph under it.
  mutating func readTitle() -> (title: Passage, about: Passage) {
    skipBlankLines()
    guard let line, line.kind == .heading(level: 1) else {
      report(line.map { $0.first..<$0.end } ?? bytes.count..<bytes.count, .noTitle)
      if line?.kind == .words { _ = readParagraphLines() }
      return (passage(0..<0), passage(0..<0))
    }
    let title = readHeading(line, level: 1)
    skipBlankLines()
    guard let next = self.line, next.kind == .words, bytes[next.first] != UInt8(ascii: "`") else {
      report(title, .noAbout)
      return (passage(title), passage(0..<0))
    }
    let about = readParagraphLines()
    checkWords(about, guide: library.guides.count - 1, place: .words)
    return (passage(title), passage(about))
  }

  /// The words of a heading line; moves to the line after it.
  mutating func readHeading(_ line: Line, level: Int) -> Range<Int> {
    var words = trimmed(min(line.first + level, line.end)..<line.end)
    if line.indent > 0 { report(line, .indented) }
    if let signs = closingSigns(of: words) {
      report(signs, .closedHeading)
      words = trimmed(words.lowerBound..<signs.lowerBound)
    } else if words.isEmpty {
      report(line, .emptyHeading)
    }
    advance()
    expectEmptyLine(after: "heading")
    return words
  }

  /// The # signs at the end of a heading, if Markdown would take them away.
  private func closingSigns(of words: Range<Int>) -> Range<Int>? {
    var start = words.upperBound
    while start > words.lowerBound, bytes[start - 1] == UInt8(ascii: "#") { start -= 1 }
    guard start < words.upperBound,
      start == words.lowerBound || bytes[start - 1] == UInt8(ascii: " ")
    else { return nil }
    return start..<words.upperBound
  }

  private mutating func readGuideSetting(_ line: Line, of guide: inout Guide) {
    if line.kind == .blank { return advance() }
    if case .refused(let refusal) = line.kind { return refuse(refusal, at: line) }
    guard line.kind == .words else {
      report(line, .beforeFirstStep)
      return advance()
    }
    let range = readParagraphLines()
    var inlines = Inlines(bytes, range)
    guard case .code(let code) = inlines.next(), inlines.place == range.upperBound else {
      return report(range, .beforeFirstStep)
    }
    if starts(code, with: "promise: ") {
      guide.promises.append(passage(trimmed(code.lowerBound + 9..<code.upperBound)))
    } else {
      report(code, .unknownSetting(string(code), of: ["promise"]))
    }
  }

}

extension Problem {
  static let indented = Problem("an indented line", help: "move it to the beginning of the line")
  static let indentedCode = Problem(
    "Markdown takes four spaces for code",
    help: "move the text to the beginning of the line"
  )
  static func idTwice(_ id: String, kind: String) -> Problem {
    Problem("a second \(kind) with the id \"\(id)\"", help: "give one of them another id")
  }
  static func unknownSetting(_ text: String, of known: [String]) -> Problem {
    let word = String(text.prefix { $0 != ":" && $0 != " " })
    return Problem("\"\(text)\" is not a setting here", help: didYouMean(word, of: known))
  }
  fileprivate static func fileName(_ name: String) -> Problem {
    Problem("the file's name \"\(name)\" cannot be an id", help: "use a-z, 0-9 and hyphens inside")
  }
  fileprivate static let beforeFirstStep = Problem(
    "only settings stand between the opening paragraph and the first step",
    help: "put a step above it, such as: ## welcome"
  )
  fileprivate static let noSteps = Problem(
    "there is no step here",
    help: "write a step: a heading ## id, and what is said there"
  )
  fileprivate static let noTitle = Problem(
    "there is no title",
    help: "begin with a line such as: # How to ask your doctor"
  )
  fileprivate static let noAbout = Problem(
    "there is no paragraph under the title",
    help: "say in a sentence what this file is about"
  )
  fileprivate static let emptyHeading = Problem(
    "an empty heading",
    help: "write its words on the same line"
  )
  fileprivate static let closedHeading = Problem(
    "a heading with # signs at its end",
    help: "leave them out"
  )
}
