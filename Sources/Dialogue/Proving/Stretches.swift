/// The longest that is said between two inputs, and which steps say it.
package struct Stretch: Hashable, Sendable {
  /// The steps and their words, such as `medicare` 34 and `find` 60.
  package internal(set) var parts: [(step: StepIndex, words: Int)] = []

  package var words: Int { parts.reduce(0) { $0 + $1.words } }

  package static func == (one: Stretch, other: Stretch) -> Bool {
    one.parts.elementsEqual(other.parts) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) { for part in parts { hasher.combine(part.step) } }
}

/// Finds the longest turn from each place where an input leads.
struct Stretches {
  /// Longer runs of steps without a question are cut; they are too long in any case.
  private static let mostSteps = 64
  private static let mostConditions = 40

  private enum Return {
    case route(StepIndex, next: Int)
    case question(StepIndex)
  }

  let library: Library
  private let graph: Graph
  let menu: StepIndex?
  /// How many words each paragraph, each step's question and each choice has, by their places.
  private var blockWords: [Int] = []
  private var questionWords: [Int] = []
  private var choiceWords: [Int] = []

  init(_ library: Library) {
    self.library = library
    graph = Graph(library)
    let name = library.names.find("menu")
    menu = library.guide(named: "start").flatMap { guide in
      name.flatMap { library.step(guide: guide, id: $0) }
    }
    var text: [UInt8] = []
    func words(_ passage: Passage) -> Int {
      text.removeAll(keepingCapacity: true)
      library.append(passage, longest: true, to: &text)
      return text.spokenWords
    }
    blockWords = library.blocks.map { words($0.text) }
    questionWords = library.steps.map { words($0.question.text) }
    choiceWords = library.choices.map { words($0.label) }
  }

  /// The longest turn after each step's question, and from each entry; rising by step.
  ///
  /// - Parameter most: Turns that cannot have more words than that are left out.
  func all(over most: Int = 0) -> [Stretch] {
    var bounds = StretchBounds(self)
    var turns: [Stretch] = []
    func add(from step: StepIndex, isLeaving: Bool = false, backTo question: StepIndex? = nil) {
      let ahead = isLeaving ? bounds.after(step) : bounds.from(step)
      guard ahead + (question.map(allWords) ?? 0) > most else { return }
      let turn = longest(from: step, isLeaving: isLeaving, backTo: question)
      if !turn.parts.isEmpty { turns.append(turn) }
    }
    for entry in graph.entries { add(from: entry) }
    for index in library.steps.indices where library.steps[index].question.exists {
      let step = StepIndex(index)
      for choice in library[library[step].question.choices] where choice.target.isResolved {
        add(from: choice.target, backTo: choice.isVisit ? step : nil)
      }
      add(from: step, isLeaving: true)
    }
    for moment in library.moments { add(from: moment.step) }
    return turns
  }

  private func longest(
    from step: StepIndex,
    isLeaving: Bool,
    backTo question: StepIndex?
  ) -> Stretch {
    let conditions = conditions(from: step, isLeaving: isLeaving)
    var best = Stretch()
    var combinations = Combinations(
      conditions.count > Self.mostConditions ? [] : conditions,
      in: library
    ) { isLeaving && $0 == step }
    func keep(_ turn: Stretch) { if turn.words > best.words { best = turn } }
    let isKnown =
      conditions.count <= Self.mostConditions
      && combinations.forEach { combination in
        keep(turn(from: step, isLeaving: isLeaving, backTo: question) { combination.holds($0) })
      }
    if !isKnown {
      // Too many cases to try: all words count, and the routes that have a condition hold or not.
      keep(turn(from: step, isLeaving: isLeaving, backTo: question) { _ in true })
      keep(turn(from: step, isLeaving: isLeaving, backTo: question) { $0 == .always })
    }
    return best
  }

  /// The conditions of all steps that may be said before the next question.
  private func conditions(from first: StepIndex, isLeaving: Bool) -> [ConditionIndex] {
    var found: [ConditionIndex] = []
    var steps = [first]
    var open = [first]
    while let index = open.popLast(), steps.count <= Self.mostSteps {
      let step = library[index]
      found += library[step.routes].map(\.condition)
      let isLeft = isLeaving && index == first
      if !isLeft {
        found += library[step.words].map(\.condition) + [step.question.condition]
        found += library[step.question.choices].map(\.condition)
        if step.question.exists, step.question.condition == .always { continue }
      }
      graph.forEachWayUnasked(from: Int(index.raw)) { target, _ in
        guard !steps.contains(target) else { return }
        steps.append(target)
        open.append(target)
      }
    }
    return found.filter { $0 != .always }
  }

  /// One turn, as a session would say it if exactly these conditions held.
  private func turn(
    from first: StepIndex,
    isLeaving: Bool,
    backTo question: StepIndex?,
    _ holds: (ConditionIndex) -> Bool
  ) -> Stretch {
    var turn = Stretch()
    var returns = question.map { [Return.question($0)] } ?? []
    var next: (step: StepIndex, route: Int)? = (first, 0)
    var isSaid = !isLeaving
    var count = 0
    while let (index, route) = next, count < Self.mostSteps {
      count += 1
      let step = library[index]
      if isSaid {
        let asks = step.question.exists && holds(step.question.condition)
        turn.parts.append((index, words(of: index, asks: asks, holds)))
        if asks { break }
      }
      (next, isSaid) = way(from: index, route, &returns, &turn, holds)
    }
    turn.parts.removeAll { $0.words == 0 }
    return turn
  }

  private func way(
    from index: StepIndex,
    _ first: Int,
    _ returns: inout [Return],
    _ turn: inout Stretch,
    _ holds: (ConditionIndex) -> Bool
  ) -> (next: (step: StepIndex, route: Int)?, isSaid: Bool) {
    let step = library[index]
    for place in step.routes.range.dropFirst(first) where holds(library.routes[place].condition) {
      if library.routes[place].isVisit {
        returns.append(.route(index, next: place - step.routes.range.lowerBound + 1))
      }
      return ((library.routes[place].target, 0), true)
    }
    if step.ending != .none {
      guard let menu, library[menu].guide != step.guide else { return (nil, false) }
      return ((menu, 0), true)
    }
    switch returns.popLast() {
    case .route(let back, let next): return ((back, next), false)
    case .question(let asked):
      turn.parts.append((asked, words(ofQuestion: asked, holds)))
      return (nil, false)
    case nil: return (nil, false)
    }
  }

  private func words(of step: StepIndex, asks: Bool, _ holds: (ConditionIndex) -> Bool) -> Int {
    var sum = asks ? words(ofQuestion: step, holds) : 0
    for block in library[step].words.range where holds(library.blocks[block].condition) {
      sum += blockWords[block]
    }
    return sum
  }

  private func words(ofQuestion step: StepIndex, _ holds: (ConditionIndex) -> Bool) -> Int {
    var sum = questionWords[Int(step.raw)]
    for choice in library[step].question.choices.range
    where holds(library.choices[choice].condition) {
      sum += choiceWords[choice]
    }
    return sum
  }

  /// The words of a step and its question, if all its conditions held.
  func allWords(_ index: StepIndex) -> Int {
    words(of: index, asks: library[index].question.exists) { _ in true }
  }
}
