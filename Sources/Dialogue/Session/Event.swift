/// What a line meant.
package indirect enum Event: Hashable, Sendable {
  /// `isCertain` is false where the words had to be interpreted and are said back.
  case answer(AnswerKey, Answer, isCertain: Bool)
  case skip(AnswerKey)
  /// A choice that leads elsewhere and comes back.
  case visit(StepIndex, choice: Int)
  /// The rest of a worksheet stays empty.
  case enough(StepIndex)
  case command(Command)
  /// An earlier answer is to be given anew; `turn` counts the answers to its question before it.
  case change(AnswerKey, turn: Int)
  /// The place in the library's moments: a side question, a feeling, or an urgent sign.
  case moment(Int)
  /// The place of a moment that stops the session: an emergency or a crisis.
  case alarm(Int)
  /// A sign or a command that may not be meant; if it is not, the line meant the other thing, where there is one.
  case check(Int, otherwise: Event?)
  /// Back to the question, after a stop or because a sign was none.
  case goOn
  case unclear(Unclear)
}

/// Why a line was not understood.
package enum Unclear: Hashable, Sendable {
  case nothing
  /// The places of the choices that it could be.
  case several([Int])
  /// What it probably means, which is asked before it is taken.
  case maybe([Event])
  case tooLow, tooHigh
  /// The place of a choice that excludes the others.
  case aloneOnly(Int)
  case needsOne
  case cannotSkip
  case unknownCommand
  /// None of the answers so far, where one was to be named.
  case noSuchAnswer
  /// The session stands still until the person wants to go on.
  case stopped
}

/// A line's meaning here: what it does, and a feeling that is answered besides.
package struct Meaning: Hashable, Sendable {
  package var event: Event
  /// The place of the moment that answers the feeling.
  package var feeling: Int?
}

/// What the program asked last, where that is not the question of a guide.
enum Aside: Hashable, Sendable {
  /// An emergency or a crisis stopped the session.
  case stopped(moment: Int)
  /// Whether a sign is there now.
  case isItNow(moment: Int, otherwise: Event?)
  /// Which of these was meant.
  case choosing([Event])
  /// Which of the answers so far is to be changed.
  case listing
  /// To say when to go on.
  case paused
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
    case .command, .change, .unclear, .alarm, .check, .goOn: nil
    }
  }

  var isUnclear: Bool { if case .unclear = self { true } else { false } }
}
