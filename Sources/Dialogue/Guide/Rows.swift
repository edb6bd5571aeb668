/// A run of neighbours in one of a library's tables, for example the choices of a question.
///
/// Guides are kept in a few flat tables and not in nested arrays, because a guide of 100,000 steps
/// has to fit into a small multiple of its file.
package struct Rows<Element>: Sendable {
  package var start: UInt32
  package var count: UInt32

  package init(_ range: Range<Int> = 0..<0) {
    start = UInt32(range.lowerBound)
    count = UInt32(range.count)
  }

  package var isEmpty: Bool { count == 0 }
  package var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// A step's place in the library's table of steps.
package struct StepIndex: Hashable, Sendable {
  package var raw: Int32

  package init(_ index: Int) { raw = Int32(index) }

  /// What a link holds until its name has been looked up.
  package static let unresolved = StepIndex(-1)

  package var isResolved: Bool { raw >= 0 }
}

/// A condition's place in the library's table of conditions, or that there is none.
package struct ConditionIndex: Hashable, Sendable {
  package var raw: Int32

  package init(_ index: Int) { raw = Int32(index) }

  /// Always true.
  package static let always = ConditionIndex(-1)
}
