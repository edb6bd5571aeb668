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

extension Session {
  /// What is done, and about how much is left.
  mutating func whereWeAre() -> [Reply] {
    var replies: [Reply] = []
    let done = library.guides.indices.filter { walk.ended[$0] != nil }
      .compactMap { say(library.guides[$0].title) }
    if !done.isEmpty {
      replies.append(.say(phrase(.whereDone, [("guides", done.joined(separator: "; "))])))
    }
    return replies + [.say(progress().map(inWords) ?? phrase(.whereMenu))]
  }

  /// For example `Question 1, about 5 to go in this part.`
  private func inWords(_ progress: Progress) -> String {
    let arguments = [("number", String(progress.number)), ("rest", String(progress.rest))]
    let words: EnginePhrase =
      progress.rest == 0 ? .whereLast : progress.isWithinTwo ? .whereQuestion : .whereAtMost
    return say(words, arguments)
  }

  /// How long a guide will be, where its first question waits; nothing elsewhere.
  package var outlook: String? {
    guard let progress = progress(), progress.number == 1, progress.rest > 0 else { return nil }
    return inWords(progress)
  }

  /// Where a person is in a guide.
  package struct Progress: Hashable, Sendable {
    /// Of the question that waits, from 1; a worksheet is one question.
    package let number: Int
    /// How many more there are, which never grows from one question to the next.
    package let rest: Int
    /// Whether that is at most two off, whatever is answered; otherwise it is the most there can be.
    package let isWithinTwo: Bool
  }

  /// How far the guide is; nothing at the menu, where what comes is for the person to say.
  package func progress() -> Progress? {
    guard let waiting = walk.waiting, waiting.step != walk.menu,
      let ahead = Outlook.ahead(of: walk, in: library)
    else { return nil }
    let isWithinTwo = (1...3).contains(ahead.upperBound - ahead.lowerBound)
    return Progress(
      number: questionsSoFar(waiting) + 1,
      rest: ahead.upperBound - (isWithinTwo ? 1 : 0),
      isWithinTwo: isWithinTwo || ahead.count == 1
    )
  }

  /// How many questions of this guide were answered since it began; a worksheet is one.
  private func questionsSoFar(_ waiting: Walk.Waiting) -> Int {
    let guide = library[waiting.step].guide
    var steps: [StepIndex] = []
    for entry in entries.reversed() {
      guard let step = entry.answeredStep else { continue }
      if step == walk.menu { break }
      if library[step].guide != guide {
        if library.isOnlyVisited(Int(library[step].guide)) { continue }
        break
      }
      if step != steps.last, step != waiting.step || steps.last != nil || waiting.cell < 0 {
        steps.append(step)
      }
    }
    return steps.count
  }
}

extension Entry {
  fileprivate var answeredStep: StepIndex? {
    switch self {
    case .answer(let key, _), .skip(let key): key.step
    case .enough(let step): step
    case .visit, .moment: nil
    }
  }
}

extension Library {
  /// Whether nothing ends in a guide, so that one comes to it only in visits.
  func isOnlyVisited(_ guide: Int) -> Bool {
    !steps[guides[guide].steps].contains { $0.ending != .none }
  }
}
