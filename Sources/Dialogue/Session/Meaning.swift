extension Session {
  /// What a line means where it can be told at a glance: numbers, ids, labels, commands, yes and no.
  ///
  /// Nothing of that can be a cry for help, and a long script has little else.
  func plainMeaning(of line: TypedLine) -> Event? {
    guard let waiting = walk.waiting else { return line.command.map { .command($0) } }
    if let event = reply(of: line, waiting) { return event }
    if case .listing = aside, line.command == nil, !line.isCommand { return nil }
    if case .stopped = aside { return nil }
    // An answer, whatever it looks like; but it may still be a cry for help.
    if line.isText { return nil }
    if line.isCommand { return command(of: line, waiting) }
    let question = library[waiting.step].question
    if let command = line.command, winsAtOnce(command, line, question, waiting) {
      return event(for: command, waiting)
    }
    if let event = change(in: line, byWords: false), !isLabel(line, question, waiting) {
      return event
    }
    if line.is(.same), let answer = earlierAnswer(to: waiting.key), isOffered(answer, waiting.key) {
      return .answer(waiting.key, answer, isCertain: true)
    }
    if let event = understandPlainly(line, question, waiting) { return event }
    // A choice may be known by these very words, such as "No one has said".
    if line.command == .dontKnow, question.kind == .one { return nil }
    return line.command.map { event(for: $0, waiting) }
      ?? (question.kind.isTyped ? nil : change(in: line, byWords: true))
  }

  /// What a line means that has to be listened to: what is grave first, then the question's own
  /// answers, then commands and side questions; a feeling is answered besides.
  func meaning(of typed: TypedLine, _ hearing: Hearing, _ choices: [Hearing.Candidate]) -> Meaning {
    guard let waiting = walk.waiting else { return meaningAnywhere(hearing) }
    let question = library[waiting.step].question
    let line = typed.unescaped(vocabulary)
    let answer = question.kind.isTyped ? understandText(line, waiting) : nil
    if let event = alarm(in: hearing, isTyped: question.kind.isTyped, otherwise: answer) {
      return Meaning(event: event)
    }
    if case .stopped = aside { return Meaning(event: .unclear(.stopped)) }
    if case .listing = aside, !typed.isText { return Meaning(event: .unclear(.noSuchAnswer)) }
    if typed.isCommand { return Meaning(event: .unclear(.unknownCommand)) }
    if let answer {
      // "Could I go back, please" is asked about, and never written down unseen.
      guard let command = hearing.command, !typed.isText else { return Meaning(event: answer) }
      return Meaning(event: .check(command.owner, otherwise: answer))
    }
    let feeling = hearing.distress?.owner
    let event = understand(line, hearing, choices, question, waiting)
    if let feeling, event == nil { return Meaning(event: .moment(feeling)) }
    return Meaning(event: event ?? .unclear(.nothing), feeling: feeling)
  }

  /// What a line means where nothing is asked.
  private func meaningAnywhere(_ hearing: Hearing) -> Meaning {
    if let event = alarm(in: hearing, isTyped: false, otherwise: nil) {
      return Meaning(event: event)
    }
    let feeling = hearing.distress?.owner
    if let event = sideMeaning(hearing) { return Meaning(event: event, feeling: feeling) }
    if let feeling { return Meaning(event: .moment(feeling)) }
    let topics = hearing.topics.filter(\.isPossible).prefix(3).map { Event.moment($0.owner) }
    return Meaning(event: .unclear(topics.isEmpty ? .nothing : .maybe(Array(topics))))
  }

  // MARK: What comes first

  private func alarm(in hearing: Hearing, isTyped: Bool, otherwise answer: Event?) -> Event? {
    guard let alarm = hearing.alarm else { return nil }
    if alarm.level == .crisis, !alarm.isAsked { return .alarm(alarm.moment) }
    if isTyped, alarm.level != .crisis {
      // "When should I call about a fever?" is a fair thing to write down.
      return alarm.isAsked ? nil : .check(alarm.moment, otherwise: answer)
    }
    if alarm.isAsked { return .check(alarm.moment, otherwise: answer) }
    return alarm.level == .urgent ? .moment(alarm.moment) : .alarm(alarm.moment)
  }

  /// The answer to what the program asked besides the question of the guide.
  private func reply(of line: TypedLine, _ waiting: Walk.Waiting) -> Event? {
    switch aside {
    case .stopped:
      if line.is(.goOn) { return .goOn }
      return line.command == .quit ? .command(.quit) : nil
    case .isItNow(let moment, let otherwise):
      if line.is(.yes) { return happening(moment, waiting) }
      return line.is(.no) ? otherwise ?? .goOn : nil
    case .choosing(let events):
      if line.is(.yes), events.count == 1 { return events[0] }
      return line.is(.no) ? .unclear(.nothing) : nil
    case .listing:
      if line.is(.goOn) || line.is(.none) || line.is(.no) { return .goOn }
      guard line.command == nil, !line.isCommand, !line.isText else { return nil }
      return (given(named: line.words) ?? given(saying: line.words))
        .map { .change($0.key, turn: $0.turn) } ?? change(in: line, byWords: true)
    case .paused: return line.is(.goOn) ? .goOn : nil
    case nil: return nil
    }
  }

  /// A sign that is there now, or a command that was meant.
  private func happening(_ moment: Int, _ waiting: Walk.Waiting) -> Event {
    switch library.moments[moment].action {
    case .command(let command): event(for: command, waiting)
    case .level(.urgent): .moment(moment)
    case .level: .alarm(moment)
    }
  }

  // MARK: Commands

  /// Whether a line is a command before it could be an answer: in texts, and by its own name
  /// unless a choice has that very label.
  private func winsAtOnce(
    _ command: Command,
    _ line: TypedLine,
    _ question: Question,
    _ waiting: Walk.Waiting
  ) -> Bool {
    if waiting.cell >= 0 { return !line.is(.enough) }
    if question.kind == .text { return true }
    return line.words.folded == command.rawValue && !isLabel(line, question, waiting)
  }

  private func isLabel(_ line: TypedLine, _ question: Question, _ waiting: Walk.Waiting) -> Bool {
    question.hasChoices && isWholeLabel(line, question, waiting)
  }

  /// A line after `/`: a command by its name or words, or `none`.
  private func command(of line: TypedLine, _ waiting: Walk.Waiting) -> Event? {
    if let command = line.command ?? Command(rawValue: line.words.folded) {
      return event(for: command, waiting)
    }
    if let event = change(in: line, byWords: true) { return event }
    if line.words.folded == "none", library[waiting.step].question.kind == .any {
      return chosen([], waiting, isCertain: true)
    }
    return nil
  }

  func event(for command: Command, _ waiting: Walk.Waiting) -> Event {
    guard command == .skip || command == .dontKnow else { return .command(command) }
    let question = library[waiting.step].question
    if waiting.cell >= 0 || question.isOptional { return .skip(waiting.key) }
    // That nothing was chosen is an answer, and so it is said back.
    return question.kind == .any && !question.needsOne
      ? chosen([], waiting, isCertain: false) : .unclear(.cannotSkip)
  }

  /// What was answered to a question when it came before.
  func earlierAnswer(to key: AnswerKey) -> Answer? { setAside[key] ?? walk.answers[key] }
}

extension String {
  /// The text without spaces at its ends.
  var trimmingSpaces: String {
    guard utf8.first == UInt8(ascii: " ") || utf8.last == UInt8(ascii: " ") else { return self }
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
