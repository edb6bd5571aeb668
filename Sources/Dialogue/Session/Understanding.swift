extension Session {
  /// What the question makes of a line at a glance; nothing if it has to be listened to.
  func understandPlainly(
    _ line: TypedLine,
    _ question: Question,
    _ waiting: Walk.Waiting
  ) -> Event? {
    switch question.kind {
    case .one: understandOne(line, question, waiting)
    case .any: understandAny(line, waiting)
    case .yesOrNo: understandYesOrNo(line, waiting.key)
    case .worksheet: waiting.cell >= 0 && line.is(.enough) ? .enough(waiting.step) : nil
    case .number: understandNumber(line.text, question, waiting.key)
    case .date: understandDate(line.text, question, waiting.key)
    case .text, .none: nil
    }
  }

  /// What a line means that was listened to: an answer, a command, a side question, or perhaps one.
  func understand(
    _ line: TypedLine,
    _ hearing: Hearing,
    _ choices: [Hearing.Candidate],
    _ question: Question,
    _ waiting: Walk.Waiting
  ) -> Event? {
    let topics = hearing.sureTopics
    let answers = choices.filter(\.isSure)
    // "Can insurance refuse?" asks something, whatever its words could be an answer to.
    if hearing.asks, let topic = hearing.clearTopic, topic.weight >= answers.first?.weight ?? 0 {
      return .moment(topic.owner)
    }
    if !answers.isEmpty { return answer(answers, hearing, question, waiting) }
    if question.kind == .yesOrNo, let event = leadingYesOrNo(hearing, waiting.key) { return event }
    // What is no question may rather be an answer in other words.
    if !hearing.asks, topics.first?.score ?? 100 < 100, choices.contains(where: \.isPossible) {
      return perhaps(hearing, choices, question, waiting)
    }
    if let event = sideMeaning(hearing) {
      if case .command(let command) = event { return self.event(for: command, waiting) }
      return event
    }
    return perhaps(hearing, choices, question, waiting)
  }

  /// A command or side question, which means the same at every question.
  func sideMeaning(_ hearing: Hearing) -> Event? {
    if let command = hearing.command,
      case .command(let found) = library.moments[command.owner].action
    {
      return .command(found)
    }
    return hearing.clearTopic.map { .moment($0.owner) }
  }

  /// The choices that were surely heard: all of them where several may be chosen, else the one that
  /// was heard best.
  private func answer(
    _ heard: [Hearing.Candidate],
    _ hearing: Hearing,
    _ question: Question,
    _ waiting: Walk.Waiting
  ) -> Event {
    let isWhole = hearing.utterances.count == 1 && heard.first?.score == 100
    if question.kind == .any {
      let together = heard.filter { !choice($0.owner, question).isAlone }
      return chosen((together.isEmpty ? heard : together).map(\.owner), waiting, isCertain: isWhole)
    }
    let best = heard.sorted { ($1.weight, $0.owner) < ($0.weight, $1.owner) }
    if best.count > 1, best[1].weight * 4 > best[0].weight * 3 {
      return .unclear(
        .maybe(best.prefix(3).map { taken($0.owner, question, waiting, isCertain: false) })
      )
    }
    return taken(best[0].owner, question, waiting, isCertain: isWhole)
  }

  /// At most three things that the line may mean; nothing if none is near.
  private func perhaps(
    _ hearing: Hearing,
    _ choices: [Hearing.Candidate],
    _ question: Question,
    _ waiting: Walk.Waiting
  ) -> Event? {
    var found: [(score: Int, event: Event)] = choices.filter(\.isPossible).map {
      let event =
        question.kind == .any
        ? chosen([$0.owner], waiting, isCertain: false)
        : taken($0.owner, question, waiting, isCertain: false)
      return ($0.score, event)
    }
    found += hearing.topics.filter(\.isPossible).map { ($0.score, .moment($0.owner)) }
    guard !found.isEmpty else { return nil }
    let events = found.sorted { $0.score > $1.score }.prefix(3).map(\.event)
    return .unclear(.maybe(events))
  }

  /// "Yes, I think so", "no she has not": the first word, unless something speaks against it.
  private func leadingYesOrNo(_ hearing: Hearing, _ key: AnswerKey) -> Event? {
    guard let first = hearing.opening else { return nil }
    let isYes = vocabulary.knows(.yes, first)
    let isNo = vocabulary.knows(.no, first)
    guard isYes != isNo, !(isYes && hearing.hasDenial) else { return nil }
    return .answer(key, .one(isYes ? 0 : 1), isCertain: false)
  }
}
