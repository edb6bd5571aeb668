/// For each term, the patterns to be tried where it stands, and their slot that it fills.
struct PatternIndex: Sendable {
  struct Entry: Sendable {
    let term: Term
    let pattern: Int32
    let slot: Int32
    /// What will do at another slot, as bits of terms; all bits if there is no other.
    let companions: UInt64
  }

  private var starts: [Int32] = []
  private var entries: [Entry] = []

  init() {}

  init(_ entries: [Entry], count: Int) {
    var byTerm: [[Entry]] = Array(repeating: [], count: count)
    for entry in entries { byTerm[entry.term.index].append(entry) }
    starts = [0]
    for list in byTerm {
      self.entries += list
      starts.append(Int32(self.entries.count))
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  subscript(term: Term) -> ArraySlice<Entry> {
    guard term != .unknown, term.index + 1 < starts.count else { return [] }
    return entries[Int(starts[term.index])..<Int(starts[term.index + 1])]
  }
}
