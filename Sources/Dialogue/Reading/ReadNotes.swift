extension Reader {
  /// Reads a block quote: sections in code, each with its list at once below it.
  mutating func readNotes(indent: Int, guide: Int) {
    var section: Passage?
    var hasItems = false
    var afterEmpty = true
    while let current = line, current.kind == .quote, current.indent == indent {
      var start = current.first + 1
      if start < current.end, bytes[start] == UInt8(ascii: " ") { start += 1 }
      let content = trimmed(start..<current.end)
      if content.isEmpty {
        if section != nil, !hasItems { report(current, .sectionWithoutList) }
        if afterEmpty { report(current, .emptyQuoteLine) }
        section = nil
        afterEmpty = true
      } else if starts(content, with: "- ") || equals(content, "-") {
        if section == nil { report(content, .noSection) }
        readNote(content, section: section, guide: guide)
        hasItems = true
        afterEmpty = false
      } else {
        if !afterEmpty { report(content, .notANote) }
        section = afterEmpty ? readSection(content) : section
        hasItems = false
        afterEmpty = false
      }
      if content.lowerBound > start { report(content, .indentedInQuote) }
      advance()
    }
    if !hasItems, let section { report(section, .sectionWithoutList) }
    if let next = line, next.kind != .blank, next.indent == 0, indent == 0 || next.kind == .words {
      expectEmptyLine(after: "quote")
    }
  }

  private mutating func readSection(_ content: Range<Int>) -> Passage? {
    var inlines = Inlines(bytes, content)
    guard case .code(let code) = inlines.next(), inlines.place == content.upperBound else {
      report(content, .noSection)
      return nil
    }
    return passage(code)
  }

  private mutating func readNote(_ item: Range<Int>, section: Passage?, guide: Int) {
    var content = trimmed(min(item.lowerBound + 2, item.upperBound)..<item.upperBound)
    var note = Note(section: 0, isTask: false, text: passage(content), condition: .always)
    if starts(content, with: "[ ] ") {
      note.isTask = true
      content = trimmed(content.lowerBound + 4..<content.upperBound)
    } else if starts(content, with: "[x]") || starts(content, with: "[X]") {
      report(content, .tickedTask)
    }
    checkEditorSlips(in: content)
    if starts(content, with: "`if ") {
      var inlines = Inlines(bytes, content)
      if case .code(let code) = inlines.next() {
        note.condition = addCondition(code.lowerBound + 3..<code.upperBound, guide: UInt16(guide))
        content = trimmed(inlines.place..<content.upperBound)
      }
    }
    if content.isEmpty || Line.kind(bytes, content.lowerBound, content.upperBound) != .words {
      return report(item, .emptyNote)
    }
    checkWords(content, guide: guide, place: .note)
    note.text = passage(content)
    if let section { pending.sections.append(.init(note: library.notes.count, section: section)) }
    library.notes.append(note)
  }
}

extension Problem {
  fileprivate static let noSection = Problem(
    "notes without their section",
    help: "the first line of a quote names the section in code: > `questions`"
  )
  fileprivate static let sectionWithoutList = Problem(
    "a section without notes",
    help: "write the notes at once below it: > - …"
  )
  fileprivate static let emptyQuoteLine = Problem(
    "an empty line at the beginning of the notes or twice",
    help: "delete this line"
  )
  fileprivate static let notANote = Problem(
    "a line of a quote that is not a note",
    help: "begin each note with - on one line; put a line with only > before another section"
  )
  fileprivate static let indentedInQuote = Problem(
    "an indented line in a quote",
    help: "write one space after the >"
  )
  fileprivate static let tickedTask = Problem("a box that is ticked", help: "write [ ]")
  fileprivate static let emptyNote = Problem(
    "a note that is empty or begins with something Markdown would act on",
    help: "begin it with a word"
  )
}
