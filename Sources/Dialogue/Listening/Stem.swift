/// Cuts the endings off words, so that "talks", "talked" and "talking" are the same.
///
/// Light on purpose: what a list of endings cannot tell, a list of words that count as one can.
struct Stemmer: Sendable {
  /// The language's endings, the longest first.
  private let endings: [[UInt8]]
  /// Words of this many letters or fewer stay as they are.
  private static let shortest = 3

  init(endings: [[UInt8]] = []) {
    self.endings = endings.sorted { $0.count > $1.count }
  }

  /// Changes a folded word into its stem.
  func cut(_ word: inout [UInt8]) {
    guard word.count > Self.shortest else { return }
    for ending in endings where word.count - ending.count >= Self.shortest {
      guard word.suffix(ending.count).elementsEqual(ending) else { continue }
      let last = word[word.count - ending.count - 1]
      let isPlural = ending.count == 1
      // "less" is no plural of "les", and "bleed" no past of "ble".
      if isPlural
        ? last == ending[0]
        : Self.isVowel(last) && last != UInt8(ascii: "i") && ending[0] == UInt8(ascii: "e")
      {
        continue
      }
      word.removeLast(ending.count)
      if !isPlural { mend(&word) }
      break
    }
    // "breathe" is "breath", but "note" is not "not".
    if word.count > Self.shortest + 1, word.last == UInt8(ascii: "e") { word.removeLast() }
    guard word.count > Self.shortest else { return }
    if word.last == UInt8(ascii: "y") { word[word.count - 1] = UInt8(ascii: "i") }
  }

  /// "stopp", from "stopped", is "stop", and "hop", from "hoped", is "hope".
  private func mend(_ word: inout [UInt8]) {
    guard let last = word.last, !Self.isVowel(last) else { return }
    let isDoubled = word[word.count - 2] == last
    if isDoubled, word.count > Self.shortest, !"ls".utf8.contains(last) {
      word.removeLast()
    } else if word.count == Self.shortest, Self.isVowel(word[1]), !Self.isVowel(word[0]),
      !"wxy".utf8.contains(last)
    {
      word.append(UInt8(ascii: "e"))
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  /// A word as it may also stand in a line, for finding slips of the pen in such forms.
  func forms(of word: [UInt8]) -> [[UInt8]] {
    guard word.count > Self.shortest else { return [word] }
    let base = word.last == UInt8(ascii: "e") ? Array(word.dropLast()) : word
    return [word] + endings.map { ($0.count > 1 ? base : word) + $0 }
  }
}
