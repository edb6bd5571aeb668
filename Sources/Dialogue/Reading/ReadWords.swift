/// A paragraph's first piece of code and what stands behind it.
struct Lead {
  var code: Range<Int>
  var rest: Range<Int>
}

extension Reader {
  /// Takes the lines of a paragraph, also a wrapped one, and gives their range.
  mutating func readParagraphLines() -> Range<Int> {
    guard let first = line else { return 0..<0 }
    var last = first
    advance()
    while let next = line, next.kind != .blank {
      guard next.kind == .words else { break }
      if next.indent > 0 { report(next, next.indent >= 4 ? .indentedCode : .indented) }
      checkLineEnd(last)
      last = next
      advance()
    }
    expectEmptyLine(after: "paragraph")
    return trimmed(first.first..<last.end)
  }

  /// Two spaces at the end of a line are a break for Markdown.
  mutating func checkLineEnd(_ line: Line) {
    guard line.end - line.first >= 2, bytes[line.end - 1] == UInt8(ascii: " "),
      bytes[line.end - 2] == UInt8(ascii: " ")
    else { return }
    report(line.end - 2..<line.end, .hardBreak)
  }

  // MARK: What is said

  /// A paragraph of a step: words, a route, an end, a reason to ask, or a setting.
  mutating func readParagraph(of draft: inout StepDraft) {
    let range = readParagraphLines()
    checkEditorSlips(in: range)
    guard bytes[range.lowerBound] == UInt8(ascii: "`"), let lead = lead(of: range) else {
      return readWordsOrRoute(range, condition: .always, of: &draft)
    }
    if starts(lead.code, with: "if ") || starts(lead.code, with: "if\n") {
      let condition = addCondition(
        lead.code.lowerBound + 3..<lead.code.upperBound,
        guide: draft.step.guide
      )
      guard !lead.rest.isEmpty else { return report(range, .ifAlone) }
      readWordsOrRoute(lead.rest, condition: condition, of: &draft)
    } else if equals(lead.code, "why") {
      enter(.settings, at: range, of: &draft)
      guard !lead.rest.isEmpty else { return report(range, .whyAlone) }
      checkWords(lead.rest, guide: Int(draft.step.guide), place: .words)
      if draft.step.why != nil { report(range, .secondWhy) }
      draft.step.why = passage(lead.rest)
    } else if !lead.rest.isEmpty {
      report(lead.code, .strayCode(string(lead.code)))
    } else if isEnd(lead.code) {
      readEnd(lead.code, of: &draft)
    } else {
      enter(.settings, at: range, of: &draft)
      readStepSetting(lead.code, of: &draft)
    }
  }

  private func isEnd(_ code: Range<Int>) -> Bool {
    equals(code, "end") || starts(code, with: "end ")
  }

  func lead(of range: Range<Int>) -> Lead? {
    var inlines = Inlines(bytes, range)
    guard case .code(let code) = inlines.next() else { return nil }
    return Lead(code: code, rest: trimmed(inlines.place..<range.upperBound))
  }

  private mutating func readWordsOrRoute(
    _ range: Range<Int>,
    condition: ConditionIndex,
    of draft: inout StepDraft
  ) {
    if bytes[range.lowerBound] == UInt8(ascii: "["),
      readRoute(range, condition: condition, of: &draft)
    {
      return
    }
    if condition != .always, let code = lead(of: range)?.code, isEnd(code) {
      return report(code, .conditionalEnd)
    }
    enter(.words, at: range, of: &draft)
    let isPlain = checkWords(range, guide: Int(draft.step.guide), place: .words)
    library.blocks.append(
      Block(kind: .paragraph, isPlain: isPlain, text: passage(range), condition: condition)
    )
  }

  /// Reads `[words](#step)` with nothing after it but `and back`; false if it is a sentence.
  private mutating func readRoute(
    _ range: Range<Int>,
    condition: ConditionIndex,
    of draft: inout StepDraft
  ) -> Bool {
    var inlines = Inlines(bytes, range)
    guard case .link(let words, let target) = inlines.next(), Self.isStepTarget(bytes[target])
    else {
      return false
    }
    let rest = trimmed(inlines.place..<range.upperBound)
    var isVisit = false
    if !rest.isEmpty {
      var after = Inlines(bytes, rest)
      guard case .code(let code) = after.next(), equals(code, "and back"),
        after.place == rest.upperBound
      else {
        let isOnNewLine = bytes[inlines.place..<rest.lowerBound].contains(UInt8(ascii: "\n"))
        report(
          rest,
          isOnNewLine ? .missingEmptyLine(after: "route", before: "paragraph") : .afterRoute
        )
        return true
      }
      isVisit = true
    }
    enter(.routes, at: range, of: &draft)
    if draft.hasOpenRoute { report(range, .routeAfterOpenOne) }
    draft.hasOpenRoute = condition == .always && !isVisit
    draft.wayOn = draft.wayOn ?? range
    draft.lastRoute = range
    if words.isEmpty { report(range, .emptyLink) }
    checkWords(words, guide: Int(draft.step.guide), place: .words, isLabel: true)
    addLink(.route(library.routes.count), target, guide: draft.step.guide)
    library.routes.append(Route(target: .linked, condition: condition, isVisit: isVisit))
    return true
  }

  static func isStepTarget(_ target: ArraySlice<UInt8>) -> Bool {
    !target.starts(with: "https://".utf8) && !target.starts(with: "http://".utf8)
  }

  private mutating func readEnd(_ code: Range<Int>, of draft: inout StepDraft) {
    enter(.routes, at: code, of: &draft)
    if draft.step.ending != .none { report(code, .secondEnd) }
    draft.wayOn = draft.wayOn ?? code
    let outcome = trimmed(code.lowerBound + 3..<code.upperBound)
    if outcome.isEmpty {
      draft.step.ending = .plain
    } else if let name = readID(outcome) {
      draft.step.ending = .outcome(name)
    }
  }
}

extension Problem {
  fileprivate static let hardBreak = Problem(
    "two spaces at the end of a line",
    help: "delete them; Markdown would break the line here"
  )
  fileprivate static let ifAlone = Problem(
    "a condition with nothing after it",
    help: "write the words or the route in the same paragraph"
  )
  fileprivate static let whyAlone = Problem(
    "`why` without words",
    help: "say in the same paragraph why it is asked"
  )
  fileprivate static let secondWhy = Problem("a second `why` in one step", help: "keep one of them")
  fileprivate static let conditionalEnd = Problem(
    "an end with a condition",
    help: "write the end without if, and before it a route with the opposite condition"
  )
  fileprivate static let secondEnd = Problem("a second end in one step", help: "keep one of them")
  fileprivate static let afterRoute = Problem(
    "words after a route",
    help: "a route is a paragraph of its own, [words](#step); only `and back` may follow it"
  )
}
