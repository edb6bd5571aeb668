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
        if let section, !hasItems { report(section, .sectionWithoutList) }
        if afterEmpty || !isFollowed(current) { report(current, .emptyQuoteLine) }
        section = nil
        afterEmpty = true
      } else if starts(content, with: "- ") || equals(content, "-") {
        if section == nil { report(content, .noSection) }
        readNote(content, section: section, guide: guide)
        hasItems = true
        afterEmpty = false
      } else {
        if afterEmpty {
          section = readSection(content)
          hasItems = false
          afterEmpty = false
        } else {
          report(content, .notANote)
        }
      }
      let isApart = start == current.first + 2
      if !content.isEmpty, content.lowerBound > start || !isApart {
        report(content, .indentedInQuote)
      }
      advance()
    }
    if !hasItems, let section { report(section, .sectionWithoutList) }
    if let next = line, next.kind != .blank, next.indent == 0, indent == 0 || next.kind == .words {
      expectEmptyLine(after: "quote")
    }
  }

  /// Whether the quote goes on after this line.
  private func isFollowed(_ line: Line) -> Bool {
    line.end + 1 < bytes.count && Line(at: line.end + 1, in: bytes).kind == .quote
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
    if content.lowerBound > item.lowerBound + 2 {
      report(item.lowerBound + 1..<content.lowerBound, .itemSpaces)
    }
    note.isTask = readBox(&content)
    checkEditorSlips(in: content)
    if starts(content, with: "`if ") {
      var inlines = Inlines(bytes, content)
      if case .code(let code) = inlines.next() {
        note.condition = addCondition(code.lowerBound + 3..<code.upperBound, guide: UInt16(guide))
        content = trimmed(inlines.place..<content.upperBound)
      }
    }
    checkBoxOrder(&content)
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
    "an empty line at the beginning or the end of the notes, or twice",
    help: "delete this line"
  )
  fileprivate static let notANote = Problem(
    "a line of a quote that is not a note",
    help: "begin each note with - on one line; put a line with only > before another section"
  )
  fileprivate static let indentedInQuote = Problem(
    "not one space after the >",
    help: "write one space there, and do not indent"
  )
  fileprivate static let emptyNote = Problem(
    "a note that is empty or begins with something Markdown would act on",
    help: "begin it with a word"
  )
}
