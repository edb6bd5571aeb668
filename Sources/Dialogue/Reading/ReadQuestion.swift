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
    } else if starts(code, with: "from ") || starts(code, with: "to ") {
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

  // MARK: Choices

  mutating func readChoices(of draft: inout StepDraft) {
    enter(.list, at: (line?.first ?? 0)..<(line?.end ?? 0), of: &draft)
    draft.awaitsList = false
    let start = library.choices.count
    var hasBoxes: Bool?
    while let item = line, item.kind == .bullet, item.indent == 0 {
      let isBoxed = readChoice(item, of: &draft, start: start)
      if let hasBoxes, hasBoxes != isBoxed { report(item, .mixedBoxes) }
      hasBoxes = hasBoxes ?? isBoxed
    }
    expectEmptyLine(after: "list")
    let question = draft.step.question
    draft.step.question.kind = hasBoxes == true ? .any : .one
    draft.step.question.choices = Rows(start..<library.choices.count)
    if question.needsOne, hasBoxes == false { report(question.text, .needsOneWithoutList) }
    if library.choices.count == start + 1, hasBoxes == false { report(question.text, .oneChoice) }
  }

  /// Reads a choice with its nested settings and notes; true if it has a box.
  private mutating func readChoice(_ item: Line, of draft: inout StepDraft, start: Int) -> Bool {
    var content = trimmed(item.first + 2..<item.end)
    let isBoxed = starts(content, with: "[ ] ")
    if isBoxed { content = trimmed(content.lowerBound + 4..<content.upperBound) }
    if starts(content, with: "[x]") || starts(content, with: "[X]") { report(content, .tickedBox) }
    checkEditorSlips(in: content)
    if content.isEmpty || Line.kind(bytes, content.lowerBound, item.end) != .words {
      report(item, .wordBeforeMark)
    }
    var choice = Choice(id: Name(index: .max), label: passage(content))
    var codes: [Range<Int>] = []
    let label = splitTrailingCodes(
      content,
      condition: &choice.condition,
      codes: &codes,
      guide: draft.step.guide
    )
    readLabel(label, into: &choice, isBoxed: isBoxed, of: draft)
    readChoiceCodes(codes, at: content, into: &choice, isBoxed: isBoxed, start: start)
    advance()
    readNested(in: &choice, of: draft, start: start)
    library.choices.append(choice)
    return isBoxed
  }

  private mutating func readLabel(
    _ label: Range<Int>,
    into choice: inout Choice,
    isBoxed: Bool,
    of draft: StepDraft
  ) {
    choice.label = passage(label)
    var inlines = Inlines(bytes, label)
    guard !label.isEmpty, case .link(let words, let target) = inlines.next(),
      inlines.place == label.upperBound
    else {
      if label.isEmpty { report(label, .emptyLabel) }
      return checkWords(label, guide: Int(draft.step.guide), place: .words, isLabel: true)
    }
    if isBoxed { report(target, .boxedLink) }
    if words.isEmpty { report(label, .emptyLink) }
    checkWords(words, guide: Int(draft.step.guide), place: .words, isLabel: true)
    choice.label = passage(words)
    choice.target = .linked
    addLink(.choice(library.choices.count), target, guide: draft.step.guide)
  }

  private mutating func readChoiceCodes(
    _ codes: [Range<Int>],
    at content: Range<Int>,
    into choice: inout Choice,
    isBoxed: Bool,
    start: Int
  ) {
    guard let first = codes.first, !equals(first, "alone"), !equals(first, "and back") else {
      let end = bytes[content].last ?? 0
      return report(content, end >= 0x80 ? .curlyQuotes : .noChoiceID)
    }
    if let id = readID(first) {
      choice.id = id
      if library.choices[start...].contains(where: { $0.id == id }) {
        report(first, .idTwice(string(first), kind: "choice"))
      }
    }
    for code in codes.dropFirst() {
      if equals(code, "alone") {
        choice.isAlone = true
        if !isBoxed { report(code, .aloneWithoutBox) }
      } else if equals(code, "and back") {
        choice.isVisit = true
        if choice.target != .linked { report(code, .visitWithoutLink) }
      } else {
        report(code, .unknownSetting(string(code), of: ["alone", "and back"]))
      }
    }
  }

  mutating func addLink(_ owner: Pending.Link.Owner, _ target: Range<Int>, guide: UInt16) {
    pending.links.append(.init(owner: owner, target: passage(target), guide: Int(guide)))
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
  fileprivate static let needsOneWithoutList = Problem(
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
  fileprivate static let mixedBoxes = Problem(
    "choices with and without boxes in one list",
    help: "boxes mean that several may be chosen: give them to all or to none"
  )
  fileprivate static let oneChoice = Problem(
    "a question with one choice only",
    help: "add another choice, or leave the question out"
  )
  fileprivate static let tickedBox = Problem(
    "a box that is ticked",
    help: "write [ ]; nobody has chosen yet"
  )
  fileprivate static let wordBeforeMark = Problem(
    "a choice that is empty or begins with something Markdown would act on",
    help: "begin the label with a word"
  )
  fileprivate static let emptyLabel = Problem("a choice without words", help: "write its label")
  fileprivate static let boxedLink = Problem(
    "a link in a choice with a box",
    help: "where several may be chosen, the routes below decide"
  )
  fileprivate static let noChoiceID = Problem(
    "a choice without an id",
    help: "put one in backticks after the label, such as: `worried`"
  )
  fileprivate static let aloneWithoutBox = Problem(
    "`alone` on a choice without a box",
    help: "leave it out; only one can be chosen here anyway"
  )
  fileprivate static let visitWithoutLink = Problem(
    "`and back` on a choice without a link",
    help: "write [label](#step) before it"
  )
}
