// What is said when answers are listed, changed, taken back, or hold again.

extension Session {
  // MARK: The answers so far

  /// All answers in words, with what is set aside; nothing if there is none.
  func answersInWords() -> [Reply] {
    given().map { answer in
      .item("\(answer.number): " + inWords(answer.key, answer.answer))
    }
  }

  /// What waits until its question comes again.
  mutating func waitingInWords() -> [Reply] {
    let waiting = repairs.ahead.compactMap(inWords)
    return waiting.isEmpty ? [] : [.say(phrase(.setAside))] + waiting.map { .item($0) }
  }

  /// The list to choose from; the guide's question comes back afterwards.
  mutating func listToChange() -> [Reply] {
    let answers = answersInWords()
    guard !answers.isEmpty else { return [.say(phrase(.noAnswers))] + asking() }
    return answers + [.say(phrase(.whichChange))]
  }

  // MARK: Changing

  /// What is asked again, and what waits meanwhile; then the question.
  mutating func changing() -> [Reply] {
    _ = walk.takeSaid()
    var replies: [Reply] = [.say(phrase(.changeAsks))]
    let later = repairs.effect.returned
    if later > 0 { replies.append(.say(phrase(.changeWaits, [("count", String(later))]))) }
    return replies + asking()
  }

  /// What became of the other answers when one was given anew.
  mutating func mended() -> [Reply] {
    let effect = repairs.effect
    var replies: [Reply] = effect.isChange ? [.say(phrase(.changeDone))] : []
    if effect.returned > 0 {
      replies.append(.say(phrase(.cameBack, [("count", String(effect.returned))])))
    }
    if !effect.unfit.isEmpty {
      replies += [.say(phrase(.noLongerFits))] + effect.unfit.compactMap(inWords).map { .item($0) }
    }
    return effect.isChange ? replies + waitingInWords() : replies
  }

  // MARK: In words

  /// The question and its answer, such as `What is the illness? Cancer`.
  func inWords(_ key: AnswerKey, _ answer: Answer?) -> String {
    let waiting = Walk.Waiting(step: key.step, cell: Int(key.cell))
    let question = asked(library[key.step].question, [], waiting).question
    return question + " " + (answer.map { list($0, to: key) } ?? say(.skipped))
  }

  private func inWords(_ past: Repairs.Past) -> String? {
    switch past.entry {
    case .answer(let key, let answer): inWords(key, answer)
    case .skip(let key): inWords(key, nil)
    case .enough, .visit, .moment: nil
    }
  }
}
