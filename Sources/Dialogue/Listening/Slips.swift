/// Finds the word that somebody meant who mistyped it.
///
/// Short words are never changed: "pain" is one letter from "paid".
struct Slips: Sendable {
  private struct Spelling: Sendable {
    var start: Int32
    var count: Int32
    var term: Term
  }

  private var letters: [UInt8] = []
  /// By length and first letter.
  private var buckets: [[Spelling]] = Array(repeating: [], count: (Self.longest + 1) * 27)

  private static let longest = 20

  mutating func add(_ word: [UInt8], _ term: Term) {
    guard (4...Self.longest).contains(word.count), let bucket = Self.bucket(word.count, word[0])
    else { return }
    let spelling = Spelling(start: Int32(letters.count), count: Int32(word.count), term: term)
    letters += word
    buckets[bucket].append(spelling)
  }

  /// The term of the nearest spelling, where there is one near enough.
  func find(_ word: [UInt8]) -> Term? {
    guard (4...Self.longest).contains(word.count) else { return nil }
    let allowed = word.count >= 8 ? 2 : 1
    var best: (distance: Int, term: Term)?
    for count in word.count - allowed...min(word.count + allowed, Self.longest) {
      // The first letter is seldom wrong, except that it changes places with the second.
      for first in [word[0], word[1]] {
        guard let bucket = Self.bucket(count, first) else { continue }
        for spelling in buckets[bucket] {
          let limit = min(allowed, (best?.distance ?? allowed + 1) - 1)
          guard limit > 0,
            let distance = distance(word, spelling, limit: limit, isSwapped: first != word[0])
          else { continue }
          best = (distance, spelling.term)
        }
        if word[1] == word[0] { break }
      }
    }
    return best?.term
  }

  private static func bucket(_ count: Int, _ first: UInt8) -> Int? {
    guard (0...longest).contains(count) else { return nil }
    let letter = Int(first) - Int(UInt8(ascii: "a"))
    return count * 27 + ((0..<26).contains(letter) ? letter : 26)
  }

  /// How many letters were left out, added, changed, or swapped with their neighbour, up to a limit.
  private func distance(
    _ word: [UInt8],
    _ spelling: Spelling,
    limit: Int,
    isSwapped: Bool
  ) -> Int? {
    let other = letters[Int(spelling.start)..<Int(spelling.start + spelling.count)]
    let start = other.startIndex
    if isSwapped, other.count < 2 || other[start + 1] != word[0] { return nil }
    // In four letters, only a missing one or two that changed places can be told.
    if word.count == 4, other.count == 4, word.sorted() != other.sorted() { return nil }
    if word.count == 4, other.count < 4 { return nil }
    var before = Array(0...other.count)
    var last = before
    for row in 1...word.count {
      var current = [row]
      current.reserveCapacity(other.count + 1)
      var lowest = row
      for column in 1...other.count {
        let isSame = word[row - 1] == other[start + column - 1]
        var cost = min(before[column] + 1, current[column - 1] + 1)
        cost = min(cost, before[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, word[row - 1] == other[start + column - 2],
          word[row - 2] == other[start + column - 1]
        {
          cost = min(cost, last[column - 2] + 1)
        }
        current.append(cost)
        lowest = min(lowest, cost)
      }
      if lowest > limit { return nil }
      (last, before) = (before, current)
    }
    return before[other.count] <= limit ? before[other.count] : nil
  }
}
