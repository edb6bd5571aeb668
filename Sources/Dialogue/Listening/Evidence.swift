/// How much a word tells about each of several things, by how few of them have it.
struct Evidence: Sendable {
  /// For each term, whose it is.
  private var owners: [[Int32]] = []
  private var ownerCount = 0

  init() {}

  init(_ patterns: [(Pattern, [ArraySlice<Term>])], _ lexicon: Lexicon) {
    owners = Array(repeating: [], count: lexicon.count)
    var seen: Set<Int32> = []
    for (pattern, slots) in patterns where pattern.kind == .hear || pattern.kind == .label {
      seen.insert(pattern.owner)
      for term in slots.joined()
      where !lexicon.isSmall(term) && !owners[term.index].contains(pattern.owner) {
        owners[term.index].append(pattern.owner)
      }
    }
    ownerCount = seen.count
  }

  /// 4 for what half of all have, and 4 more each time that half as many have it.
  func weight(of term: Term) -> Int {
    guard term.index < owners.count, !owners[term.index].isEmpty else { return 4 }
    let share = 4 * max(1, ownerCount) / owners[term.index].count
    return max(2, 2 * (Int.bitWidth - 1 - share.leadingZeroBitCount))
  }

  /// A pattern's weight: that of each of its words, the least telling that will do.
  func weight(of slots: [ArraySlice<Term>]) -> Int {
    slots.reduce(0) { $0 + ($1.map(weight).min() ?? 0) }
  }

  func owners(of term: Term) -> [Int32] {
    term.index < owners.count ? owners[term.index] : []
  }
}
