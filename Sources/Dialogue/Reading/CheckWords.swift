extension Reader {
  /// Refuses what a said text may not hold, and keeps the names in braces for later.
  ///
  /// - Returns: Whether the text is always said as it stands: no name in it, and no wrapped line.
  @discardableResult
  mutating func checkWords(
    _ range: Range<Int>,
    guide: Int,
    place: Pending.Place,
    isLabel: Bool = false
  ) -> Bool {
    var isPlain = true
    var inlines = Inlines(bytes, range)
    while let piece = inlines.next() {
      switch piece {
      case .text, .escaped, .emphasis: continue
      case .lineBreak: isPlain = false
      case .fault(let fault, let at): report(at, fault.problem)
      case .slot(let name):
        isPlain = false
        pending.slots.append(
          .init(name: passage(name), guide: guide, place: place, phrase: currentPhrase)
        )
      case .code(let code):
        let isNewLine = beginsLine(code.lowerBound - 1, in: range)
        report(
          code,
          isNewLine
            ? .missingEmptyLine(after: "paragraph", before: "code") : .strayCode(string(code))
        )
      case .link(let words, let target):
        if isLabel {
          report(target, .linkInLabel)
        } else if Self.isStepTarget(bytes[target]) {
          if beginsLine(words.lowerBound - 1, in: range) {
            let link = words.lowerBound - 1..<target.upperBound + 1
            report(link, .missingEmptyLine(after: "paragraph", before: "route"))
          } else {
            report(target, .stepLinkInProse)
          }
        } else if !bytes[target].starts(with: "https://".utf8)
          || bytes[target].contains(where: {
            $0 <= 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "(")
          })
        {
          report(target, .notHTTPS)
        }
        if words.isEmpty { report(target, .emptyLink) }
        if !checkWords(words, guide: guide, place: place, isLabel: true) { isPlain = false }
      }
    }
    return isPlain
  }

  /// Whether a place is the beginning of a line, but not of the whole text.
  private func beginsLine(_ place: Int, in range: Range<Int>) -> Bool {
    place > range.lowerBound && bytes[place - 1] == UInt8(ascii: "\n")
  }

  /// What an editor that means well puts where code or a bracket belongs.
  mutating func checkEditorSlips(in range: Range<Int>) {
    if starts(range, with: "\\[") {
      report(range.lowerBound..<range.lowerBound + 2, .editorBackslash)
    }
    // The first byte of curly quotes.
    guard !range.isEmpty, bytes[range.lowerBound] == 0xe2 else { return }
    let words = string(range.lowerBound..<min(range.upperBound, range.lowerBound + 12))
    let quotes: [Character] = ["\u{2018}", "\u{2019}", "\u{201C}"]
    if let first = words.first, quotes.contains(first),
      ["if ", "why", "end", "hea", "not", "ask", "was"].contains(where: {
        words.dropFirst().hasPrefix($0)
      })
    {
      report(range.lowerBound..<range.lowerBound + 3, .curlyQuotes)
    }
  }
}

extension Problem {
  static func strayCode(_ code: String) -> Problem {
    Problem(
      "`\(code)` means nothing here",
      help: "code is for the engine only: `if …` and `why` begin a paragraph, settings stand alone"
    )
  }
  static let curlyQuotes = Problem("curly quotes in place of backticks", help: "write `…` instead")
  static let editorBackslash = Problem(
    "a backslash before [",
    help: "delete it, so that this is a link or a box again"
  )
  static let emptyLink = Problem(
    "a link without words",
    help: "write where it goes between [ and ]"
  )
  fileprivate static let linkInLabel = Problem(
    "a link inside a label or another link",
    help: "keep the words and leave the link out"
  )
  fileprivate static let stepLinkInProse = Problem(
    "a link to a step inside a sentence",
    help: "make it a route, a paragraph of its own, or a choice"
  )
  fileprivate static let notHTTPS = Problem(
    "an address that is not https, or has a space or bracket in it",
    help: "write https://…"
  )
}
