extension Session {
  /// Chooses the words for what just happened.
  mutating func replies(to meaning: Meaning) -> [Reply] {
    let replies = replies(to: meaning.event)
    guard let feeling = meaning.feeling else { return replies }
    return words(of: feeling) + replies
  }

  private mutating func replies(to event: Event) -> [Reply] {
    switch event {
    case .answer(let key, let answer, let isCertain):
      return (isCertain ? [] : sayBack(answer, to: key)) + mended() + arrive()
    case .skip, .enough: return [.hint(phrase(.skipped))] + mended() + arrive()
    case .change: return changing()
    case .visit: return arrive()
    case .moment(let place):
      let replies = arrive()
      guard library.moments[place].action == .level(.urgent), case .say(let text) = replies.first
      else { return replies }
      return [.alarm(text)] + replies.dropFirst()
    case .command(let command): return replies(to: command)
    case .alarm(let moment): return alarm(of: moment) + [.say(phrase(.stopped))]
    case .check(let moment, _): return [isItMeant(moment)]
    case .goOn:
      _ = walk.takeSaid()
      return [.say(phrase(.notNow))] + asking()
    case .unclear(.stopped): return stillStopped()
    case .unclear(.maybe(let events)): return didYouMean(events)
    case .unclear(let unclear): return replies(to: unclear)
    }
  }

  /// What entering steps said, then the question that waits or the end.
  mutating func arrive() -> [Reply] {
    var replies: [Reply] = []
    replies.reserveCapacity(4)
    for place in walk.takeSaid() {
      let block = library.blocks[place]
      guard let text = block.isPlain ? library.text(block.text) : say(block.text) else { continue }
      replies.append(block.kind == .bullet ? .item(text) : .say(text))
    }
    ask(into: &replies)
    return replies
  }

  /// The question that waits, or that all is over.
  mutating func asking() -> [Reply] {
    var replies: [Reply] = []
    ask(into: &replies)
    return replies
  }

  private mutating func ask(into replies: inout [Reply]) {
    guard let waiting = walk.waiting else {
      var outcome: String?
      if case .outcome(let name) = walk.ending { outcome = library.spelling(name) }
      return replies.append(.over(outcome: outcome))
    }
    let question = library[waiting.step].question
    let asking = prepare(question, waiting)
    // Where the menu led before is no answer to keep.
    if waiting.step != walk.menu || repairs.changing != nil,
      let earlier = earlierAnswer(to: waiting.key),
      !question.hasChoices || Self.isOffered(earlier, in: places(of: waiting))
    {
      replies.append(.hint(offer(toKeep: earlier, waiting.key)))
    }
    replies.append(.ask(asking))
    if let hint = hint(for: question, waiting) { replies.append(.hint(hint)) }
  }

  func asked(_ question: Question, _ places: [Int], _ waiting: Walk.Waiting) -> Asking {
    if waiting.cell >= 0 {
      let sheet = library.worksheet(of: question)
      let column = say(sheet.columns[sheet.column(ofCell: waiting.cell)].label) ?? ""
      let row = say(sheet.rows[sheet.row(ofCell: waiting.cell)].label) ?? ""
      return Asking(question: say(.cell, [("column", column), ("row", row)]), labels: [])
    }
    var labels = places.map { label($0, of: question) }
    if question.kind == .yesOrNo { labels = [say(.yes), say(.no)] }
    return Asking(question: say(question.text) ?? "", labels: labels)
  }

  /// How to answer a question of this kind, the first time that one comes.
  private mutating func hint(for question: Question, _ waiting: Walk.Waiting) -> String? {
    let kind = Self.hint(for: question, waiting)
    guard said[kind] == nil else { return nil }
    var text = phrase(kind, exampleArguments(question))
    if question.isOptional, said[.hintSkip] == nil { text += " " + phrase(.hintSkip) }
    return text
  }

  static func hint(for question: Question, _ waiting: Walk.Waiting) -> EnginePhrase {
    switch question.kind {
    case .any: .hintAny
    case .yesOrNo: .hintYesOrNo
    case .text: .hintText
    case .number: .hintNumber
    case .date: .hintDate
    case .worksheet: .hintCell
    case .one, .none: .hintOne
    }
  }

  /// An answer that fits a number or date question.
  func exampleArguments(_ question: Question) -> [(name: String, value: String)] {
    let limits = library.limits(of: question)
    switch question.kind {
    case .number:
      if case .number(let from) = limits.from { return [("example", Self.text(from))] }
      if case .number(let to) = limits.to { return [("example", Self.text(to))] }
      return [("example", "3")]
    case .date:
      let day = limits.from.flatMap(day) ?? limits.to.flatMap(day) ?? today + 7
      return [("example", max(day, limits.to == nil ? today : day).iso)]
    default: return []
    }
  }

  static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }

  // MARK: Saying back

  private mutating func sayBack(_ answer: Answer, to key: AnswerKey) -> [Reply] {
    [.say(phrase(.heard, [("answer", list(answer, to: key))]))]
  }

  /// An engine's phrase, the next of its alternatives.
  mutating func phrase(
    _ phrase: EnginePhrase,
    _ arguments: [(name: String, value: String)] = []
  ) -> String {
    let turn = said[phrase] ?? 0
    said[phrase] = turn + 1
    return say(phrase, arguments, turn: turn)
  }
}

extension Session {
  /// An answer as it is said back; several choices with semicolons between them.
  func list(_ answer: Answer, to key: AnswerKey) -> String {
    guard case .any(let places) = answer, !places.isEmpty else { return say(answer, to: key) }
    let question = library[key.step].question
    var text = TextBuffer()
    for (index, place) in places.enumerated() {
      if index > 0 { text.add("; ") }
      let words = label(place, of: question)
      text.add(words.utf8.last == UInt8(ascii: ".") ? String(words.dropLast()) : words)
    }
    text.add(".")
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
