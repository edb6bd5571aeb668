/// Counts the questions on a guide's longest path, worksheets and visits apart.
///
/// Conditions are not weighed, so that two ways that exclude each other may both be counted.
struct Inputs {
  /// How the longest path from a step goes on, and how often it asks.
  private struct Path {
    var next: StepIndex?
    var count = 0
  }

  private let library: Library
  private let last: StepIndex?
  private let steps: Range<Int>
  /// By a step's place in the guide.
  private var longest: [Path?]
  private var isOnPath: [Bool]

  /// - Parameter last: The step before which counting stops, such as the menu of `start.md`.
  init(_ library: Library, guide: Int, before last: StepIndex? = nil) {
    self.library = library
    self.last = last
    steps = library.guides[guide].steps
    longest = Array(repeating: nil, count: steps.count)
    isOnPath = Array(repeating: false, count: steps.count)
  }

  /// The asking steps of the guide's longest path, to where it ends or is left.
  mutating func path() -> [StepIndex] {
    let first = StepIndex(steps.lowerBound)
    var rest = path(from: first, depth: 0).count > 0 ? first : nil
    var asking: [StepIndex] = []
    while let step = rest {
      if isCounted(step) { asking.append(step) }
      rest = longest[place(of: step)]?.next
    }
    return asking
  }

  /// Where a step stands in the guide.
  private func place(of step: StepIndex) -> Int { Int(step.raw) - steps.lowerBound }

  /// Whether a step asks for an input that counts.
  private func isCounted(_ step: StepIndex) -> Bool {
    let question = library[step].question
    return question.exists && question.kind != .worksheet
  }

  /// How the longest path from a step goes on; nothing where it is on the path already.
  private mutating func path(from first: StepIndex, depth: Int) -> Path {
    let place = place(of: first)
    // A path that deep is far over any limit.
    guard first != last, depth < 200 else { return Path() }
    if let known = longest[place] { return known }
    guard !isOnPath[place] else { return Path() }
    isOnPath[place] = true
    defer { isOnPath[place] = false }
    var best = Path()
    func look(at target: StepIndex) {
      guard steps.contains(Int(target.raw)) else { return }
      let count = path(from: target, depth: depth + 1).count
      if count > best.count { best = Path(next: target, count: count) }
    }
    let step = library[first]
    for choice in library[step.question.choices]
    where choice.target.isResolved && !choice.isVisit {
      look(at: choice.target)
    }
    for route in library[step.routes] where !route.isVisit { look(at: route.target) }
    if isCounted(first) { best.count += 1 }
    longest[place] = best
    return best
  }
}
