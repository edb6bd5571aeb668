/// Takes a line apart into words, with what stands between them.
struct LineSplitter {
  /// A word as it was typed, whether it counts or not.
  struct RawWord {
    var term: Term
    var joint: Utterance.Joint
    var isCutOff = false
    /// Whether its sentence ends with a question mark.
    var isAsked = false
    var number: TypedNumber?
    var place: Range<Int>
  }

  let lexicon: Lexicon
  private(set) var words: [RawWord] = []
  private(set) var asks = false
  private var joint = Utterance.Joint.none
  private var letters: [UInt8] = []
  private var start = 0
  /// Whether the number that comes is a price.
  private var isPrice = false

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  mutating func split(_ line: String) {
    var place = 0
    var before: Unicode.Scalar = " "
    let scalars = line.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      let isInNumber =
        (scalar == "." || scalar == ",") && Self.isDigit(before)
        && next < scalars.endIndex && Self.isDigit(scalars[next])
      if letters.isEmpty { start = place }
      if isInNumber {
        letters.append(UInt8(ascii: "."))
      } else {
        add(scalar, at: place)
      }
      before = scalar
      place += UTF8.width(scalar)
      index = next
    }
    endWord(at: place)
    if let first = words.first, lexicon.roles(of: first.term).contains(.asking) { asks = true }
    joinCompounds()
  }

  // MARK: Letters

  private mutating func add(_ scalar: Unicode.Scalar, at place: Int) {
    switch scalar {
    case "a"..."z": letters.append(UInt8(scalar.value))
    case "A"..."Z": letters.append(UInt8(scalar.value) | 0x20)
    case "0"..."9": letters.append(UInt8(scalar.value))
    case "'", "`", "\u{2019}", "\u{2018}", "\u{02BC}": return
    case " ": endWord(at: place)
    case "?":
      asks = true
      cut(.stop, at: place)
      markSentenceAsked()
    case ".", "!", ";", ":", "\n", "\u{2026}", "\u{2014}", "\u{2013}", "(", ")":
      cut(.stop, at: place)
    case ",": cut(.comma, at: place)
    case "&", "+":
      endWord(at: place)
      joint = max(joint, .and)
    case "\u{BF}", "\u{A1}": endWord(at: place)
    case "$", "\u{20AC}", "\u{A3}":
      endWord(at: place)
      isPrice = true
    default:
      let count = letters.count
      Words.fold(scalar, into: &letters)
      // A mark or an emoji: what came before it is a word.
      if letters.count == count || letters.last == UInt8(ascii: " ") {
        if letters.last == UInt8(ascii: " ") { letters.removeLast() }
        if !scalar.properties.isEmojiModifier { endWord(at: place) }
      }
    }
  }

  private mutating func cut(_ mark: Utterance.Joint, at place: Int) {
    endWord(at: place)
    if !words.isEmpty { words[words.count - 1].isCutOff = true }
    joint = max(joint, mark)
  }

  private mutating func markSentenceAsked() {
    for place in words.indices.reversed() {
      words[place].isAsked = true
      if words[place].joint == .stop { return }
    }
  }

  private mutating func endWord(at place: Int) {
    guard !letters.isEmpty, !takeUnit() else { return }
    var word = RawWord(term: .unknown, joint: joint, place: start..<place)
    if Self.isDigit(letters[0]), !isPrice { word.number = Self.number(letters) }
    isPrice = false
    word.term = lexicon.term(of: letters)
    words.append(word)
    letters.removeAll(keepingCapacity: true)
    joint = .none
    start = place
  }

  /// The scale of a temperature that stands apart from its number, as in "38 C".
  private mutating func takeUnit() -> Bool {
    guard letters == [UInt8(ascii: "c")] || letters == [UInt8(ascii: "f")], joint == .none,
      words.last?.number?.unit == ""
    else { return false }
    words[words.count - 1].number?.unit = String(decoding: letters, as: UTF8.self)
    letters.removeAll(keepingCapacity: true)
    return true
  }

  private static func number(_ letters: [UInt8]) -> TypedNumber? {
    var digits = letters.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    // "41,000" is one number, and no fraction has three places.
    if let point = digits.firstIndex(of: UInt8(ascii: ".")), digits.endIndex - point == 4 {
      digits.remove(at: point)
    }
    guard let value = Double(String(decoding: digits, as: UTF8.self)) else { return nil }
    return TypedNumber(
      value: value,
      hasFraction: digits.contains(UInt8(ascii: ".")),
      unit: String(decoding: letters.drop { isDigit($0) || $0 == UInt8(ascii: ".") }, as: UTF8.self)
    )
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  // MARK: Several words that count as one

  private mutating func joinCompounds() {
    var joined: [RawWord] = []
    joined.reserveCapacity(words.count)
    var place = 0
    while place < words.count {
      // Words between which a mark stands belong to different thoughts.
      var end = place + 1
      while end < words.count, end - place < 6, words[end].joint == .none { end += 1 }
      let run = words[place..<end].map(\.term)
      guard let (term, count) = lexicon.compound(at: 0, in: run) else {
        joined.append(words[place])
        place += 1
        continue
      }
      let first = words[place]
      place += count - 1
      words[place].joint = first.joint
      words[place].place = first.place.lowerBound..<words[place].place.upperBound
      words[place].term = term
      words[place].number = nil
    }
    words = joined
  }
}

extension Utterance.Joint: Comparable {
  static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}
