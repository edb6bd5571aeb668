/// What a person has answered to one question.
package enum Answer: Hashable, Sendable {
  /// The place of the choice in the question's list; for yes or no, 0 is yes and 1 is no.
  case one(Int)
  /// The places of the choices, rising; empty for "none of these".
  case any([Int])
  case text(String)
  case number(Double, typed: String)
  case date(Day, typed: String)

  /// What was typed, where the answer is not a choice.
  package var typed: String? {
    switch self {
    case .one, .any: nil
    case .text(let text): text
    case .number(_, let typed), .date(_, let typed): typed
    }
  }
}

/// Whose answer: a step's, or that of one cell of its worksheet.
package struct AnswerKey: Hashable, Sendable {
  package var step: StepIndex
  /// The number of the cell, or -1 for the step itself.
  package var cell: Int32

  package init(_ step: StepIndex, cell: Int = -1) {
    self.step = step
    self.cell = Int32(cell)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(Int(step.raw) << 32 | Int(UInt32(bitPattern: cell)))
  }
}
