/// What somebody typed, with everything folded that does not count: case, accents, punctuation.
struct Words: Sendable {
  /// For example `doesnt seem to know` for "Doesn’t seem to KNOW!".
  let folded: String
  init(_ text: some StringProtocol) { self.init(utf8: text.utf8) }

  init(utf8 text: some Collection<UInt8>) {
    if text.allSatisfy({ $0 < 0x80 }) {
      folded = String(unsafeUninitializedCapacity: text.count) { Self.fold(ascii: text, into: $0) }
      return
    }
    var bytes: [UInt8] = []
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      Self.fold(scalar, into: &bytes)
    }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    folded = String(decoding: bytes, as: UTF8.self)
  }

  var isEmpty: Bool { folded.isEmpty }

  /// Folds plain text straight into a string's own memory; gives the count of its bytes.
  private static func fold(
    ascii text: some Collection<UInt8>,
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        buffer[count] = byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): buffer[count] = byte | 0x20
      case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
      default:
        guard count > 0, buffer[count - 1] != UInt8(ascii: " ") else { continue }
        buffer[count] = UInt8(ascii: " ")
      }
      count += 1
    }
    return count > 0 && buffer[count - 1] == UInt8(ascii: " ") ? count - 1 : count
  }

  /// One space between words, and none before the first.
  private static func space(into bytes: inout [UInt8]) {
    if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
  }

  static func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
    switch scalar {
    case "\u{2019}", "\u{2018}", "\u{02BC}": return
    case "a"..."z", "0"..."9": bytes.append(UInt8(scalar.value))
    case "A"..."Z": bytes.append(UInt8(scalar.value) | 0x20)
    case "'", "`": return
    case _ where scalar.value < 0x80: space(into: &bytes)
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
