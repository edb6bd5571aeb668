/// Where a person is and what is known by then: the fold of a session's entries.
struct Walk: Sendable {
  /// The question that waits for an answer.
  struct Waiting: Hashable, Sendable {
    var step: StepIndex
    /// The worksheet's cell that is asked for, or -1.
    var cell = -1

    var key: AnswerKey { AnswerKey(step, cell: cell) }
  }

  /// Where a visit comes back to.
  private enum Return: Sendable {
    case route(StepIndex, next: Int)
    case question(Waiting)
  }

  let opening: StepIndex
  let today: Day
  /// Where a guide's end leads back to, if the session began in `start.md`.
  let menu: StepIndex?
  private(set) var answers: [AnswerKey: Answer] = [:]
  /// The worksheets of which a cell is filled in.
  private(set) var begunSheets: Set<StepIndex> = []
  private(set) var ended: [Int: Step.Ending] = [:]
  /// The steps that were entered, each once, in the order of first entering.
  private(set) var path: [StepIndex] = []
  private var isOnPath: Set<StepIndex> = []
  private var returns: [Return] = []
  private(set) var waiting: Waiting?
  /// How the last guide ended, once the session is over.
  private(set) var ending: Step.Ending?
  /// The blocks that entering steps said since they were last taken.
  private(set) var said: [Int] = []

  init(opening: StepIndex, today: Day, in library: Library) {
    self.opening = opening
    self.today = today
    guard opening.isResolved else {
      menu = nil
      return
    }
    let start = library.guide(named: "start")
    let name = library.names.find("menu")
    if let start, let name, Int(library[opening].guide) == start {
      menu = library.step(guide: start, id: name)
    } else {
      menu = nil
    }
    go(to: opening, in: library)
  }

  mutating func takeSaid() -> [Int] {
    defer { said.removeAll(keepingCapacity: true) }
    return said
  }

  /// Leaves out what somebody has heard before.
  mutating func dropSaid(_ heard: Set<Int>) { said.removeAll { heard.contains($0) } }

  /// Changes what is known, and walks on to the next question.
  mutating func apply(_ entry: Entry, in library: Library) {
    switch entry {
    case .answer(let key, let answer):
      answers[key] = answer
      if key.cell >= 0 { begunSheets.insert(key.step) }
      goOn(from: key, answer, in: library)
    case .skip(let key):
      clear(key)
      goOn(from: key, nil, in: library)
    case .enough(let step):
      go(to: leave(step, nextRoute: 0, in: library), in: library)
    case .visit(let step, let place):
      guard let waiting else { return }
      returns.append(.question(waiting))
      let choice = library.choices[library[step].question.choices.range.lowerBound + place]
      go(to: choice.target, in: library)
    case .moment(let step):
      guard let waiting else { return }
      returns.append(.question(waiting))
      go(to: step, in: library)
    }
  }

  private mutating func clear(_ key: AnswerKey) {
    guard answers.removeValue(forKey: key) != nil, key.cell >= 0 else { return }
    if !answers.keys.contains(where: { $0.step == key.step }) { begunSheets.remove(key.step) }
  }

  private mutating func goOn(from key: AnswerKey, _ answer: Answer?, in library: Library) {
    let question = library[key.step].question
    if key.cell >= 0, ask(key.step, from: Int(key.cell) + 1, in: library) { return }
    if case .one(let place) = answer, question.kind == .one {
      let choice = library.choices[question.choices.range.lowerBound + place]
      if choice.target.isResolved { return go(to: choice.target, in: library) }
    }
    go(to: leave(key.step, nextRoute: 0, in: library), in: library)
  }

  // MARK: Walking

  private mutating func go(to first: StepIndex?, in library: Library) {
    waiting = nil
    var next = first
    while let step = next { next = enter(step, in: library) }
  }

  /// Says a step's words and asks its question; gives the next step where nothing is asked.
  private mutating func enter(_ index: StepIndex, in library: Library) -> StepIndex? {
    let step = library[index]
    if isOnPath.insert(index).inserted { path.append(index) }
    for block in step.words.range where holds(library.blocks[block].condition, in: library) {
      said.append(block)
    }
    if step.question.exists, holds(step.question.condition, in: library),
      ask(index, from: 0, in: library)
    {
      return nil
    }
    return leave(index, nextRoute: 0, in: library)
  }

  /// Makes a question wait; false if it is a worksheet without a cell left to ask for.
  private mutating func ask(_ step: StepIndex, from cell: Int, in library: Library) -> Bool {
    let question = library[step].question
    guard question.kind == .worksheet else {
      waiting = Waiting(step: step)
      return true
    }
    let sheet = library.worksheet(of: question)
    guard
      let next = (cell..<max(cell, sheet.cellCount)).first(where: {
        holds(sheet.rows[sheet.row(ofCell: $0)].condition, in: library)
      })
    else { return false }
    waiting = Waiting(step: step, cell: next)
    return true
  }

  /// Follows a step's routes; gives the next step unless a question waits again or all is over.
  private mutating func leave(
    _ index: StepIndex,
    nextRoute: Int,
    in library: Library
  ) -> StepIndex? {
    var (index, nextRoute) = (index, nextRoute)
    while true {
      let step = library[index]
      for place in step.routes.range.dropFirst(nextRoute) {
        let route = library.routes[place]
        guard holds(route.condition, in: library) else { continue }
        if route.isVisit {
          returns.append(.route(index, next: place - step.routes.range.lowerBound + 1))
        }
        return route.target
      }
      if step.ending != .none { return finish(step, in: library) }
      switch returns.popLast() {
      case .route(let back, let next): (index, nextRoute) = (back, next)
      case .question(let question):
        waiting = question
        return nil
      case nil:
        ending = .plain
        return nil
      }
    }
  }

  /// Ends a guide: back to the menu if the session began in `start.md`.
  private mutating func finish(_ step: Step, in library: Library) -> StepIndex? {
    ended[Int(step.guide)] = step.ending
    returns.removeAll()
    guard let menu, library[menu].guide != step.guide else {
      ending = step.ending
      return nil
    }
    return menu
  }
}
