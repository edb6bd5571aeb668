/// What a line meant.
package enum Event: Hashable, Sendable {
  /// `isCertain` is false where the words had to be interpreted and are said back.
  case answer(AnswerKey, Answer, isCertain: Bool)
  case skip(AnswerKey)
  /// A choice that leads elsewhere and comes back.
  case visit(StepIndex, choice: Int)
  /// The rest of a worksheet stays empty.
  case enough(StepIndex)
  case command(Command)
  /// The place in the library's moments: a side question.
  case moment(Int)
  case unclear(Unclear)
}

/// Why a line was not understood.
package enum Unclear: Hashable, Sendable {
  case nothing
  /// The places of the choices that it could be.
  case several([Int])
  case tooLow, tooHigh
  /// The place of a choice that excludes the others.
  case aloneOnly(Int)
  case needsOne
  case cannotSkip
  case unknownCommand
}

/// What changes a session's walk: an answer, a skip, or a visit.
enum Entry: Hashable, Sendable {
  case answer(AnswerKey, Answer)
  case skip(AnswerKey)
  case enough(StepIndex)
  case visit(StepIndex, choice: Int)
  case moment(StepIndex)

  /// Whether it answers the question that waited, so that `back` goes back before it.
  var isAnswer: Bool {
    switch self {
    case .answer, .skip, .enough: true
    case .visit, .moment: false
    }
  }
}

extension Event {
  /// The change to the walk, where there is one.
  func entry(in library: Library) -> Entry? {
    switch self {
    case .answer(let key, let answer, _): .answer(key, answer)
    case .skip(let key): .skip(key)
    case .enough(let step): .enough(step)
    case .visit(let step, let choice): .visit(step, choice: choice)
    case .moment(let place): .moment(library.moments[place].step)
    case .command, .unclear: nil
    }
  }
}
