extension Reader {
  /// Reads `summary.md`: the order of the page and the words on it.
  mutating func readSummary() {
    let (title, about) = readTitle()
    library.summary.title = title
    if !about.isEmpty { library.summary.words.append(about) }
    while let current = line, current.kind != .heading(level: 2) {
      if current.kind == .words {
        let range = readParagraphLines()
        checkWords(range, guide: Library.nowhere, place: .layout)
        library.summary.words.append(passage(range))
      } else {
        passOver(current)
      }
    }
    while let current = line { readSection(current) }
    if library.summary.sections.isEmpty { report(title, .noSections) }
  }

  private mutating func readSection(_ heading: Line) {
    guard heading.kind == .heading(level: 2) else { return passOver(heading) }
    let name = readHeading(heading, level: 2)
    let id = readID(name)
    let isTwice = library.summary.sections.contains { $0.id == id }
    if isTwice { report(name, .idTwice(string(name), kind: "section")) }
    var section = SummaryLayout.Section(
      id: id ?? .missing,
      at: passage(name),
      title: passage(name),
      parts: []
    )
    var hasTitle = false
    while let current = line, current.kind != .heading(level: 2) {
      switch current.kind {
      case .heading(level: 3):
        let words = readHeading(current, level: 3)
        if hasTitle { report(words, .secondSectionTitle) }
        hasTitle = true
        section.title = passage(words)
        checkWords(words, guide: Library.nowhere, place: .layout, isLabel: true)
      case .words: readPart(into: &section)
      default: passOver(current)
      }
    }
    if !hasTitle { report(name, .noSectionTitle) }
    if id != nil, !isTwice { library.summary.sections.append(section) }
  }

  private mutating func readPart(into section: inout SummaryLayout.Section) {
    let range = readParagraphLines()
    var inlines = Inlines(bytes, range)
    if case .slot(let name) = inlines.next(), inlines.place == range.upperBound {
      if equals(name, "notes") { return section.parts.append(.notes) }
      if bytes[name].contains(UInt8(ascii: ".")) {
        pending.worksheets.append(
          (library.summary.sections.count, section.parts.count, passage(name))
        )
        return section.parts.append(.words(passage(name)))
      }
    }
    checkWords(range, guide: Library.nowhere, place: .layout)
    section.parts.append(.words(passage(range)))
  }

  private mutating func passOver(_ line: Line) {
    if case .refused(let refusal) = line.kind {
      report(line, refusal.problem)
    } else if line.kind != .blank {
      report(line, .notInSummary)
    }
    advance()
  }
}

extension Problem {
  fileprivate static let noSections = Problem(
    "there are no sections",
    help: "add: ## now, and ### its title"
  )
  fileprivate static let noSectionTitle = Problem(
    "a section without a title",
    help: "add: ### and its words"
  )
  fileprivate static let secondSectionTitle = Problem("a second title", help: "keep one of them")
  fileprivate static let notInSummary = Problem(
    "this has no place in the summary's layout",
    help: "write sections ## id, titles ### words, paragraphs, {notes} or {guide.worksheet}"
  )
}
