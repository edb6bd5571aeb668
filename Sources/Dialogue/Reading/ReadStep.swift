/// The parts of a step, in the order in which they must stand.
enum StepPart: Int, Comparable {
  case words, question, list, notes, routes, settings

  static func < (one: StepPart, other: StepPart) -> Bool { one.rawValue < other.rawValue }

  var name: String {
    switch self {
    case .words: "what is said"
    case .question: "the question"
    case .list: "the question's list"
    case .notes: "the notes"
    case .routes: "the routes"
    case .settings: "why and the settings"
    }
  }
}

/// A step while its blocks are read.
struct StepDraft {
  var step: Step
  var index: StepIndex
  var part = StepPart.words
  /// A question without a type in code waits for its list or table.
  var awaitsList = false
  var settings = Settings()
  var sayingsStart: Int
  var routesStart: Int
  var blocksStart: Int
  /// The first route or end, and the last route.
  var wayOn: Range<Int>?
  var lastRoute: Range<Int>?
  /// Whether the last route is always taken and does not come back.
  var hasOpenRoute = false
}

extension Reader {
  mutating func readStep(_ heading: Line) {
    let name = readHeading(heading, level: 2)
    let guide = library.guides.count - 1
    let index = StepIndex(library.steps.count)
    var draft = StepDraft(
      step: Step(
        id: .missing,
        guide: UInt16(guide),
        heading: passage(name)
      ),
      index: index,
      sayingsStart: library.sayings.count,
      routesStart: library.routes.count,
      blocksStart: library.blocks.count
    )
    if !name.isEmpty, let id = readID(name) {
      draft.step.id = id
      if library.stepTable.updateValue(index, forKey: StepKey(guide: guide, id: id)) != nil {
        report(name, .idTwice(string(name), kind: "step"))
      }
    }
    library.steps.append(draft.step)
    while let line {
      if case .heading(let level) = line.kind, level <= 2 {
        if level == 2 { break }
        report(line, .secondTitle)
        advance()
        continue
      }
      readBlock(line, of: &draft)
    }
    finish(&draft)
    library.steps[Int(index.raw)] = draft.step
  }

  private mutating func readBlock(_ line: Line, of draft: inout StepDraft) {
    if line.kind != .blank, line.indent > 0, line.kind != .refused(.fence) {
      report(line, line.indent >= 4 ? .indentedCode : .indented)
      return advance()
    }
    switch line.kind {
    case .blank: advance()
    case .heading(level: 3): readQuestion(line, of: &draft)
    case .heading:
      report(line, .deepHeading)
      advance()
    case .bullet:
      if draft.part == .question, draft.awaitsList {
        readChoices(of: &draft)
      } else if draft.part == .question {
        report(line, .listUnderType)
        skipList()
      } else {
        enter(.words, at: line.first..<line.end, of: &draft)
        readBullets(of: draft)
      }
    case .quote:
      enter(.notes, at: line.first..<line.end, of: &draft)
      let start = library.notes.count
      readNotes(indent: 0, guide: Int(draft.step.guide))
      if draft.step.notes.isEmpty { draft.step.notes = Rows(start..<start) }
      draft.step.notes.count += UInt32(library.notes.count - start)
    case .table:
      guard draft.part == .question, draft.awaitsList else {
        report(line, .strayTable)
        return skipTable()
      }
      readWorksheet(of: &draft)
    case .words: readParagraph(of: &draft)
    case .refused(let refusal): refuse(refusal, at: line)
    }
  }

  /// Moves on to a part of the step, and reports one that stands too late.
  mutating func enter(_ part: StepPart, at range: Range<Int>, of draft: inout StepDraft) {
    if part < draft.part || (part == draft.part && part == .question) {
      report(
        range,
        part == .question && draft.step.question.exists
          ? .secondQuestion : .order(part, after: draft.part)
      )
    } else {
      if draft.awaitsList, part > .list {
        report(draft.step.question.text, .noList)
        draft.awaitsList = false
      }
      draft.part = part
    }
  }

