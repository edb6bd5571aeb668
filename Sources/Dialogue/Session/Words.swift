/// What somebody typed, with everything folded that does not count: case, accents, punctuation.
struct Words: Sendable {
  /// For example `doesnt seem to know` for "Doesn’t seem to KNOW!".
  let folded: String
  init(_ text: some StringProtocol) { self.init(utf8: text.utf8) }

  init(utf8 text: some Collection<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    if text.allSatisfy({ $0 < 0x80 }) {
      for byte in text { Self.fold(ascii: byte, into: &bytes) }
    } else {
      let text = String(decoding: text, as: UTF8.self)
      for scalar in text.unicodeScalars { Self.fold(scalar, into: &bytes) }
    }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    folded = String(decoding: bytes, as: UTF8.self)
  }

  var isEmpty: Bool { folded.isEmpty }

  private static func fold(ascii byte: UInt8, into bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      bytes.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): return
    default: space(into: &bytes)
    }
  }

  /// One space between words, and none before the first.
  private static func space(into bytes: inout [UInt8]) {
    if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
  }

  private static func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
    switch scalar {
    case "\u{2019}", "\u{2018}", "\u{02BC}": return
    case _ where scalar.value < 0x80: fold(ascii: UInt8(scalar.value), into: &bytes)
    default:
      let properties = scalar.properties
      if let plain = plainLetter(scalar) {
        bytes.append(contentsOf: plain.utf8)
      } else if properties.isAlphabetic || properties.numericType != nil {
        bytes.append(contentsOf: properties.lowercaseMapping.utf8)
      } else if properties.generalCategory != .nonspacingMark {
        space(into: &bytes)
      }
    }
  }

  /// The letter without its accent, for the Latin letters that keyboards often leave out.
  private static func plainLetter(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "à"..."å", "À"..."Å", "ā", "ă", "ą": "a"
    case "ç", "Ç", "ć", "č": "c"
    case "è"..."ë", "È"..."Ë", "ē", "ę", "ě": "e"
    case "ì"..."ï", "Ì"..."Ï", "ī": "i"
    case "ñ", "Ñ", "ń": "n"
    case "ò"..."ö", "Ò"..."Ö", "ø", "Ø", "ō", "ő": "o"
    case "ù"..."ü", "Ù"..."Ü", "ū", "ů", "ű": "u"
    case "ý", "ÿ", "Ý": "y"
    case "š", "Š", "ś": "s"
    case "ž", "Ž", "ź", "ż": "z"
    case "ß": "ss"
    case "æ", "Æ": "ae"
    case "œ", "Œ": "oe"
    default: nil
    }
  }

  /// The words one by one.
  var list: [Substring] { folded.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) }
}

/// Words that are already taken apart, to be compared with others word by word.
struct WordList: Sendable {
  let folded: String
  let list: [Substring]

  init(_ words: Words) {
    folded = words.folded
    list = words.list
  }

  /// Whether some words stand here in their order, with at most two others between neighbours.
  func contains(_ saying: WordList) -> Bool {
    guard !saying.list.isEmpty else { return false }
    return list.indices.contains { Self.matches(saying.list[...], list, from: $0) }
  }

  private static func matches(
    _ words: ArraySlice<Substring>,
    _ list: [Substring],
    from place: Int
  ) -> Bool {
    guard let first = words.first, place < list.count, list[place] == first else {
      return words.isEmpty
    }
    let rest = words.dropFirst()
    return rest.isEmpty || (place + 1...place + 3).contains { matches(rest, list, from: $0) }
  }
}
