/// Finds the word that somebody meant who mistyped it.
///
/// Short words are never changed: "pain" is one letter from "paid".
struct Slips: Sendable {
  private struct Spelling: Sendable {
    var start: Int32
    var count: Int32
    var term: Term
    /// Which letters it has, as bits.
    var set: UInt32
  }

  private var letters: [UInt8] = []
  /// By length and first letter.
  private var buckets: [[Spelling]] = Array(repeating: [], count: (Self.longest + 1) * 27)

  private static let longest = 20

  mutating func add(_ word: [UInt8], _ term: Term) {
    guard (4...Self.longest).contains(word.count), let bucket = Self.bucket(word.count, word[0])
    else { return }
    let spelling = Spelling(
      start: Int32(letters.count),
      count: Int32(word.count),
      term: term,
      set: Self.letterSet(word)
    )
    letters += word
    buckets[bucket].append(spelling)
  }

  /// The term of the nearest spelling, where there is one near enough.
  func find(_ word: [UInt8]) -> Term? {
    guard (4...Self.longest).contains(word.count) else { return nil }
    if let near = find(word, allowing: 1) { return near }
    return word.count >= 8 ? find(word, allowing: 2) : nil
  }

  private func find(_ word: [UInt8], allowing slips: Int) -> Term? {
    let set = Self.letterSet(word)
    for count in word.count - slips...min(word.count + slips, Self.longest) {
      // In four letters, only a missing one or two that changed places can be told.
      if word.count == 4, count < 4 { continue }
      // The first letter is seldom wrong, except that it changes places with the second.
      for (index, first) in [word[0], word[1]].enumerated() {
        if index == 1, word[1] == word[0] { break }
        guard let bucket = Self.bucket(count, first) else { continue }
        for spelling in buckets[bucket] {
          // A slip changes two letters of the set at most.
          if (spelling.set ^ set).nonzeroBitCount > 2 * slips { continue }
          let start = Int(spelling.start)
          if index == 1, letters[start + 1] != word[0] { continue }
          if isNear(word, 0, start, start + count, slips),
            word.count > 4 || count > 4
              || isSwap(word, start)
          {
            return spelling.term
          }
        }
      }
    }
    return nil
  }

  private static func letterSet(_ word: [UInt8]) -> UInt32 {
    word.reduce(0) { $0 | 1 << (UInt32($1) & 31) }
  }

  private static func bucket(_ count: Int, _ first: UInt8) -> Int? {
    guard (0...longest).contains(count) else { return nil }
    let letter = Int(first) - Int(UInt8(ascii: "a"))
    return count * 27 + ((0..<26).contains(letter) ? letter : 26)
  }

  /// Whether the rest of a word and of a spelling differ by so many letters at most: one left out,
  /// added, changed, or swapped with its neighbour.
  private func isNear(_ word: [UInt8], _ from: Int, _ start: Int, _ end: Int, _ slips: Int) -> Bool
  {
    var (place, other) = (from, start)
    while place < word.count, other < end, word[place] == letters[other] {
      place += 1
      other += 1
    }
    let (left, leftOther) = (word.count - place, end - other)
    if left == 0 || leftOther == 0 { return left + leftOther <= slips }
    guard slips > 0, abs(left - leftOther) <= slips else { return false }
    if left > 1, leftOther > 1, word[place] == letters[other + 1],
      word[place + 1] == letters[other], isNear(word, place + 2, other + 2, end, slips - 1)
    {
      return true
    }
    return isNear(word, place + 1, other + 1, end, slips - 1)
      || isNear(word, place + 1, other, end, slips - 1)
      || isNear(word, place, other + 1, end, slips - 1)
  }

  /// Whether a spelling of four letters has the same letters as a word.
  private func isSwap(_ word: [UInt8], _ start: Int) -> Bool {
    word.sorted() == letters[start..<start + 4].sorted()
  }
}
