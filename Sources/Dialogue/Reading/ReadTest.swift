/// One test of a condition: a step or guide, a word such as `is`, and what it is compared with.
extension ConditionReader {
  mutating func readTest() -> Condition? {
    let subject = next
    guard token() == .word else { return fail(.noSubject, at: next) }
    next += 1
    let verb = peek()
    let afterVerb = next + 1 < tokens.count ? word(at: next + 1) : nil
    if verb == "ended" || (verb == "not" && afterVerb == "ended") {
      return readEnded(subject, isNegated: verb == "not")
    }
    guard let (key, question) = findStep(subject) else { return nil }
    uses.append(key.step)
    switch (verb, token()) {
    case ("answered", _):
      next += 1
      return .answered(key)
    case ("not", _) where afterVerb == "answered":
      next += 2
      return .not(.answered(key))
    case ("is", _), ("has", _): return readChoice(key, question)
    case ("before", _), ("after", _), ("within", _): return readDate(key, question)
    case (_, .less), (_, .lessOrEqual), (_, .more), (_, .moreOrEqual), (_, .equal):
      return readNumber(key, question)
    default:
      if verb == "not" { next += 1 }
      return fail(.unknownVerb(peek() ?? ""), at: next)
    }
  }

  private mutating func readEnded(_ subject: Int, isNegated: Bool) -> Condition? {
    next += isNegated ? 2 : 1
    guard let index = library.guide(named: word(at: subject)) else {
      return fail(.unknownGuide(word(at: subject), in: library), at: subject)
    }
    var outcome: Name?
    if !isNegated, let name = peek(), name != "and", name != "or" {
      let known = outcomes(of: index)
      guard let found = known[name] else {
        return fail(.unknownOutcome(name, of: known.keys), at: next)
      }
      outcome = found
      next += 1
    }
    let condition = Condition.ended(guide: index, outcome: outcome)
    return isNegated ? .not(condition) : condition
  }

  private func outcomes(of guide: Int) -> [String: Name] {
    var names: [String: Name] = [:]
    for step in library.steps[library.guides[guide].steps] {
      if case .outcome(let name) = step.ending { names[library.spelling(name)] = name }
    }
    return names
  }

  /// `is`, `is not`, `has`, `has not`, `has only`.
  private mutating func readChoice(_ key: AnswerKey, _ question: Question) -> Condition? {
    let verb = word(at: next)
    let verbAt = next
    next += 1
    let isNegated = peek() == "not"
    let isOnly = verb == "has" && peek() == "only"
    if isNegated || isOnly { next += 1 }
    let fits =
      verb == "has"
      ? question.kind == .any : question.kind == .one || question.kind == .yesOrNo
    guard fits, key.cell < 0 else { return fail(.wrongVerb(verb, question.kind), at: verbAt) }
    var places: [Int] = []
    repeat {
      guard token() == .word, let place = findChoice(key.step, question) else {
        if next >= tokens.count || token() != .word {
          return fail(.noChoiceNamed, at: next)
        }
        return nil
      }
      places.append(place)
      next += 1
      if isOnly, token() == .comma { return fail(.onlyOne, at: next) }
    } while takeComma()
    if isOnly {
      return .hasOnly(places[0], key)
    }
    let condition = verb == "has" ? Condition.has(places, key) : .isOne(of: places, key)
    return isNegated ? .not(condition) : condition
  }

  private mutating func takeComma() -> Bool {
    guard token() == .comma else { return false }
    next += 1
    return true
  }

  private mutating func findChoice(_ step: StepIndex, _ question: Question) -> Int? {
    let name = word(at: next)
    if question.kind == .yesOrNo {
      if name == "yes" { return 0 }
      if name == "no" { return 1 }
      return fail(.unknownChoice(name, of: ["yes", "no"]), at: next)
    }
    let choices = library[question.choices]
    let id = library.names.find(bytes(at: next))
    guard let id, let place = choices.firstIndex(where: { $0.id == id }) else {
      return fail(.unknownChoice(name, of: choices.map { library.spelling($0.id) }), at: next)
    }
    if choices[place].isVisit { return fail(.visitIsNoAnswer(name), at: next) }
    return place - choices.startIndex
  }

  private mutating func readNumber(_ key: AnswerKey, _ question: Question) -> Condition? {
    guard question.kind == .number, key.cell < 0 else {
      return fail(.wrongVerb(word(at: next), question.kind), at: next)
    }
    let relation: Condition.Relation
    switch token() {
    case .less: relation = .less
    case .lessOrEqual: relation = .lessOrEqual
    case .more: relation = .more
    case .moreOrEqual: relation = .moreOrEqual
    default: relation = .equal
    }
    next += 1
    guard let text = peek(), let number = Decimal.read(text, sign: ".") else {
      return fail(.noNumber, at: next)
    }
    next += 1
    return .number(key, relation, number)
  }

