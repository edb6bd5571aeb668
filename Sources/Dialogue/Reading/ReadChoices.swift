extension Reader {
  mutating func readChoices(of draft: inout StepDraft) {
    enter(.list, at: (line?.first ?? 0)..<(line?.end ?? 0), of: &draft)
    draft.awaitsList = false
    let start = library.choices.count
    var hasBoxes: Bool?
    while let item = line, item.kind == .bullet, item.indent == 0 {
      let isBoxed = readChoice(item, of: &draft, start: start)
      if let hasBoxes, hasBoxes != isBoxed { report(item, .mixedBoxes) }
      hasBoxes = hasBoxes ?? isBoxed
      skipToNextItem()
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
    var content = readItemContent(item)
    let isBoxed = readBox(&content)
    checkEditorSlips(in: content)
    if content.isEmpty || Line.kind(bytes, content.lowerBound, item.end) != .words {
      report(item, .wordBeforeMark)
    }
    var choice = Choice(id: .missing, label: passage(content))
    var codes: [Range<Int>] = []
    let label = splitTrailingCodes(
      content,
      condition: &choice.condition,
      codes: &codes,
      guide: draft.step.guide
    )
    readLabel(label, into: &choice, isBoxed: isBoxed, of: draft)
    readChoiceCodes(
      codes,
      at: content,
      into: &choice,
      isBoxed: isBoxed,
      start: start,
      step: draft.index
    )
    advance()
    readNested(in: &choice, of: draft, start: start)
    library.choices.append(choice)
    return isBoxed
  }

  /// Takes a box off the beginning of an item, and reports one that is ticked.
  mutating func readBox(_ content: inout Range<Int>) -> Bool {
    let isTicked = starts(content, with: "[x] ") || starts(content, with: "[X] ")
    guard isTicked || starts(content, with: "[ ] ") else { return false }
    if isTicked { report(content.lowerBound..<content.lowerBound + 3, .tickedBox) }
    content = trimmed(content.lowerBound + 4..<content.upperBound)
    return true
  }

  /// The box stands before the condition.
  mutating func checkBoxOrder(_ content: inout Range<Int>) {
    guard starts(content, with: "[ ] ") else { return }
    report(content.lowerBound..<content.lowerBound + 3, .boxAfterCondition)
    content = trimmed(content.lowerBound + 4..<content.upperBound)
  }

  private mutating func readLabel(
    _ label: Range<Int>,
    into choice: inout Choice,
    isBoxed: Bool,
    of draft: StepDraft
  ) {
    var label = label
    checkBoxOrder(&label)
    choice.label = passage(label)
    var inlines = Inlines(bytes, label)
    guard !label.isEmpty, case .link(let words, let target) = inlines.next(),
      inlines.place == label.upperBound
    else {
      if label.isEmpty { report(label, .emptyLabel) }
      checkWords(label, guide: Int(draft.step.guide), place: .words, isLabel: true)
      return
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
    start: Int,
    step: StepIndex
  ) {
    guard let first = codes.first, !equals(first, "alone"), !equals(first, "and back") else {
      let end = bytes[content].last ?? 0
      return report(content, end >= 0x80 ? .curlyQuotes : .noChoiceID)
    }
    if let id = readID(first) {
      choice.id = id
      let isFormer = library.formerChoices[StepKey(step: step, id: id)] != nil
      if isFormer || library.choices[start...].contains(where: { $0.id == id }) {
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
  fileprivate static let mixedBoxes = Problem(
    "choices with and without boxes in one list",
    help: "boxes mean that several may be chosen: give them to all or to none"
  )
  fileprivate static let oneChoice = Problem(
    "a question with one choice only",
    help: "add another choice, or leave the question out"
  )
  fileprivate static let boxAfterCondition = Problem(
    "a box after the condition",
    help: "write the box first: - [ ] `if …`"
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
