extension Reader {
  /// Reads the items of a list that is said.
  mutating func readBullets(of draft: StepDraft) {
    while let item = line, item.kind == .bullet, item.indent == 0 {
      var words = readItemContent(item)
      var condition = ConditionIndex.always
      if starts(words, with: "[ ]") || starts(words, with: "[x]") { report(words, .strayBox) }
      checkEditorSlips(in: words)
      if starts(words, with: "`if "), let lead = lead(of: words) {
        condition = addCondition(
          lead.code.lowerBound + 3..<lead.code.upperBound,
          guide: draft.step.guide
        )
        words = lead.rest
      }
      if words.isEmpty || Line.kind(bytes, words.lowerBound, item.end) != .words {
        report(words, .itemStartsBlock)
      }
      checkLineEnd(item)
      let isPlain = checkWords(words, guide: Int(draft.step.guide), place: .words)
      library.blocks.append(
        Block(kind: .bullet, isPlain: isPlain, text: passage(words), condition: condition)
      )
      advance()
      readStrayItemLines()
      skipToNextItem()
    }
    expectEmptyLine(after: "list")
  }

  /// What follows the dash of an item, which is one space away from it.
  mutating func readItemContent(_ item: Line) -> Range<Int> {
    let content = trimmed(item.first + 2..<item.end)
    if content.lowerBound > item.first + 2 {
      report(item.first + 1..<content.lowerBound, .itemSpaces)
    }
    return content
  }

  /// Refuses indented lines under an item of a list that is said.
  private mutating func readStrayItemLines() {
    while let next = line, next.indent > 0, next.kind == .bullet || next.kind == .words {
      report(next, next.kind == .bullet ? .nestedList : .itemGoesOn)
      advance()
    }
  }

  /// Where another item follows after empty lines: reports it, and goes on as if there were none.
  mutating func skipToNextItem() {
    guard line?.kind == .blank else { return }
    let here = line
    skipBlankLines()
    if let next = line, next.kind == .bullet, next.indent == 0 {
      report(next, .emptyLineInList)
    } else {
      line = here
    }
  }
}

extension Problem {
  fileprivate static let strayBox = Problem(
    "a box in a list that no question asks",
    help: "put a question above it, or leave the box out"
  )
  fileprivate static let itemStartsBlock = Problem(
    "an item that is empty or begins with something Markdown would act on",
    help: "begin the item with a word"
  )
  static let itemSpaces = Problem(
    "not one space after the dash",
    help: "write one; more would move what belongs to the item"
  )
  static let emptyLineInList = Problem(
    "an empty line inside a list",
    help: "delete it, or put a paragraph between the two lists"
  )
  fileprivate static let itemGoesOn = Problem(
    "an item that goes on in the next line",
    help: "write each item on one line"
  )
  fileprivate static let nestedList = Problem(
    "a list inside a list",
    help: "move the item to the beginning of the line, or make it a sentence"
  )
}
