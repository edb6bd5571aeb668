extension Session {
  /// What a line means here; reads the rules and changes nothing.
  ///
  /// The order is that of the guide language: what is grave, the question's own answers, then
  /// commands and side questions.
  func meaning(of line: String) -> Event {
    let text = line.trimmingSpaces
    guard let waiting = walk.waiting else { return .unclear(.nothing) }
    let question = library[waiting.step].question
    if text.hasPrefix("/") { return meaning(ofCommand: String(text.dropFirst())) }
    // Emergencies and crises are listened for here, before anything else is.
    if text.hasPrefix("\\") {
      let answer = String(text.dropFirst())
      return understand(answer, question, waiting) ?? .unclear(.nothing)
    }
    if let event = namedCommand(text, question) { return event }
    let isTyped = question.kind == .text || waiting.cell >= 0
    if isTyped, let event = command(Words(text)) { return event }
    let understood = understand(text, question, waiting)
    if let understood, understood.isCertain { return understood }
    // What only looks like an answer gives way to what is a command word for word.
    let words = Words(text)
    if let event = command(words) { return event }
    if let understood, !understood.isUnclear { return understood }
    return sideQuestion(words) ?? understood ?? .unclear(.nothing)
  }

  /// A command by its own name, which is one at every question unless a choice has that very label.
  private func namedCommand(_ text: String, _ question: Question) -> Event? {
    guard text.utf8.count <= 8, let first = text.utf8.first, Inlines.isLetter(first),
      let command = Command(rawValue: Words(text).folded)
    else { return nil }
    if question.hasChoices, isWholeLabel(text, question) { return nil }
    return event(for: command)
  }

  /// What the question makes of a text; nothing if it has no opinion.
  private func understand(_ text: String, _ question: Question, _ waiting: Walk.Waiting) -> Event? {
    if let event = sameAgain(text, waiting.key) { return event }
    switch question.kind {
    case .one: return understandOne(text, question, waiting)
    case .any: return understandAny(text, question, waiting)
    case .yesOrNo: return understandYesOrNo(text, waiting.key)
    case .text, .worksheet: return understandText(text, question, waiting)
    case .number: return understandNumber(text, question, waiting.key)
    case .date: return understandDate(text, question, waiting.key)
    case .none: return nil
    }
  }

  /// "same", where the question was answered before.
  private func sameAgain(_ text: String, _ key: AnswerKey) -> Event? {
    guard let answer = earlierAnswer(to: key), knows(.same, Words(text)), isOffered(answer, key)
    else { return nil }
    return .answer(key, answer, isCertain: true)
  }

  /// What was answered to a question when it came before.
  func earlierAnswer(to key: AnswerKey) -> Answer? { walk.answers[key] ?? setAside[key] }

  /// Whether some words are one of those that a phrase lists, and nothing more.
  func knows(_ phrase: EnginePhrase, _ words: Words) -> Bool {
    guard !words.isEmpty else { return false }
    return library.phrases[phrase]?.sayings.contains {
      Words(library.text($0)).folded == words.folded
    }
      ?? false
  }

  /// Whether the words say no to something beside a saying, so that it cannot be taken at its word.
  func isNegated(_ words: Words, beside saying: Words) -> Bool {
    let negations = (library.phrases[.negation]?.sayings ?? []).map {
      Words(library.text($0)).folded
    }
    func count(_ words: Words) -> Int { words.list.count { negations.contains(String($0)) } }
    return count(words) > count(saying)
  }

  // MARK: Commands and side questions

  /// A line after `/`: a command by its name or words, `skip`, or `none`.
  private func meaning(ofCommand text: String) -> Event {
    let words = Words(text)
    if let named = Command(rawValue: words.folded) { return event(for: named) }
    if words.folded == "none", let waiting = walk.waiting,
      library[waiting.step].question.kind == .any
    {
      return chosen([], waiting, isCertain: true)
    }
    return command(words) ?? .unclear(.unknownCommand)
  }

  private func command(_ words: Words) -> Event? {
    guard !words.isEmpty else { return nil }
    for moment in library.moments {
      guard case .command(let command) = moment.action else { continue }
      let isMeant = library[moment.sayings].contains {
        $0.kind == .hear && Words(library.text($0.text)).folded == words.folded
      }
      if isMeant { return event(for: command) }
    }
    return nil
  }

  private func event(for command: Command) -> Event {
    guard command == .skip, let waiting = walk.waiting else { return .command(command) }
    let question = library[waiting.step].question
    if waiting.cell >= 0 || question.isOptional { return .skip(waiting.key) }
    return question.kind == .any && !question.needsOne
      ? chosen([], waiting, isCertain: true) : .unclear(.cannotSkip)
  }

  /// The side question with the longest saying that is in the words.
  private func sideQuestion(_ words: Words) -> Event? {
    guard !words.isEmpty else { return nil }
    var best: (place: Int, length: Int)?
    for (place, moment) in library.moments.enumerated() {
      guard case .level(.topic) = moment.action else { continue }
      for saying in library[moment.sayings] where saying.kind == .hear {
        let known = Words(library.text(saying.text))
        if known.folded.utf8.count > best?.length ?? 0, words.contains(known),
          !isNegated(words, beside: known)
        {
          best = (place, known.folded.utf8.count)
        }
      }
    }
    return best.map { .moment($0.place) }
  }
}

extension Event {
  /// Whether it stands without being said back.
  var isCertain: Bool {
    switch self {
    case .answer(_, _, let isCertain): isCertain
    case .unclear(.nothing), .unclear(.several): false
    default: true
    }
  }

  var isUnclear: Bool { if case .unclear = self { true } else { false } }
}

extension String {
  /// The text without spaces at its ends.
  var trimmingSpaces: String {
    guard utf8.first == UInt8(ascii: " ") || utf8.last == UInt8(ascii: " ") else { return self }
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
