/// One line of a file and what Markdown would take it for.
struct Line {
  enum Kind: Equatable {
    case blank
    case heading(level: Int)
    case bullet
    case quote
    case table
    case words
    /// Something that Markdown knows and guides do not use.
    case refused(Refusal)
  }

  enum Refusal: Equatable {
    case orderedList, otherBullet, emptyBullet, rule, underline, fence, openTable
  }

  var start: Int
  /// Where the newline stands, or the end of the file.
  var end: Int
  /// Where the first character that is not a space stands.
  var first: Int
  var kind: Kind

  var indent: Int { first - start }

  /// The line at a place, which is the beginning of one.
  init(at start: Int, in bytes: [UInt8]) {
    self.start = start
    let end = bytes.place(of: UInt8(ascii: "\n"), in: start..<bytes.count)
    self.end = end
    var first = start
    while first < end, bytes[first] == UInt8(ascii: " ") { first += 1 }
    self.first = first
    kind = first == end ? .blank : Self.kind(bytes, first, end)
  }

  /// The kind of a line whose text runs from `first` to `end`, which is not empty.
  static func kind(_ bytes: [UInt8], _ first: Int, _ end: Int) -> Kind {
    let next = first + 1 < end ? bytes[first + 1] : UInt8(ascii: " ")
    switch bytes[first] {
    case UInt8(ascii: "#"):
      var after = first
      while after < end, bytes[after] == UInt8(ascii: "#") { after += 1 }
      let isHeading = after - first <= 6 && (after == end || bytes[after] == UInt8(ascii: " "))
      return isHeading ? .heading(level: after - first) : .words
    case UInt8(ascii: "-"):
      if isRule(bytes, first, end) { return .refused(.rule) }
      if isTableDashes(bytes, first, end) { return .refused(.openTable) }
      if bytes[(first + 1)..<end].allSatisfy({ $0 == UInt8(ascii: " ") }) {
        return .refused(.emptyBullet)
      }
      return next == UInt8(ascii: " ") ? .bullet : .words
    case UInt8(ascii: ":"):
      return isTableDashes(bytes, first, end) ? .refused(.openTable) : .words
    case UInt8(ascii: ">"): return .quote
    case UInt8(ascii: "|"): return .table
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"):
      if isRule(bytes, first, end) { return .refused(.rule) }
      let isBullet = next == UInt8(ascii: " ") && bytes[first] != UInt8(ascii: "_")
      return isBullet ? .refused(.otherBullet) : .words
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return startsOrderedList(bytes, first, end) ? .refused(.orderedList) : .words
    case UInt8(ascii: "="):
      let isLine = bytes[first..<end].allSatisfy {
        $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: " ")
      }
      return isLine ? .refused(.underline) : .words
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      let isFence = first + 2 < end && next == bytes[first] && bytes[first + 2] == bytes[first]
      return isFence ? .refused(.fence) : .words
    default: return .words
    }
  }

  private static func isRule(_ bytes: [UInt8], _ first: Int, _ end: Int) -> Bool {
    var marks = 0
    for index in first..<end {
      if bytes[index] == bytes[first] {
        marks += 1
      } else if bytes[index] != UInt8(ascii: " ") {
        return false
      }
    }
    // Two or one dashes under a paragraph already make it a heading.
    return bytes[first] == UInt8(ascii: "+")
      ? false
      : marks >= 3 || (bytes[first] == UInt8(ascii: "-") && marks == 2)
  }

  /// Whether a line makes the one above it a table, such as `--- | ---` or `:-:`.
  private static func isTableDashes(_ bytes: [UInt8], _ first: Int, _ end: Int) -> Bool {
    var marks = 0
    var dashes = 0
    for index in first..<end {
      switch bytes[index] {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"), UInt8(ascii: "|"): marks += 1
      case UInt8(ascii: " "): continue
      default: return false
      }
    }
    return marks > 0 && dashes > 0
  }

  private static func startsOrderedList(_ bytes: [UInt8], _ first: Int, _ end: Int) -> Bool {
    var after = first
    while after < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[after]) { after += 1 }
    guard after < end, bytes[after] == UInt8(ascii: ".") || bytes[after] == UInt8(ascii: ")") else {
      return false
    }
    return after + 1 == end || bytes[after + 1] == UInt8(ascii: " ")
  }
}
