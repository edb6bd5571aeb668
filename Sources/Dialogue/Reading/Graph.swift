/// The ways between steps, without regard to conditions.
struct Graph {
  private let library: Library
  private let menu: StepIndex?

  init(_ library: Library) {
    self.library = library
    let start = library.guide(named: "start")
    let name = library.names.find("menu")
    menu = start.flatMap { guide in name.flatMap { library.step(guide: guide, id: $0) } }
  }

  /// Where a step leads, and whether it is a visit.
  ///
  /// - Parameter inVisit: In a visit, nothing ends.
  func forEachWay(
    from index: Int,
    inVisit: Bool = false,
    _ body: (StepIndex, _ isVisit: Bool) -> Void
  ) {
    let step = library.steps[index]
    for place in step.question.choices.range {
      let choice = library.choices[place]
      if choice.target.isResolved { body(choice.target, choice.isVisit) }
    }
    forEachWayUnasked(from: index, inVisit: inVisit, body)
  }

  /// Where a step leads without anybody answering.
  func forEachWayUnasked(
    from index: Int,
    inVisit: Bool = false,
    _ body: (StepIndex, _ isVisit: Bool) -> Void
  ) {
    let step = library.steps[index]
    for place in step.routes.range where library.routes[place].target.isResolved {
      body(library.routes[place].target, library.routes[place].isVisit)
    }
    if step.ending != .none, !inVisit, let menu, library[menu].guide != step.guide {
      body(menu, false)
    }
  }

  /// The steps where a session can begin: the first of each guide that ends somewhere.
  var entries: [StepIndex] {
    library.guides.indices.compactMap { index in
      let guide = library.guides[index]
      guard !guide.isAnytime, !library.isOnlyVisited(index) else { return nil }
      return StepIndex(guide.steps.lowerBound)
    }
  }

  /// For each step, whether it is walked to from an entry, and whether it is walked to in a visit.
  func reached() -> (walked: [Bool], visited: [Bool]) {
    var walked = Array(repeating: false, count: library.steps.count)
    var visited = walked
    var open: [(step: Int, inVisit: Bool)] = []
    func reach(_ step: StepIndex, inVisit: Bool) {
      let index = Int(step.raw)
      guard !(inVisit ? visited[index] : walked[index]) else { return }
      if inVisit { visited[index] = true } else { walked[index] = true }
      open.append((index, inVisit))
    }
    for entry in entries { reach(entry, inVisit: false) }
    for moment in library.moments { reach(moment.step, inVisit: true) }
    while let (step, inVisit) = open.popLast() {
      forEachWay(from: step, inVisit: inVisit) { target, isVisit in
        let leaves = inVisit && !isVisit && library[target].guide != library.steps[step].guide
        if !leaves { reach(target, inVisit: inVisit || isVisit) }
      }
    }
    return (walked, visited)
  }

  /// The steps of circles in which nobody is ever asked anything, one for each circle.
  func silentCircles() -> [Int] {
    enum Mark { case new, open, done }
    var marks = Array(repeating: Mark.new, count: library.steps.count)
    var circles: [Int] = []
    for start in library.steps.indices where marks[start] == .new && isSilent(start) {
      var stack = [start]
      while let step = stack.last {
        if marks[step] != .new {
          marks[step] = .done
          stack.removeLast()
          continue
        }
        marks[step] = .open
        forEachWayUnasked(from: step) { target, _ in
          let next = Int(target.raw)
          if marks[next] == .new, isSilent(next) {
            stack.append(next)
          } else if marks[next] == .open {
            circles.append(step)
          }
        }
      }
    }
    return circles
  }

  private func isSilent(_ step: Int) -> Bool {
    let question = library.steps[step].question
    return !question.exists || question.condition != .always
  }
}

extension Reader {
  /// Checks that every step is reached, leads on, and that no circle is without a question.
  mutating func checkGraph() {
    let graph = Graph(library)
    let (walked, visited) = graph.reached()
    for (index, step) in library.steps.enumerated() {
      if !walked[index], !visited[index] {
        report(step.heading, .unreachable)
      } else if walked[index], step.isLeaf {
        report(step.heading, .deadEnd)
      } else if visited[index], step.ending != .none {
        report(step.heading, .endInVisit)
      }
      if visited[index] {
        graph.forEachWay(from: index, inVisit: true) { target, isVisit in
          if !isVisit, library[target].guide != step.guide { report(step.heading, .leavesInVisit) }
        }
      }
    }
    for index in graph.silentCircles() { report(library.steps[index].heading, .silentCircle) }
  }
}

extension Problem {
  fileprivate static let unreachable = Problem(
    "nothing leads to this step",
    help: "link to it from a choice or a route, or delete it"
  )
  fileprivate static let deadEnd = Problem(
    "nothing leads on from this step",
    help: "add a route, or `end`; only a visit may stop here"
  )
  fileprivate static let endInVisit = Problem(
    "a visit can come to this end",
    help: "visits come back from a step without a way on"
  )
  fileprivate static let leavesInVisit = Problem(
    "a visit that comes here leaves the guide",
    help: "visits stay in one guide; lead to a step here, or go there with `and back`"
  )
  fileprivate static let silentCircle = Problem(
    "a circle of steps in which nothing is asked",
    help: "ask something on the way, or lead out of it"
  )
}
