/// One place in a guide: what is said there, what is asked, what goes on the page, and where it leads.
package struct Step: Sendable {
  package var id: Name
  package var guide: UInt16
  /// The id as it stands in the heading.
  package var heading: Passage
  package var words: Rows<Block> = Rows()
  package var question: Question = .none
  package var notes: Rows<Note> = Rows()
  package var routes: Rows<Route> = Rows()
  /// `end`, with the name of its outcome where it has one.
  package var ending: Ending = .none
  /// The reason for its question, where it says one.
  package var why: Passage?

  package enum Ending: Hashable, Sendable {
    case none
    case plain
    case outcome(Name)
  }

  /// Nothing holds the person here and nothing leads on: a visit comes back from such a step.
  package var isLeaf: Bool { !question.exists && routes.isEmpty && ending == .none }
}

/// A paragraph or one item of a list, as it is said.
package struct Block: Sendable {
  package enum Kind: Sendable { case paragraph, bullet }

  package var kind: Kind
  /// Whether it is always said as it stands in the file.
  package var isPlain: Bool
  package var text: Passage
  package var condition: ConditionIndex
}

/// A way on from a step, tried from top to bottom.
package struct Route: Sendable {
  package var target: StepIndex
  package var condition: ConditionIndex
  /// Whether it comes back to the next route: a visit.
  package var isVisit: Bool
}

/// A line for a section of the summary.
package struct Note: Sendable {
  package var section: UInt16
  /// Whether it is something to do, with a box to tick.
  package var isTask: Bool
  package var text: Passage
  package var condition: ConditionIndex
}
