/// How many words a turn can have at most, whatever holds: found once for each step, and quickly.
struct StretchBounds {
  private let stretches: Stretches
  /// By step; -1 while a bound is being found: a circle without a question is refused elsewhere.
  private var known: [Int?]

  init(_ stretches: Stretches) {
    self.stretches = stretches
    known = Array(repeating: nil, count: stretches.library.steps.count)
  }

  /// From the words of a step on.
  mutating func from(_ index: StepIndex) -> Int {
    let place = Int(index.raw)
    if let known = known[place] { return max(0, known) }
    known[place] = -1
    let question = stretches.library[index].question
    let isAsked = question.exists && question.condition == .always
    let bound = stretches.allWords(index) + (isAsked ? 0 : after(index))
    known[place] = bound
    return bound
  }

  /// From the routes of a step on: all visits, and the longest of the other ways.
  mutating func after(_ index: StepIndex) -> Int {
    let step = stretches.library[index]
    var (visits, longest) = (0, 0)
    for route in stretches.library[step.routes] where route.target.isResolved {
      if route.isVisit {
        visits += from(route.target)
      } else {
        longest = max(longest, from(route.target))
      }
    }
    let menu = step.ending == .none ? 0 : stretches.menu.map(stretches.allWords) ?? 0
    return visits + max(longest, menu)
  }
}
