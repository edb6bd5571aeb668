/// What must hold for words, choices, routes and notes to count.
package indirect enum Condition: Sendable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case answered(AnswerKey)
  /// Choose-one and yes-or-no: the answer is one of these.
  case isOne(of: [Int], AnswerKey)
  /// Choose-any: at least one of these was chosen.
  case has([Int], AnswerKey)
  /// Choose-any: this was chosen and nothing else.
  case hasOnly(Int, AnswerKey)
  case number(AnswerKey, Relation, Double)
  case before(AnswerKey, DayOperand)
  case after(AnswerKey, DayOperand)
  /// From today to so many days ahead, both included; the past is never within.
  case within(AnswerKey, days: Int)
  case ended(guide: Int, outcome: Name?)

  package enum Relation: Sendable { case less, lessOrEqual, more, moreOrEqual, equal }

  package enum DayOperand: Sendable {
    case day(Day)
    case today
    case answer(AnswerKey)
  }
}
