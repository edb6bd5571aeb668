extension Reader {
  /// Reads `### text` with its type and settings; its list or table follows.
  mutating func readQuestion(_ line: Line, of draft: inout StepDraft) {
    enter(.question, at: line.first..<line.end, of: &draft)
    let words = readHeading(line, level: 3)
    guard !draft.step.question.exists else { return }
    var question = Question(kind: .none, text: passage(words))
    var codes: [Range<Int>] = []
    let text = splitTrailingCodes(
      words,
      condition: &question.condition,
      codes: &codes,
      guide: draft.step.guide
    )
    question.text = passage(text)
    if text.isEmpty { report(words, .emptyQuestion) }
    checkWords(text, guide: Int(draft.step.guide), place: .words, isLabel: true)
    for code in codes { readQuestionCode(code, of: &question) }
    checkOptional(question, at: words)
    draft.awaitsList = question.kind == .none
    if draft.awaitsList { question.kind = .one }
    draft.step.question = question
  }

  /// Splits off an `if` at the beginning and all code at the end; gives the words between.
  mutating func splitTrailingCodes(
    _ range: Range<Int>,
    condition: inout ConditionIndex,
    codes: inout [Range<Int>],
    guide: UInt16
  ) -> Range<Int> {
    var inlines = Inlines(bytes, range)
    var start = range.lowerBound
    var end = range.lowerBound
    var previous = range.lowerBound
    while let piece = inlines.next() {
      defer { previous = inlines.place }
      if case .code(let code) = piece {
        if previous == range.lowerBound, starts(code, with: "if ") {
          condition = addCondition(code.lowerBound + 3..<code.upperBound, guide: guide)
          start = inlines.place
          end = start
        } else {
          codes.append(code)
        }
      } else if codes.isEmpty {
        end = inlines.place
      } else if case .text(let between) = piece, trimmed(between).isEmpty {
        continue
      } else {
        report(previous..<inlines.place, .wordsAfterCode)
      }
    }
    return trimmed(start..<end)
  }

  private mutating func readQuestionCode(_ code: Range<Int>, of question: inout Question) {
    if let kind = typeName(code) {
      if question.exists { return report(code, .secondType) }
      question.kind = kind
      return
    }
    if equals(code, "optional") {
      question.isOptional = true
    } else if equals(code, "at least one") {
      question.needsOne = true
    } else if isLimits(code) {
      readLimits(code, of: &question)
    } else if let space = bytes[code].firstIndex(of: UInt8(ascii: " ")),
      let kind = typeName(code.lowerBound..<space), kind == .number || kind == .date,
      !question.exists
    {
      question.kind = kind
      readLimits(space + 1..<code.upperBound, of: &question)
    } else {
      report(code, .unknownType(string(code)))
    }
  }

  private func isLimits(_ code: Range<Int>) -> Bool {
    starts(code, with: "from ") || starts(code, with: "to ") || equals(code, "from")
      || equals(code, "to")
  }

  private func typeName(_ code: Range<Int>) -> Question.Kind? {
    if equals(code, "yes or no") { return .yesOrNo }
    if equals(code, "text") { return .text }
    if equals(code, "number") { return .number }
    return equals(code, "date") ? .date : nil
  }

  private mutating func checkOptional(_ question: Question, at words: Range<Int>) {
    if question.isOptional, ![.text, .number, .date].contains(question.kind) {
      report(words, .notOptional)
    }
    if question.needsOne, question.exists { report(words, .needsOneWithoutList) }
  }

  /// Reads `from A`, `to B` or `from A to B`.
  private mutating func readLimits(_ code: Range<Int>, of question: inout Question) {
    guard question.kind == .number || question.kind == .date, question.detail == .max else {
      return report(code, .strayLimits)
    }
    var limits = Limits()
    var words = string(code).split(separator: " ").map(String.init)[...]
    while let word = words.popFirst() {
      guard word == "from" || word == "to", let value = words.popFirst(),
        let bound = bound(value, for: question.kind),
        word == "from" ? limits.from == nil : limits.to == nil
      else { return report(code, .badLimits) }
      if word == "from" { limits.from = bound } else { limits.to = bound }
    }
    if Self.isBackwards(limits) { report(code, .limitsBackwards) }
    question.detail = UInt32(library.limits.count)
    library.limits.append(limits)
  }

  private func bound(_ word: String, for kind: Question.Kind) -> Limits.Bound? {
    if kind == .number { return Decimal.read(word, sign: ".").map { .number($0) } }
    return word == "today" ? .today : Day(iso: word).map { .day($0) }
  }

  private static func isBackwards(_ limits: Limits) -> Bool {
    switch (limits.from, limits.to) {
    case (.number(let from), .number(let to)): from > to
    case (.day(let from), .day(let to)): from > to
    default: false
    }
  }

}

extension Problem {
  fileprivate static let emptyQuestion = Problem(
    "a question without words",
    help: "write what is asked"
  )
  fileprivate static let wordsAfterCode = Problem(
    "words after code",
    help: "code for the engine stands at the end of the line"
  )
  fileprivate static let secondType = Problem(
    "a second type for one question",
    help: "keep one of them"
  )
  fileprivate static func unknownType(_ text: String) -> Problem {
    let known = ["yes or no", "text", "number", "date", "optional", "at least one", "from", "to"]
    return Problem(
      "\"\(text)\" is not a type or setting of a question",
      help: didYouMean(text, of: known)
    )
  }
  fileprivate static let notOptional = Problem(
    "`optional` is only for text, number and date",
    help: "write a choice such as: I would rather not say; a choose-any may be left empty anyway"
  )
  static let needsOneWithoutList = Problem(
    "`at least one` is only for a list with boxes",
    help: "leave it out, or give the choices boxes"
  )
  fileprivate static let strayLimits = Problem(
    "limits are for one number or date",
    help: "write `number` or `date` before them, and limits once"
  )
  fileprivate static let badLimits = Problem(
    "these limits cannot be read",
    help: "write `from 1`, `to 10` or `from 1 to 10`; for dates 2026-11-22 or today"
  )
  fileprivate static let limitsBackwards = Problem(
    "the lower limit is above the upper one",
    help: "change their order"
  )
}
