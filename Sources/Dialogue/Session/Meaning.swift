extension Session {
  /// What a line means here; reads the rules and changes nothing.
  ///
  /// The order is that of the guide language: what is grave, the question's own answers, then
  /// commands and side questions.
  func meaning(of typed: String) -> Event {
    guard let waiting = walk.waiting else { return .unclear(.nothing) }
    let line = TypedLine(typed.trimmingSpaces, library.vocabulary)
    let question = library[waiting.step].question
    // Emergencies and crises are listened for here, before anything else is.
    switch line.text.utf8.first {
    case UInt8(ascii: "/"): return meaning(ofCommand: line, waiting)
    case UInt8(ascii: "\\"):
      let answer = TypedLine(String(line.text.dropFirst()), library.vocabulary)
      return understand(answer, question, waiting) ?? .unclear(.nothing)
    default: break
    }
    if let command = line.command, winsAtOnce(command, line, question, waiting) {
      return event(for: command, waiting)
    }
    let understood = understand(line, question, waiting)
    if let understood, understood.isCertain { return understood }
    // What only looks like an answer gives way to what is a command word for word.
    if let command = line.command { return event(for: command, waiting) }
    if let understood, !understood.isUnclear { return understood }
    return sideQuestion(line.words) ?? understood ?? .unclear(.nothing)
  }

  /// Whether a line is a command before it could be an answer: in texts, and by its own name
  /// unless a choice has that very label.
  private func winsAtOnce(
    _ command: Command,
    _ line: TypedLine,
    _ question: Question,
    _ waiting: Walk.Waiting
  ) -> Bool {
    if question.kind == .text || waiting.cell >= 0 { return true }
    guard line.words.folded == command.rawValue else { return false }
    return !question.hasChoices || !isWholeLabel(line, question, waiting)
  }

  /// What the question makes of a line; nothing if it has no opinion.
  private func understand(
    _ line: TypedLine,
    _ question: Question,
    _ waiting: Walk.Waiting
  ) -> Event? {
    if line.is(.same), let answer = earlierAnswer(to: waiting.key), isOffered(answer, waiting.key) {
      return .answer(waiting.key, answer, isCertain: true)
    }
    switch question.kind {
    case .one: return understandOne(line, question, waiting)
    case .any: return understandAny(line, question, waiting)
    case .yesOrNo: return understandYesOrNo(line, waiting.key)
    case .text, .worksheet: return understandText(line, waiting)
    case .number: return understandNumber(line.text, question, waiting.key)
    case .date: return understandDate(line.text, question, waiting.key)
    case .none: return nil
    }
  }

  /// What was answered to a question when it came before.
  func earlierAnswer(to key: AnswerKey) -> Answer? { walk.answers[key] ?? setAside[key] }

  // MARK: Commands and side questions

  /// A line after `/`: a command by its name or words, or `none`.
  private func meaning(ofCommand line: TypedLine, _ waiting: Walk.Waiting) -> Event {
    if let command = line.command ?? Command(rawValue: line.words.folded) {
      return event(for: command, waiting)
    }
    if line.words.folded == "none", library[waiting.step].question.kind == .any {
      return chosen([], waiting, isCertain: true)
    }
    return .unclear(.unknownCommand)
  }

  private func event(for command: Command, _ waiting: Walk.Waiting) -> Event {
    guard command == .skip else { return .command(command) }
    let question = library[waiting.step].question
    if waiting.cell >= 0 || question.isOptional { return .skip(waiting.key) }
    return question.kind == .any && !question.needsOne
      ? chosen([], waiting, isCertain: true) : .unclear(.cannotSkip)
  }

  /// The side question with the longest saying that is in the words.
  private func sideQuestion(_ words: Words) -> Event? {
    let here = WordList(words)
    var best: (place: Int, length: Int)?
    for (place, moment) in library.moments.enumerated() {
      guard case .level(.topic) = moment.action else { continue }
      for saying in library[moment.sayings] where saying.kind == .hear {
        let known = WordList(Words(utf8: library.bytes(saying.text)))
        let length = known.folded.utf8.count
        if length > best?.length ?? 0, isHeard(known, in: here) { best = (place, length) }
      }
    }
    return best.map { .moment($0.place) }
  }

  /// Whether a saying stands in some words, and nothing beside it there says no.
  func isHeard(_ saying: WordList, in words: WordList) -> Bool {
    words.contains(saying)
      && library.vocabulary.negations(in: words) <= library.vocabulary.negations(in: saying)
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
