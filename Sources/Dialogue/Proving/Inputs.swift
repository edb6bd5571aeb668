/// Counts the questions on a guide's longest path, worksheets and visits apart.
///
/// Conditions are not weighed, so that two ways that exclude each other may both be counted.
struct Inputs {
  private let library: Library
  private let last: StepIndex?
  private var longest: [StepIndex: [StepIndex]] = [:]
  private var onPath: Set<StepIndex> = []

  /// - Parameter last: The step before which counting stops, such as the menu of `start.md`.
  init(_ library: Library, before last: StepIndex? = nil) {
    self.library = library
    self.last = last
  }

  /// The asking steps of the longest path from a step to where its guide ends or is left.
  mutating func path(from first: StepIndex, depth: Int = 0) -> [StepIndex] {
    // A path that deep is far over any limit.
    guard first != last, depth < 200 else { return [] }
    if let known = longest[first] { return known }
    guard onPath.insert(first).inserted else { return [] }
    defer { onPath.remove(first) }
    let step = library[first]
    var targets: [StepIndex] = []
    for choice in library[step.question.choices]
    where choice.target.isResolved && !choice.isVisit && library[choice.target].guide == step.guide
    {
      targets.append(choice.target)
    }
    for route in library[step.routes]
    where !route.isVisit && library[route.target].guide == step.guide {
      targets.append(route.target)
    }
    var best: [StepIndex] = []
    for target in targets {
      let path = path(from: target, depth: depth + 1)
      if path.count > best.count { best = path }
    }
    let isCounted = step.question.exists && step.question.kind != .worksheet
    let path = (isCounted ? [first] : []) + best
    longest[first] = path
    return path
  }
}
