/// An answer on the way so far, as the list of them has it.
struct Given: Hashable, Sendable {
  /// From 1, in the order of the list.
  let number: Int
  let key: AnswerKey
  /// How many answers to the same question came before it.
  let turn: Int
  /// Nothing if the question was left open.
  let answer: Answer?
}

extension Session {
  /// The answers so far, in the order in which they were given.
  func given() -> [Given] {
    var given: [Given] = []
    for past in past().entries {
      let answer: Answer?
      switch past.entry {
      case .answer(_, let said): answer = said
      case .skip: answer = nil
      case .enough, .visit, .moment: continue
      }
      let number = given.count + 1
      given.append(Given(number: number, key: past.waiting.key, turn: past.turn, answer: answer))
    }
    return given
  }

  /// The one answer that somebody names: by its number in the list, or by the id of its question.
  func given(named name: Words) -> Given? {
    let given = given()
    if let number = Int(name.folded) { return given.first { $0.number == number } }
    return given.last { answer in
      let step = library.spelling(library[answer.key.step].id)
      return name.folded == Words(CodeLine.name(of: answer.key, in: library)).folded
        || answer.key.cell < 0 && name.folded == Words(step).folded
    }
  }

  /// The one answer in whose question, or in which itself, all of these words stand.
  func given(saying words: Words) -> Given? {
    let wanted = words.list
    guard !wanted.isEmpty else { return nil }
    let found = given().filter { answer in
      let own = Words(Markdown.plain(inWords(answer.key, answer.answer))).list
      return wanted.allSatisfy(own.contains)
    }
    return Set(found.map(\.key)).count == 1 ? found.last : nil
  }

  /// The answer that a line asks to change, such as `change reasons` or `change 2`.
  ///
  /// - Parameter byWords: Whether some words of the question or its answer are enough.
  func change(in line: TypedLine, byWords: Bool) -> Event? {
    guard let name = vocabulary.toChange(in: line.words) else { return nil }
    let named = given(named: name) ?? (byWords ? given(saying: name) : nil)
    return named.map { .change($0.key, turn: $0.turn) }
  }
}
