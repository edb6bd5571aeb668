/// How sayings are taken apart into the words that are looked for.
extension Lexicon {
  /// The words of a saying, each as the terms of those that will do there: "him/her".
  static func words(
    of saying: ArraySlice<UInt8>,
    _ term: (ArraySlice<UInt8>) -> Term
  ) -> [[Term]] {
    fold(saying).split(separator: UInt8(ascii: " ")).map { word in
      word.contains(UInt8(ascii: "/"))
        ? word.split(separator: UInt8(ascii: "/")).map(term) : [term(word)]
    }
  }

  /// Folded like a line that somebody types, except that the marks of a saying stay.
  static func fold(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if isFolded(bytes) { return bytes }
    let parts = bytes.split(separator: UInt8(ascii: "/"))
    return Array(parts.map { Array(Words(utf8: $0).folded.utf8) }.joined(separator: [0x2f]))[...]
  }

  /// Whether a saying is written as it is heard already, as most are.
  private static func isFolded(_ bytes: ArraySlice<UInt8>) -> Bool {
    var isInWord = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        isInWord = true
      case UInt8(ascii: " ") where isInWord, UInt8(ascii: "/") where isInWord: isInWord = false
      default: return false
      }
    }
    return isInWord
  }

  // MARK: Which of its words count

  /// Those words of a saying that are looked for.
  ///
  /// Small words are left out, unless fewer than three others are there, or one place may be filled
  /// by both kinds: "for me" is not "me", and "find him/her" is either. In a label they always are: it
  /// was written to be read.
  func slots(
    of words: [[Term]],
    isLabel: Bool = false
  ) -> (slots: [[Term]], isSpoken: Bool) {
    let words = joined(words)
    let counting = words.map { $0.filter { !isSmall($0) } }.filter { !$0.isEmpty }
    let isFew = (1...2).contains(counting.count) && words.count > counting.count
    let isMixed = words.contains {
      $0.contains(where: isSmall) && !$0.allSatisfy(isSmall)
    }
    let isSpoken = !isLabel && (isFew || isMixed)
    return (isSpoken ? words : counting, isSpoken)
  }

  /// The words of a saying, of which several that count as one are one.
  private func joined(_ all: [[Term]]) -> [[Term]] {
    var joined: [[Term]] = []
    var place = 0
    while place < all.count {
      if all[place].count == 1, beginsCompound(all[place][0]),
        case let run = all[place...].prefix(while: { $0.count == 1 }).map({ $0[0] }),
        let (term, count) = compound(at: 0, in: run)
      {
        joined.append([term])
        place += count
      } else {
        joined.append(all[place])
        place += 1
      }
    }
    return joined
  }
}
