extension Reader {
  /// The number of an id, after checking its form.
  mutating func readID(_ range: Range<Int>) -> Name? {
    guard isID(range) else {
      report(range, .notAnID(String(decoding: bytes[range], as: UTF8.self)))
      return nil
    }
    return library.names.add(bytes[range])
  }

  func isID(_ range: Range<Int>) -> Bool { Self.isID(bytes[range]) }

  static func isID(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last, first != UInt8(ascii: "-"),
      last != UInt8(ascii: "-")
    else { return false }
    var hasLetter = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): hasLetter = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      // A hyphen keeps 2026-12-01 from being an id only if there is a letter somewhere.
      case UInt8(ascii: "-"): break
      default: return false
      }
    }
    return hasLetter
      && !(bytes.count <= 8 && reservedNames.find(bytes) != nil)
  }

  static let reservedWords = [
    "not", "only", "and", "or", "today", "alone", "optional", "if", "end", "none",
  ]

  private static let reservedNames: Names = {
    var names = Names()
    for word in reservedWords { _ = names.add(word) }
    return names
  }()

  /// The range without spaces at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Inlines.isSpace(bytes[start]) { start += 1 }
    while end > start, Inlines.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether a range begins with some ASCII text.
  @inline(__always)
  func starts(_ range: Range<Int>, with text: StaticString) -> Bool {
    guard range.count >= text.utf8CodeUnitCount else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[range.lowerBound + offset] != (text.utf8Start + offset).pointee {
      return false
    }
    return true
  }

  func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount && starts(range, with: text)
  }
}

extension Problem {
  static func notAnID(_ text: String) -> Problem {
    Problem(
      "\"\(text)\" cannot be an id",
      help: "use a-z, 0-9 and hyphens inside, with a letter; not a number, and none of: "
        + Reader.reservedWords.sorted().joined(separator: " ")
    )
  }
}
