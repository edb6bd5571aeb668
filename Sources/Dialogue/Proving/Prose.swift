/// Text made ready for counting: sentences of plain words, without what is looked at and not read.
///
/// Addresses, numbers and marks are left out; every paragraph, heading, list item and label ends a
/// sentence; what stands short for a title or a time is written out, since its dots end nothing.
struct Prose: Sendable {
  /// The words of each sentence, in small letters, none of them empty.
  private(set) var sentences: [[String]] = []

  init(_ paragraphs: some Sequence<String>) {
    for paragraph in paragraphs { add(paragraph) }
  }

  var wordCount: Int { sentences.reduce(0) { $0 + $1.count } }

  /// One line of text, such as `you can ask. it is fine.`
  var text: String {
    sentences.map { $0.joined(separator: " ") + "." }.joined(separator: " ")
  }

  private static let writtenOut = [
    "dr.": "doctor", "mr.": "mister", "ms.": "miss", "mrs.": "missis", "a.m.": "am", "p.m.": "pm",
    "e.g.": "for example", "i.e.": "that is", "u.s.": "us",
  ]

  private static func isSpace(_ character: Character) -> Bool {
    character == " " || character == "\n" || character == "\u{2014}" || character == "\u{2013}"
  }

  private mutating func add(_ paragraph: String) {
    var sentence: [String] = []
    for token in paragraph.split(whereSeparator: Self.isSpace) {
      if let (word, ends) = Self.plainWord(token.utf8) {
        sentence.append(word)
        if ends {
          sentences.append(sentence)
          sentence = []
        }
        continue
      }
      let token = token.lowercased()
      if let words = Self.writtenOut[token] {
        sentence += words.split(separator: " ").map(String.init)
        continue
      }
      sentence += Self.words(of: token)
      if Self.endsSentence(token), !sentence.isEmpty {
        sentences.append(sentence)
        sentence = []
      }
    }
    if !sentence.isEmpty { sentences.append(sentence) }
  }

  /// Most words are ASCII letters with a mark behind them at most, and need no closer look.
  private static func plainWord(_ token: Substring.UTF8View) -> (word: String, ends: Bool)? {
    var letters: [UInt8] = []
    var end = token.startIndex
    while end < token.endIndex, token[end] | 0x20 >= 0x61, token[end] | 0x20 <= 0x7A {
      letters.append(token[end] | 0x20)
      end = token.index(after: end)
    }
    let marks = token[end...]
    guard letters.count > 1, marks.count <= 1 else { return nil }
    switch marks.first {
    case nil, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"):
      return (String(decoding: letters, as: UTF8.self), false)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      let word = String(decoding: letters, as: UTF8.self)
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
