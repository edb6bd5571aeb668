/// How many questions a guide can still ask, from the ways between its steps.
///
/// What has been answered is taken as known; where more than one way is open, both are counted.
struct Outlook {
  private enum Truth { case yes, no, open }

  private let walk: Walk
  private let library: Library
  private let guide: UInt16
  /// What is known of a step so far; a circle counts once.
  private var known: [StepIndex: ClosedRange<Int>] = [:]

  /// The fewest and the most questions that can follow the one that waits; a worksheet is one.
  static func ahead(of walk: Walk, in library: Library) -> ClosedRange<Int>? {
    guard let waiting = walk.waiting else { return nil }
    var outlook = Outlook(walk: walk, library: library, guide: library[waiting.step].guide)
    return outlook.answering(waiting.step)
  }

  private init(walk: Walk, library: Library, guide: UInt16) {
    (self.walk, self.library, self.guide) = (walk, library, guide)
  }

  private mutating func entering(_ index: StepIndex) -> ClosedRange<Int> {
    guard library[index].guide == guide, index != walk.menu else { return 0...0 }
    if let range = known[index] { return range }
    known[index] = 0...0
    let question = library[index].question
    let asks = question.exists ? truth(question.condition) : .no
    var ranges: [ClosedRange<Int>] = []
    if asks != .no {
      let after = answering(index)
      ranges.append(after.lowerBound + 1...after.upperBound + 1)
    }
    if asks != .yes { ranges.append(leaving(index)) }
    let range = Self.all(ranges)
    known[index] = range
    return range
  }

  /// What follows once a step's question is answered.
  private mutating func answering(_ index: StepIndex) -> ClosedRange<Int> {
    let question = library[index].question
    var ranges: [ClosedRange<Int>] = []
    var goesOn = question.kind != .one
    if question.kind == .one {
      for choice in library[question.choices] where truth(choice.condition) != .no {
        if choice.isVisit { continue }
        if choice.target.isResolved {
          ranges.append(entering(choice.target))
        } else {
          goesOn = true
        }
      }
    }
    if goesOn { ranges.append(leaving(index)) }
    return Self.all(ranges)
  }

  private mutating func leaving(_ index: StepIndex) -> ClosedRange<Int> {
    var ranges: [ClosedRange<Int>] = []
    for route in library[library[index].routes] where !route.isVisit {
      let truth = truth(route.condition)
      guard truth != .no else { continue }
      ranges.append(entering(route.target))
      if truth == .yes { break }
    }
    return Self.all(ranges)
  }

  private static func all(_ ranges: [ClosedRange<Int>]) -> ClosedRange<Int> {
    let least = ranges.map(\.lowerBound).min() ?? 0
    return least...max(least, ranges.map(\.upperBound).max() ?? 0)
  }

  // MARK: What is known

  private func truth(_ index: ConditionIndex) -> Truth {
    index == .always ? .yes : truth(library.conditions[Int(index.raw)])
  }

  private func truth(_ condition: Condition) -> Truth {
    switch condition {
    case .all(let parts):
      let truths = parts.map(truth)
      return truths.contains(.no) ? .no : truths.contains(.open) ? .open : .yes
    case .any(let parts):
      let truths = parts.map(truth)
      return truths.contains(.yes) ? .yes : truths.contains(.open) ? .open : .no
    case .not(let part):
      let truth = truth(part)
      return truth == .open ? .open : truth == .yes ? .no : .yes
    case .answered(let key), .isOne(_, let key), .has(_, let key), .hasOnly(_, let key),
      .number(let key, _, _), .before(let key, _), .after(let key, _), .within(let key, _):
      return isOpen(key) ? .open : walk.holds(condition) ? .yes : .no
    case .ended: return walk.holds(condition) ? .yes : .no
    }
  }

  /// Whether an answer may still be given, here or on the way.
  private func isOpen(_ key: AnswerKey) -> Bool {
    key.step == walk.waiting?.step || library[key.step].guide == guide && !walk.isAnswered(key)
  }
}
