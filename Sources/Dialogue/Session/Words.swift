/// What somebody typed, with everything folded that does not count: case, accents, punctuation.
struct Words: Sendable {
  /// For example `doesnt seem to know` for "Doesn’t seem to KNOW!".
  let folded: String
  /// The end of each word in `folded`, as an offset of bytes.
  let list: [Substring]

  init(_ text: some StringProtocol) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { Self.fold(scalar, into: &bytes) }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    folded = String(decoding: bytes, as: UTF8.self)
    list = folded.split(separator: " ")
  }

  var isEmpty: Bool { list.isEmpty }

  private static func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
    switch scalar {
    case "a"..."z", "0"..."9": bytes.append(UInt8(scalar.value))
    case "A"..."Z": bytes.append(UInt8(scalar.value) | 0x20)
    case "'", "\u{2019}", "\u{2018}", "\u{02BC}", "`": return
    case _ where scalar.value < 0x80:
      if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
    default:
      let properties = scalar.properties
      if let plain = plainLetter(scalar) {
        bytes.append(contentsOf: plain.utf8)
      } else if properties.isAlphabetic || properties.numericType != nil {
        bytes.append(contentsOf: properties.lowercaseMapping.utf8)
      } else if properties.generalCategory != .nonspacingMark, let last = bytes.last,
        last != UInt8(ascii: " ")
      {
        bytes.append(UInt8(ascii: " "))
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

  /// Whether some words stand here in their order, with at most two others between neighbours.
  func contains(_ saying: Words) -> Bool {
    guard !saying.isEmpty else { return false }
    return list.indices.contains { matches(saying.list[...], from: $0) }
  }

  private func matches(_ words: ArraySlice<Substring>, from place: Int) -> Bool {
    guard let first = words.first, place < list.count, list[place] == first else {
      return words.isEmpty
    }
    let rest = words.dropFirst()
    guard !rest.isEmpty else { return true }
    return (place + 1...place + 3).contains { matches(rest, from: $0) }
  }
}