  private mutating func finish(_ draft: inout StepDraft) {
    if draft.awaitsList { report(draft.step.question.text, .noList) }
    draft.step.words = Rows(draft.blocksStart..<library.blocks.count)
    draft.step.routes = Rows(draft.routesStart..<library.routes.count)
    if !draft.step.routes.isEmpty, draft.step.ending != .none {
      report(draft.step.heading, .routesAndEnd)
    }
    // A step of `anytime.md` may make a visit and be done; it comes back by itself.
    let mayComeBack = library.guides[Int(draft.step.guide)].isAnytime
    if let lastRoute = draft.lastRoute, !draft.hasOpenRoute, !mayComeBack {
      report(lastRoute, .lastRouteConditional)
    }
    if !mayComeBack { checkWayOn(of: draft) }
    finishSettings(of: draft)
  }

  private mutating func skipList() {
    while let line, line.kind != .blank { advance() }
  }

  /// Every question must lead on, and no route may be left over.
  private mutating func checkWayOn(of draft: StepDraft) {
    let question = draft.step.question
    let hasWayOn = draft.wayOn != nil
    guard question.exists else { return }
    if question.condition != .always, !hasWayOn {
      report(question.text, .conditionalWithoutWayOn)
    } else if question.kind != .one, !hasWayOn {
      report(question.text, .deadEnd)
    } else if question.kind == .one, !question.choices.isEmpty {
      let isLinked = library[question.choices].allSatisfy { $0.target == .linked }
      if library[question.choices].allSatisfy(\.isVisit) { report(question.text, .onlyVisits) }
      if !isLinked, !hasWayOn { report(question.text, .choiceWithoutWayOn) }
      if isLinked, let wayOn = draft.wayOn, question.condition == .always {
        report(wayOn, .routesNeverUsed)
      }
    }
  }
}

extension StepIndex {
  /// What a choice or route with a link holds until its name has been looked up.
  static let linked = StepIndex(-2)
}

extension Problem {
  fileprivate static let secondTitle = Problem(
    "a second title",
    help: "a step's heading has two # signs, a question three"
  )
  fileprivate static let deepHeading = Problem(
    "a heading of the fourth level or deeper",
    help: "steps have two # signs, questions three"
  )
  fileprivate static let strayTable = Problem(
    "a table that no question asks",
    help: "put a question above it, or write a list"
  )
  fileprivate static let secondQuestion = Problem(
    "a second question in one step",
    help: "make another step for it, and a route to it"
  )
  fileprivate static func order(_ part: StepPart, after last: StepPart) -> Problem {
    Problem(
      "\(part.name) after \(last.name)",
      help: "a step's order is: words, question and list, notes, routes or end, why and settings"
    )
  }
  fileprivate static let listUnderType = Problem(
    "a list under a question with a type",
    help: "leave the type out to ask for a choice, or put the list above the question"
  )
  fileprivate static let onlyVisits = Problem(
    "every choice comes back, so that the question is asked for ever",
    help: "add a choice without `and back`"
  )
  fileprivate static let noList = Problem(
    "a question without choices and without a type",
    help: "write its choices under it, or a type after it: `yes or no`, `text`, `number`, `date`"
  )
  fileprivate static let routesAndEnd = Problem(
    "a step with both routes and an end",
    help: "keep one of them"
  )
  fileprivate static let lastRouteConditional = Problem(
    "the last route may not apply",
    help: "end with a route without if and without and back"
  )
  static let routeAfterOpenOne = Problem(
    "no route after one without if can be taken",
    help: "move it up, or delete it"
  )
  fileprivate static let conditionalWithoutWayOn = Problem(
    "a question that may not be asked, in a step without routes or an end",
    help: "add the route that is followed when it is not asked"
  )
  fileprivate static let deadEnd = Problem(
    "nothing follows this question",
    help: "add a route, such as: [goes on](#next-step)"
  )
  fileprivate static let choiceWithoutWayOn = Problem(
    "a choice without a link, and no route below the list",
    help: "give the choice a link, or write a route under the list"
  )
  fileprivate static let routesNeverUsed = Problem(
    "these routes are never followed, since every choice has a link",
    help: "delete them"
  )
}
