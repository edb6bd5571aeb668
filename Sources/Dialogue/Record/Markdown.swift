/// Markdown of the small kind that is said, saved and printed.
package enum Markdown {
  /// Text in which Markdown finds nothing to act on.
  package static func escaped(_ text: String) -> String {
    let isHarmless = text.utf8.allSatisfy(Self.isHarmless) && text.utf8.first != UInt8(ascii: "-")
    if isHarmless { return text }
    var escaped = ""
    var isStart = true
    var digits = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "~", "<", ">", "&", "{", "}", "[", "]", "|", "#":
        escaped += "\\"
      case "-" where isStart: escaped += "\\"
      case "+" where isStart, "=" where isStart: escaped += "\\"
      case ".", ")":
        if digits > 0, digits == escaped.unicodeScalars.count { escaped += "\\" }
      default: break
      }
      if ("0"..."9").contains(scalar) { digits += 1 }
      escaped.unicodeScalars.append(scalar)
      isStart = false
    }
    return escaped
  }

  /// Whether Markdown never acts on a byte inside a line.
  private static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","),
      UInt8(ascii: "\'"), UInt8(ascii: "-"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  /// Text without the backslashes that `escaped` put in.
  package static func unescaped(_ text: some StringProtocol) -> String {
    var plain = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      plain.unicodeScalars.append(scalar)
      isEscaped = false
    }
    return plain + (isEscaped ? "\\" : "")
  }

  /// A stretch of text and how it is said.
  package struct Run: Hashable, Sendable {
    package var text: String
    package var isStrong = false
    package var isEmphasized = false
  }

  /// The text without its marks, in runs; a link is followed by its address in parentheses.
  package static func runs(_ markdown: String) -> [Run] {
    let bytes = Array(markdown.utf8)
    var inlines = Inlines(bytes, 0..<bytes.count)
    var runs: [Run] = []
    var current = Run(text: "")
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    while let piece = inlines.next() {
      switch piece {
      case .text(let range), .fault(_, let range): current.text += text(range)
      case .slot(let range): current.text += "{\(text(range))}"
      case .code(let range): current.text += text(range)
      case .escaped(let index): current.text += text(index..<index + 1)
      case .lineBreak: current.text += " "
      case .link(let words, let target):
        current.text += plain(text(words)) + " (" + text(target) + ")"
      case .emphasis(let isStrong, let opens):
        if !current.text.isEmpty { runs.append(current) }
        current = Run(text: "", isStrong: opens && isStrong, isEmphasized: opens && !isStrong)
      }
    }
    if !current.text.isEmpty { runs.append(current) }
    return runs
  }

  /// The text without its marks.
  package static func plain(_ markdown: String) -> String {
    guard markdown.utf8.contains(where: { "\\*[`{_".utf8.contains($0) }) else { return markdown }
    return runs(markdown).map(\.text).joined()
  }
}
