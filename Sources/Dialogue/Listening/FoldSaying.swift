/// How sayings are taken apart into words, before anybody knows what these mean.
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
}
