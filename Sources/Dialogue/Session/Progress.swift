// Where a person is: what is done, and about how much is left.

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
