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
    case .level(.emergency): .alarm(phrase(.askEmergency))
    case .level(.crisis): .alarm(phrase(.askCrisis))
    case .level: .alarm(phrase(.askUrgent))
    case .command: .say(phrase(.askCommand, [("command", library.firstSaying(of: moment) ?? "")]))
    }
  }

  /// The words of an emergency or a crisis.
  func alarm(of moment: Int) -> [Reply] {
    words(of: moment).map { if case .say(let text) = $0 { .alarm(text) } else { $0 } }
  }

  /// The number once more, and how to go on.
  mutating func stillStopped() -> [Reply] {
    guard case .stopped(let moment) = aside else { return [] }
    return alarm(of: moment).prefix(1) + [.say(phrase(.stopped))]
  }

  /// Asks whether to leave, where somebody seems to want to and did not say so.
  package mutating func askToLeave() -> Turn {
    let quit = library.moments.firstIndex { $0.action == .command(.quit) }
    // An emergency waits for its own answer.
    if !isStopped, let quit { aside = .isItNow(moment: quit, otherwise: nil) }
    return Turn(line: nil, event: nil, replies: [.say(phrase(.askToLeave))])
  }

  /// The number once more, for somebody who leaves.
  package func partingWords() -> Turn {
    var replies: [Reply] = []
    if case .stopped(let moment) = aside { replies = Array(alarm(of: moment).prefix(1)) }
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
      return (topicName(place) ?? library.firstSaying(of: place)).map { "\"\($0)\"" }
    default: return nil
    }
  }

  /// What the list of the command `topics` calls a topic: the words that are heard as it.
  private func topicName(_ moment: Int) -> String? {
    for case .item(let name) in ownWords(of: .topics)
    where ear?.hear(Markdown.plain(name)).clearTopic?.owner == moment {
      return name
    }
    return nil
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
      .flatMap { wordings(of: $0.text).first { _ in true } }.map { text($0) }
  }
}
