/// What a step asks, and the kind of answer that it takes.
package struct Question: Sendable {
  package enum Kind: UInt8, Sendable {
    case none, one, any, yesOrNo, text, number, date, worksheet

    /// Whether any words are an answer.
    package var isTyped: Bool { self == .text || self == .worksheet }
  }

  package var kind: Kind
  package var text: Passage
  package var condition: ConditionIndex = .always
  package var isOptional = false
  /// Choose-any only: an empty choice is refused.
  package var needsOne = false
  package var choices: Rows<Choice> = Rows()
  /// The place in the library's limits or worksheets, where the kind has such a thing.
  package var detail: UInt32 = .max

  package static let none = Question(kind: .none, text: Passage(file: 0, start: 0, end: 0))

  package var exists: Bool { kind != .none }
  package var hasChoices: Bool { kind == .one || kind == .any }
}

/// One of the answers that a question offers.
package struct Choice: Sendable {
  package var id: Name
  package var label: Passage
  package var condition: ConditionIndex = .always
  /// Where its link leads; unresolved where it has none and the routes decide.
  package var target: StepIndex = .unresolved
  package var isVisit = false
  /// Whether it excludes the other choices.
  package var isAlone = false
  package var notes: Rows<Note> = Rows()
  package var sayings: Rows<Saying> = Rows()
}

/// Other ways to say a choice, or what only looks like one: `a; b; c`, as a setting lists them.
package struct Saying: Sendable {
  package enum Kind: Sendable { case hear, not, ask }

  package var kind: Kind
  package var text: Passage
}

/// The lowest and highest answer that a number or date question takes, both included.
package struct Limits: Sendable {
  package enum Bound: Sendable {
    case number(Double)
    case day(Day)
    case today
  }

  package var from: Bound?
  package var to: Bound?
}

/// A table that is filled in column by column.
package struct Worksheet: Sendable {
  package struct Line: Sendable {
    package var id: Name
    package var label: Passage
    package var condition: ConditionIndex
  }

  package var corner: Passage
  package var columns: [Line]
  package var rows: [Line]

  package var cellCount: Int { rows.count * columns.count }

  /// Cells are numbered in the order in which they are asked: down each column.
  package func row(ofCell cell: Int) -> Int { cell % rows.count }
  package func column(ofCell cell: Int) -> Int { cell / rows.count }
}