  private mutating func readDate(_ key: AnswerKey, _ question: Question) -> Condition? {
    let verb = word(at: next)
    guard question.kind == .date, key.cell < 0 else {
      return fail(.wrongVerb(verb, question.kind), at: next)
    }
    next += 1
    guard let text = peek() else { return fail(.noDate, at: next) }
    let at = next
    next += 1
    if verb == "within" {
      guard let days = Int(text), days >= 0, peek() == "days" else { return fail(.noDays, at: at) }
      next += 1
      return .within(key, days: days)
    }
    guard let operand = dayOperand(text, at: at) else { return nil }
    return verb == "before" ? .before(key, operand) : .after(key, operand)
  }

  private mutating func dayOperand(_ text: String, at place: Int) -> Condition.DayOperand? {
    if text == "today" { return .today }
    if let day = Day(iso: text) { return .day(day) }
    guard text.first.map({ !$0.isNumber }) == true else { return fail(.noDate, at: place) }
    guard let (key, question) = findStep(place) else { return nil }
    uses.append(key.step)
    guard question.kind == .date else { return fail(.notADateStep(text), at: place) }
    return .answer(key)
  }

  // MARK: Names

  /// `step` at home, `guide.step` abroad; a cell adds `.row.column`.
  private mutating func findStep(_ place: Int) -> (AnswerKey, Question)? {
    // Most are steps at home, whose names need no taking apart.
    if let name = library.names.find(bytes(at: place)),
      let step = library.step(guide: guide, id: name), library[step].question.exists
    {
      return (AnswerKey(step), library[step].question)
    }
    let text = word(at: place)
    switch library.find(text, from: guide) {
    case .success(let found): return found
    case .failure(let failure): return fail(failure.problem, at: place)
    }
  }

}

extension Problem {
  fileprivate static let noSubject = Problem(
    "a step or guide is missing here",
    help: "write its id, such as `start.who is patient`"
  )
  fileprivate static func unknownVerb(_ word: String) -> Problem {
    let known = ["is", "has", "answered", "ended", "before", "after", "within", "not"]
    return Problem(
      word.isEmpty ? "the test ends too early" : "\"\(word)\" is not a condition word",
      help: Problem.didYouMean(word, of: known)
    )
  }
  static func unknownGuide(_ name: String, in library: Library) -> Problem {
    let known = library.guides.filter { !$0.isAnytime }.map { library.spelling($0.name) }
    return Problem("there is no guide \"\(name)\"", help: didYouMean(name, of: known))
  }
  fileprivate static func unknownOutcome(_ name: String, of known: some Sequence<String>) -> Problem
  {
    Problem("the guide never ends with \"\(name)\"", help: didYouMean(name, of: known))
  }
  fileprivate static func unknownChoice(_ name: String, of known: [String]) -> Problem {
    Problem("the question has no choice \"\(name)\"", help: didYouMean(name, of: known))
  }
  fileprivate static func visitIsNoAnswer(_ name: String) -> Problem {
    Problem("\"\(name)\" only makes a visit and is no answer", help: "test another choice")
  }
  fileprivate static let noChoiceNamed = Problem("a choice is missing here", help: "write its id")
  fileprivate static let onlyOne = Problem(
    "has only takes one choice",
    help: "write has with a list, or has only with one"
  )
  fileprivate static func wrongVerb(_ verb: String, _ kind: Question.Kind) -> Problem {
    let fitting =
      switch kind {
      case .one, .yesOrNo: "is, is not, answered"
      case .any: "has, has not, has only, answered"
      case .number: "<, <=, >, >=, =, answered"
      case .date: "before, after, within, answered"
      case .text, .worksheet: "answered"
      case .none: "nothing, since it asks nothing"
      }
    return Problem("\"\(verb)\" does not fit this question", help: "what fits: \(fitting)")
  }
  fileprivate static let noNumber = Problem(
    "a number is missing here",
    help: "write one, such as 18"
  )
  fileprivate static let noDate = Problem(
    "a date is missing here",
    help: "write 2026-11-22, today, or the id of a date question"
  )
  fileprivate static let noDays = Problem("days are missing here", help: "write: within 7 days")
  fileprivate static func notADateStep(_ name: String) -> Problem {
    Problem(
      "\"\(name)\" does not ask for a date",
      help: "compare with a date, today, or a date question"
    )
  }
}
