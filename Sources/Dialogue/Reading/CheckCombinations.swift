extension Reader {
  /// Looks for questions whose choices can all be hidden, and for routes that are never taken.
  mutating func checkCombinations() {
    for index in library.steps.indices {
      let step = library.steps[index]
      checkHidden(step.question, of: StepIndex(index))
      if step.routes.count > 1 { checkRoutes(of: step, StepIndex(index)) }
    }
  }

  /// At home a choose-one counts as answered: which path leads here is another question.
  private mutating func checkHidden(_ question: Question, of step: StepIndex) {
    guard question.hasChoices else { return }
    let conditions = library[question.choices].filter { !$0.isVisit }.map(\.condition)
    guard !conditions.contains(.always) else { return }
    let guide = library[step].guide
    var combinations = Combinations(conditions + [question.condition], in: library) { [library] in
      let isHome = library[$0].guide == guide && $0 != step
      return isHome && [.one, .yesOrNo].contains(library[$0].question.kind)
    }
    var canBeHidden = false
    let isKnown = combinations.forEach { combination in
      guard !canBeHidden, combination.holds(question.condition) else { return }
      canBeHidden = !conditions.contains { combination.holds($0) }
    }
    if isKnown, canBeHidden { report(question.text, .allHidden) }
  }

  /// Only the step's own question has surely been answered when its routes are tried.
  private mutating func checkRoutes(of step: Step, _ index: StepIndex) {
    let routes = Array(library[step.routes])
    guard routes.contains(where: { $0.condition != .always }) else { return }
    let isAsked = step.question.condition == .always
    var combinations = Combinations(routes.map(\.condition), in: library) { isAsked && $0 == index }
    var isTaken = Array(repeating: false, count: routes.count)
    var matters = isTaken
    let isKnown = combinations.forEach { combination in
      // What is gone to, from the last route to the first, as if those above were not there.
      var next: StepIndex?
      for place in routes.indices.reversed() where combination.holds(routes[place].condition) {
        if routes[place].isVisit || next != routes[place].target { matters[place] = true }
        next = routes[place].isVisit ? nil : routes[place].target
      }
      for place in routes.indices where combination.holds(routes[place].condition) {
        isTaken[place] = true
        if !routes[place].isVisit { break }
      }
    }
    guard isKnown else { return }
    for place in routes.indices where !isTaken[place] || !matters[place] {
      report(
        self.place(ofRoute: step.routes.range.lowerBound + place) ?? step.heading,
        isTaken[place] ? .changesNothing : .neverTaken
      )
    }
  }

  /// Where the target of a route stands.
  private func place(ofRoute index: Int) -> Passage? {
    pending.links.first { if case .route(index) = $0.owner { true } else { false } }?.target
  }
}

extension Problem {
  fileprivate static let allHidden = Problem(
    "every choice can be hidden",
    help: "leave one without if, or ask the question only if one of them shows: ### `if …`"
  )
  fileprivate static let neverTaken = Problem(
    "this route is never taken, since those above it cover every case",
    help: "delete it, or leave the if of the one above out"
  )
  fileprivate static let changesNothing = Problem(
    "this route changes nothing: without it the next one leads to the same step",
    help: "delete it, or lead elsewhere"
  )
}
