import Dialogue

/// Lays replies out as lines for a screen: one thing per line, nothing redrawn, no meaning in colour.
struct Layout {
  /// The longest line in columns; nothing if lines are not to be broken.
  var width: Int?
  var hasColor = false

  enum Style: String {
    case plain = ""
    case strong = "\u{1B}[1m"
    case emphasized = "\u{1B}[3m"
    case dim = "\u{1B}[2m"
  }

  /// The replies as text, with an empty line between blocks and at the end.
  func text(of replies: [Reply]) -> String {
    var text = ""
    for (index, reply) in replies.enumerated() {
      text += lines(of: reply)
      let next = index + 1 < replies.count ? replies[index + 1] : nil
      if !reply.staysTogether(with: next), !text.isEmpty { text += "\n" }
    }
    return text
  }

  private func lines(of reply: Reply) -> String {
    switch reply {
    case .say(let words): return wrap(words) + "\n"
    case .alarm(let words): return wrap(words, first: "!! ", rest: "   ", style: .strong) + "\n"
    case .item(let words): return wrap(words, first: "- ", rest: "  ") + "\n"
    case .hint(let words): return wrap(words, style: .dim) + "\n"
    case .ask(let asking):
      var text = wrap(asking.question, style: .strong) + "\n"
      let digits = String(asking.offers.count).count
      for offer in asking.offers {
        let number = String(offer.number)
        let lead = "  " + String(repeating: " ", count: digits - number.count) + number + "  "
        text +=
          wrap(offer.label, first: lead, rest: String(repeating: " ", count: lead.count)) + "\n"
      }
      return text
    case .page(let page):
      return page.plainText().split(separator: "\n", omittingEmptySubsequences: false)
        .map { line in
          let isItem = line.hasPrefix("- ") || line.hasPrefix("[ ] ")
          let indent = String(line.prefix { $0 == " " })
          let rest = isItem ? (line.hasPrefix("-") ? "  " : "    ") : indent
          return wrapPlain(line.dropFirst(indent.count), first: indent, rest: rest)
        }
        .joined(separator: "\n") + "\n"
    case .over: return ""
    }
  }

  /// What somebody typed, as it is shown again.
  func dim(_ typed: String) -> String { styled(typed, .dim) }

  // MARK: Lines

  private func wrap(
    _ markdown: String,
    first: String = "",
    rest: String = "",
    style: Style = .plain
  ) -> String {
    let runs = Markdown.runs(markdown)
    var lines = [first]
    var column = first.count
    var isLineStart = true
    for run in runs {
      let runStyle: Style = run.isStrong ? .strong : run.isEmphasized ? .emphasized : style
      let pieces = run.text.split(separator: " ", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0, !isLineStart {
          let needed = columns(piece)
          if let width, column + 1 + needed > width, needed > 0 {
            lines.append(rest)
            column = rest.count
            isLineStart = true
          } else {
            lines[lines.count - 1] += " "
            column += 1
          }
        }
        guard !piece.isEmpty else { continue }
        lines[lines.count - 1] += styled(String(piece), runStyle)
        column += columns(piece)
        isLineStart = false
      }
    }
    return lines.map(Self.withoutTrailingSpace).joined(separator: "\n")
  }

  private func wrapPlain(_ line: Substring, first: String, rest: String) -> String {
    wrap(Markdown.escaped(String(line)), first: first, rest: rest)
  }

  private static func withoutTrailingSpace(_ line: String) -> String {
    line.hasSuffix(" ") && !line.allSatisfy { $0 == " " } ? String(line.dropLast()) : line
  }

  private func styled(_ text: String, _ style: Style) -> String {
    hasColor && style != .plain ? style.rawValue + text + "\u{1B}[0m" : text
  }

  /// How many columns a text takes: wide characters of East Asia and emoji take two.
  private func columns(_ text: Substring) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + ($1.unicodeScalars.first.map(Self.columns) ?? 1) }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff,
      0xfe30...0xfe6f, 0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1faff, 0x20000...0x3fffd:
      2
    default: scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }
}

extension Reply {
  /// Whether no empty line stands between two replies: items of a list, and hints.
  fileprivate func staysTogether(with next: Reply?) -> Bool {
    switch (self, next) {
    case (.item, .item), (.hint, .hint), (.over, _): true
    default: false
    }
  }
}
