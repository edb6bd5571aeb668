extension Session {
  mutating func replies(to command: Command) -> [Reply] {
    var replies: [Reply] = []
    switch command {
    case .help: replies = help()
    case .back:
      replies = [.say(phrase(repairs.effect.hasMoved ? .backDone : .backAtStart))]
    case .undo: replies = [.say(phrase(repairs.effect.hasMoved ? .undoDone : .undoNothing))]
    case .change: return listToChange()
    case .restart: return [.say(phrase(.restartDone))] + arrive()
    case .repeat: return repeated()
    case .why: replies = [.say(reason())]
    case .answers:
      let answers = answersInWords()
      replies = answers.isEmpty ? [.say(phrase(.noAnswers))] : [.say(phrase(.answersSoFar))]
      replies += answers + waitingInWords()
    case .where: replies = whereWeAre()
    case .topics: replies = ownWords(of: command)
    case .summary:
      let page = page()
      replies = page.isEmpty ? [.say(phrase(.summaryEmpty))] : [.page(page)]
    case .pause: return ownWords(of: command)
    case .quit: return [.say(phrase(.left))]
    case .skip, .dontKnow: break
    }
    _ = walk.takeSaid()
    return replies + asking()
  }

  /// The steps' words once more, and the question.
  private mutating func repeated() -> [Reply] {
    guard let waiting = walk.waiting else { return asking() }
    let words = library[library[waiting.step].words].filter {
      walk.holds($0.condition, in: library)
    }
    let replies = words.compactMap { block in
      say(block.text).map { block.kind == .bullet ? Reply.item($0) : .say($0) }
    }
    return replies + asking()
  }

  private mutating func reason() -> String {
    if let waiting = walk.waiting, let why = library[waiting.step].why,
      let text = say(why)
    {
      return text
    }
    return phrase(.noWhy)
  }

  /// What can be done here, then the commands: each says itself in `anytime.md`.
  private func help() -> [Reply] {
    var replies: [Reply] = []
    if let waiting = walk.waiting {
      let question = library[waiting.step].question
      let hint = Self.hint(for: question, waiting)
      var text = say(hint, exampleArguments(question))
      if question.isOptional { text += " " + say(.hintSkip) }
      replies.append(.say(text))
    }
    return replies + commandWords()
  }

  /// What each command does, as a list: the first words of its step.
  func commandWords() -> [Reply] {
    library.moments.compactMap { moment -> Reply? in
      guard case .command = moment.action else { return nil }
      return library[library[moment.step].words].first.flatMap { say($0.text) }.map { .item($0) }
    }
  }

  /// What a command itself says: the words of its step behind the first.
  func ownWords(of command: Command) -> [Reply] {
    guard let moment = library.moments.firstIndex(where: { $0.action == .command(command) }) else {
      return []
    }
    return Array(words(of: moment).dropFirst())
  }

  // MARK: Not understood

  /// A short second try, each time in other words; after two, what is possible here.
  mutating func replies(to unclear: Unclear) -> [Reply] {
    guard let waiting = walk.waiting else { return [] }
    let question = library[waiting.step].question
    var replies: [Reply]
    switch unclear {
    case .several(let places):
      replies =
        [.say(phrase(.whichOne))] + places.prefix(3).map { .item(label($0, of: question)) }
    case .tooLow:
      replies = [.say(phrase(.tooLow, [("from", bound(library.limits(of: question).from))]))]
    case .tooHigh:
      replies = [.say(phrase(.tooHigh, [("to", bound(library.limits(of: question).to))]))]
    case .aloneOnly(let place):
      let label = label(place, of: question)
      replies = [.say(phrase(.aloneOnly, [("choice", label)]))]
    case .needsOne: replies = [.say(phrase(.needsOne))]
    case .cannotSkip: replies = [.say(phrase(.cannotSkip)), .say(reason())]
    case .noSuchAnswer: return [.say(phrase(.noSuchAnswer))] + listToChange()
    case .unknownCommand: replies = [.say(phrase(.commandUnknown))] + commandWords()
    case .nothing, .maybe, .stopped: replies = [.say(notUnderstood(question))]
    }
    if misses > 2 { replies = [.say(phrase(.possible))] + commandWords() }
    return misses == 1 && unclear != .nothing ? replies : replies + asking()
  }

  private mutating func notUnderstood(_ question: Question) -> String {
    let arguments = exampleArguments(question)
    switch question.kind {
    case .number: return phrase(.unclearNumber, arguments)
    case .date: return phrase(.unclearDate, arguments)
    case .yesOrNo: return phrase(.unclearYesOrNo)
    default: return phrase(.unclear)
    }
  }

  private func bound(_ bound: Limits.Bound?) -> String {
    switch bound {
    case .number(let number): Self.text(number)
    case .day(let day): say(day)
    case .today: say(today)
    case nil: ""
    }
  }
}
