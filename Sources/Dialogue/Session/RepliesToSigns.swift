// What is said to emergencies, crises and feelings, and to what may be one.

extension Session {
  /// The words of a moment.
  func words(of moment: Int) -> [Reply] {
    library[library[library.moments[moment].step].words].compactMap { block in
      guard walk.holds(block.condition, in: library), let text = say(block.text) else { return nil }
      return block.kind == .bullet ? .item(text) : .say(text)
    }
  }

  /// Asks whether a sign is there now, and says whom to call if it is; or whether a command is meant.
  mutating func isItMeant(_ moment: Int) -> Reply {
    switch library.moments[moment].action {
    case .level(.emergency): .say(phrase(.askEmergency))
    case .level(.crisis): .say(phrase(.askCrisis))
    case .level: .say(phrase(.askUrgent))
    case .command: .say(phrase(.askCommand, [("command", library.firstSaying(of: moment) ?? "")]))
    }
  }

  /// The number once more, and how to go on.
  mutating func stillStopped() -> [Reply] {
    guard case .stopped(let moment) = aside else { return [] }
    return words(of: moment).prefix(1) + [.say(phrase(.stopped))]
  }

  /// The number once more, for somebody who leaves.
  package func partingWords() -> Turn {
    var replies: [Reply] = []
    if case .stopped(let moment) = aside { replies = Array(words(of: moment).prefix(1)) }
    return Turn(line: nil, event: nil, replies: replies, isKept: false)
  }

  /// At most three things that may have been meant; choices with the numbers that take them.
  mutating func didYouMean(_ events: [Event]) -> [Reply] {
    let items: [Reply] = events.compactMap(suggestion).map { .item($0) }
    return [.say(phrase(.didYouMean))] + items
  }

  private func suggestion(_ event: Event) -> String? {
    guard let waiting = walk.waiting else { return nil }
    let question = library[waiting.step].question
    switch event {
    case .answer(_, .one(let place), _), .visit(_, let place):
      return numberedLabel(place, question, waiting)
    case .answer(_, .any(let places), _):
      return places.map { numberedLabel($0, question, waiting) }.joined(separator: " ")
    case .moment(let place):
      return library.firstSaying(of: place).map { "\"\($0)\"" }
    default: return nil
    }
  }

  private func numberedLabel(_ place: Int, _ question: Question, _ waiting: Walk.Waiting) -> String
  {
    let label = label(place, of: question)
    guard let number = places(of: waiting).firstIndex(of: place) else { return label }
    return "\(number + 1): \(label)"
  }
}

extension Library {
  /// What a person may say for a moment: the first that its step lists.
  func firstSaying(of moment: Int) -> String? {
    self[moments[moment].sayings].first { $0.kind == .hear }
      .flatMap { wordings(of: $0.text).first }.map { text($0) }
  }
}
