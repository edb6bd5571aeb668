/// Walks through the text of a paragraph, label or note, piece by piece.
///
/// The reader uses it to refuse what is outside the language, and the session to say what is inside,
/// so that the two cannot disagree.
struct Inlines {
  enum Piece: Equatable {
    case text(Range<Int>)
    /// A character after a backslash.
    case escaped(Int)
    /// The end of a wrapped line.
    case lineBreak
    case emphasis(isStrong: Bool, opens: Bool)
    case code(Range<Int>)
    case link(words: Range<Int>, target: Range<Int>)
    case slot(Range<Int>)
    case fault(Fault, Range<Int>)
  }

  private let bytes: [UInt8]
  private let range: Range<Int>
  private(set) var place: Int
  private var open: (mark: Int, at: Int)?

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    place = range.lowerBound
  }

  mutating func next() -> Piece? {
    guard place < range.upperBound else {
      guard let (mark, at) = open else { return nil }
      open = nil
      return .fault(.unclosedEmphasis, at..<at + mark)
    }
    let start = place
    while place < range.upperBound {
      if Self.isPlain(bytes[place]) {
        place += 1
      } else if place > start, !isHarmless(at: place) {
        return .text(start..<place)
      } else if isHarmless(at: place) {
        place += 1
      } else {
        return special(at: place)
      }
    }
    return .text(start..<place)
  }

  /// Whether a byte never means anything to Markdown or to us.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "&"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "!"),
      UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "@"):
      false
    default: true
    }
  }

  /// Whether a character that could mean something means nothing here.
  private func isHarmless(at index: Int) -> Bool {
    let before = index > range.lowerBound ? bytes[index - 1] : UInt8(ascii: " ")
    let after = self.byte(index + 1)
    switch bytes[index] {
    case UInt8(ascii: "*"):
      return Self.isSpace(before) && Self.isSpace(after)
    case UInt8(ascii: "_"):
      return (Self.isSpace(before) && Self.isSpace(after))
        || (Self.isAlphanumeric(before) && Self.isAlphanumeric(after))
    case UInt8(ascii: "~"):
      return !bytes[(index + 1)..<range.upperBound].contains(UInt8(ascii: "~"))
        && !bytes[range.lowerBound..<index].contains(UInt8(ascii: "~"))
    case UInt8(ascii: "<"):
      return !Self.isLetter(after) && after != UInt8(ascii: "/") && after != UInt8(ascii: "!")
        && after != UInt8(ascii: "?")
    case UInt8(ascii: "&"): return !startsEntity(at: index)
    case UInt8(ascii: "!"): return after != UInt8(ascii: "[")
    case UInt8(ascii: ":"):
      return after != UInt8(ascii: "/") || byte(index + 2) != UInt8(ascii: "/")
    case UInt8(ascii: "."): return !followsThreeWs(at: index)
    case UInt8(ascii: "@"):
      return !(Self.isAlphanumeric(before) && Self.isAlphanumeric(after))
    default: return false
    }
  }

  private mutating func special(at start: Int) -> Piece {
    switch bytes[start] {
    case UInt8(ascii: "\n"):
      place += 1
      while place < range.upperBound, bytes[place] == UInt8(ascii: " ") { place += 1 }
      return .lineBreak
    case UInt8(ascii: "\\"): return backslash(at: start)
    case UInt8(ascii: "`"): return code(at: start)
    case UInt8(ascii: "*"): return star(at: start)
    case UInt8(ascii: "["): return bracket(at: start)
    case UInt8(ascii: "{"):
      guard let end = find(UInt8(ascii: "}"), from: start + 1), end > start + 1 else {
        return fault(.brace, 1)
      }
      place = end + 1
      return .slot(start + 1..<end)
    case UInt8(ascii: "}"): return fault(.brace, 1)
    case UInt8(ascii: "_"): return fault(.underscore, 1)
    case UInt8(ascii: "~"): return fault(.tilde, 1)
    case UInt8(ascii: "<"): return fault(.html, 1)
    case UInt8(ascii: "&"): return fault(.entity, 1)
    case UInt8(ascii: "!"):
      guard case .link = bracket(at: start + 1) else { return fault(.image, 2) }
      return .fault(.image, start..<place)
    default: return fault(.bareAddress, 1)
    }
  }

  private mutating func fault(_ fault: Fault, _ count: Int) -> Piece {
    let start = place
    place = min(place + count, range.upperBound)
    return .fault(fault, start..<place)
  }

  private mutating func backslash(at start: Int) -> Piece {
    guard start + 1 < range.upperBound, Self.canBeEscaped(bytes[start + 1]) else {
      let isLast = start + 1 >= range.upperBound || bytes[start + 1] == UInt8(ascii: "\n")
      return fault(isLast ? .hardBreak : .backslash, 1)
    }
    place = start + 2
    return .escaped(start + 1)
  }

  static func canBeEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private mutating func code(at start: Int) -> Piece {
    if byte(start + 1) == UInt8(ascii: "`") {
      while place < range.upperBound, bytes[place] == UInt8(ascii: "`") { place += 1 }
      return .fault(.doubleBacktick, start..<place)
    }
    let end = bytes.place(of: UInt8(ascii: "`"), in: start + 1..<range.upperBound)
    guard end < range.upperBound else { return fault(.unclosedCode, 1) }
    place = end + 1
    return .code(start + 1..<end)
  }

  private mutating func star(at start: Int) -> Piece {
    var count = 1
    while byte(start + count) == UInt8(ascii: "*") { count += 1 }
    let before = start > range.lowerBound ? bytes[start - 1] : UInt8(ascii: " ")
    let after = byte(start + count)
    if let (mark, _) = open {
      guard mark == count, !Self.isSpace(before), !Self.isAlphanumeric(after), after < 0x80 else {
        return fault(.emphasis, count)
      }
      open = nil
      place += count
      return .emphasis(isStrong: count == 2, opens: false)
    }
    guard count <= 2, !Self.isSpace(after), !Self.isAlphanumeric(before), before < 0x80 else {
      return fault(.emphasis, count)
    }
    open = (count, start)
    place += count
    return .emphasis(isStrong: count == 2, opens: true)
  }

  /// `[words](target)`; every other bracket is refused.
  private mutating func bracket(at start: Int) -> Piece {
    if byte(start + 1) == UInt8(ascii: "^") { return fault(.footnote, 2) }
    var index = start + 1
    while index < range.upperBound, bytes[index] != UInt8(ascii: "]") {
      if bytes[index] == UInt8(ascii: "[") { return fault(.reference, 1) }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < range.upperBound else { return fault(.reference, 1) }
    if byte(index + 1) == UInt8(ascii: "\n") { return fault(.splitLink, index + 1 - start) }
    guard byte(index + 1) == UInt8(ascii: "("), let end = find(UInt8(ascii: ")"), from: index + 2)
    else { return fault(.reference, 1) }
    place = end + 1
    return .link(words: start + 1..<index, target: index + 2..<end)
  }

  // MARK: Looking around

  private func byte(_ index: Int) -> UInt8 {
    index < range.upperBound ? bytes[index] : UInt8(ascii: " ")
  }

  /// Where a byte stands in the rest of the line.
  private func find(_ byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < range.upperBound {
      if bytes[index] == byte { return index }
      if bytes[index] == UInt8(ascii: "\n") { return nil }
      index += 1
    }
    return nil
  }

  private func startsEntity(at start: Int) -> Bool {
    var index = start + 1
    if byte(index) == UInt8(ascii: "#") { index += 1 }
    let first = index
    while Self.isAlphanumeric(byte(index)) { index += 1 }
    return index > first && byte(index) == UInt8(ascii: ";")
  }

  private func followsThreeWs(at index: Int) -> Bool {
    guard index - 3 >= range.lowerBound, Self.isAlphanumeric(byte(index + 1)) else { return false }
    let isWord = bytes[index - 3..<index].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
    return isWord && (index - 3 == range.lowerBound || !Self.isAlphanumeric(bytes[index - 4]))
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
