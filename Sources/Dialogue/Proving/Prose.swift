/// Text made ready for counting: sentences of plain words, without what is looked at and not read.
///
/// Addresses, numbers and marks are left out; every paragraph, heading, list item and label ends a
/// sentence; what stands short for a title or a time is written out, since its dots end nothing.
struct Prose {
  /// The words of each sentence, in small letters, none of them empty.
  private(set) var sentences: [[String]] = []

  init(_ paragraphs: some Sequence<[UInt8]>) {
    for paragraph in paragraphs { add(paragraph) }
  }

  /// One line of text, such as `you can ask. it is fine.`
  var text: String {
    sentences.map { $0.joined(separator: " ") + "." }.joined(separator: " ")
  }

  private mutating func add(_ paragraph: [UInt8]) {
    var sentence: [String] = []
    Token.forEach(in: paragraph) { bytes in
      let token = Token(bytes)
      sentence += token.words
      if token.endsSentence, !sentence.isEmpty {
        sentences.append(sentence)
        sentence = []
      }
    }
    if !sentence.isEmpty { sentences.append(sentence) }
  }
}

/// What stands between two spaces, as it is read.
struct Token {
  /// In small letters; none of an address or a number.
  let words: [String]
  let endsSentence: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    if let (word, ends) = Self.plainWord(bytes) {
      (words, endsSentence) = ([word], ends)
      return
    }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    if let known = Self.writtenOut[text] {
      (words, endsSentence) = (known.split(separator: " ").map(String.init), false)
    } else {
      (words, endsSentence) = (Self.words(of: text), Self.endsSentence(text))
    }
  }

  /// Goes through what stands between spaces, line ends and dashes.
  static func forEach(in text: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    var start = 0
    var place = 0
    while place < text.count {
      let width = spaceWidth(text, at: place)
      if width > 0, start < place { body(text[start..<place]) }
      place += max(1, width)
      if width > 0 { start = place }
    }
    if start < text.count { body(text[start...]) }
  }

  /// How many bytes a space or dash has here; 0 for anything else.
  private static func spaceWidth(_ text: [UInt8], at place: Int) -> Int {
    switch text[place] {
    case UInt8(ascii: " "), UInt8(ascii: "\n"): 1
    case 0xE2 where text[place...].starts(with: "\u{2014}".utf8): 3
    case 0xE2 where text[place...].starts(with: "\u{2013}".utf8): 3
    default: 0
    }
  }

  private static let writtenOut = [
    "dr.": "doctor", "mr.": "mister", "ms.": "miss", "mrs.": "missis", "a.m.": "am", "p.m.": "pm",
    "e.g.": "for example", "i.e.": "that is", "u.s.": "us",
  ]

  /// Most words are ASCII letters with a mark behind them at most, and need no closer look.
  private static func plainWord(_ token: ArraySlice<UInt8>) -> (word: String, ends: Bool)? {
    let letters = token.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    let marks = token[letters.endIndex...]
    guard letters.count > 1, marks.count <= 1 else { return nil }
    let word = String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
    switch marks.first {
    case nil, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"): return (word, false)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return writtenOut[word + "."] == nil ? (word, true) : nil
    default: return nil
    }
  }

  /// The words of what stands between two spaces: none of an address or a number.
  private static func words(of token: String) -> [String] {
    let inner = token.drop { !$0.isLetter && !$0.isNumber }
    let end = inner.lastIndex { $0.isLetter || $0.isNumber }
    guard let end else { return [] }
    let core = inner[...end]
    if core.contains("@") || core.contains("://") || core.contains(".") { return [] }
    return core.split { !$0.isLetter && $0 != "'" && $0 != "\u{2019}" }
      .map { String($0.map { $0 == "\u{2019}" ? "'" : $0 }) }
      .filter { $0.contains(where: \.isLetter) }
  }

  private static func endsSentence(_ token: String) -> Bool {
    let marks = token.reversed().prefix { !$0.isLetter && !$0.isNumber }
    return marks.contains { ".!?".contains($0) }
  }
}
