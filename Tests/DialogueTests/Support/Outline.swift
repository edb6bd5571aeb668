@testable import Dialogue

/// What a reader of Markdown sees in a file, one entry for each part: `heading 2 feelings`.
struct Outline: Equatable {
  var entries: [String] = []

  /// As our reader sees it: a walk of its own over the reader's lines and inlines.
  init(of bytes: [UInt8]) {
    var line = bytes.isEmpty ? nil : Line(at: 0, in: bytes)
    var fences = 0
    var isInQuote = false
    var isFirstRow = true
    var words = 0..<0
    func next(_ line: Line) -> Line? {
      line.end + 1 < bytes.count ? Line(at: line.end + 1, in: bytes) : nil
    }
    while let current = line {
      defer { line = next(current) }
      if fences < 2 {
        if bytes[current.start..<current.end].elementsEqual("---".utf8) { fences += 1 }
        continue
      }
      if current.kind != .words { addInlines(of: words, in: bytes) }
      if current.kind != .quote { isInQuote = false }
      if current.kind != .table { isFirstRow = true }
      switch current.kind {
      case .words:
        words = words.isEmpty ? current.first..<current.end : words.lowerBound..<current.end
        continue
      case .heading(let level):
        entries.append("heading \(level)")
        addInlines(of: current.first + level..<current.end, in: bytes)
      case .bullet: addItem(current.first..<current.end, in: bytes)
      case .quote:
        if !isInQuote { entries.append("quote") }
        isInQuote = true
        var content = current.first + 1
        if content < current.end, bytes[content] == UInt8(ascii: " ") { content += 1 }
        if bytes[content..<current.end].starts(with: "- ".utf8) {
          addItem(content..<current.end, in: bytes)
        } else {
          addInlines(of: content..<current.end, in: bytes)
        }
      case .table:
        if isFirstRow || !Self.isDashes(bytes[current.first..<current.end]) {
          addRow(current.first..<current.end, in: bytes)
        }
        isFirstRow = false
      case .blank, .refused: break
      }
      words = 0..<0
    }
    addInlines(of: words, in: bytes)
  }

  private mutating func addItem(_ item: Range<Int>, in bytes: [UInt8]) {
    entries.append("item")
    var content = item.lowerBound + 2..<item.upperBound
    if bytes[content].starts(with: "[ ] ".utf8) {
      entries.append("box")
      content = content.lowerBound + 4..<content.upperBound
    }
    addInlines(of: content, in: bytes)
  }

  private static func isDashes(_ row: ArraySlice<UInt8>) -> Bool {
    row.allSatisfy { "|- ".utf8.contains($0) } && row.contains(UInt8(ascii: "-"))
  }

  private mutating func addRow(_ row: Range<Int>, in bytes: [UInt8]) {
    entries.append("row")
    var start = row.lowerBound + 1
    for place in row.dropFirst()
    where bytes[place] == UInt8(ascii: "|") && bytes[place - 1] != UInt8(ascii: "\\") {
      entries.append("cell")
      addInlines(of: start..<place, in: bytes)
      start = place + 1
    }
  }

  /// The words, links, code and emphasis of one text.
  private mutating func addInlines(of range: Range<Int>, in bytes: [UInt8]) {
    var inlines = Inlines(bytes, range)
    while let piece = inlines.next() {
      switch piece {
      case .text(let range): addText(String(decoding: bytes[range], as: UTF8.self))
      case .escaped(let place): addText(String(decoding: [bytes[place]], as: UTF8.self))
      case .lineBreak: addText(" ")
      case .emphasis(let isStrong, let opens):
        entries.append((opens ? "begin " : "end ") + (isStrong ? "strong" : "emphasis"))
      case .code(let range):
        let code = String(decoding: bytes[range], as: UTF8.self)
        entries.append("code " + code.replacing("\n", with: " "))
      case .link(let words, let target):
        entries.append("link " + String(decoding: bytes[target], as: UTF8.self))
        addInlines(of: words, in: bytes)
        entries.append("end link")
      case .slot(let range): addText("{" + String(decoding: bytes[range], as: UTF8.self) + "}")
      case .fault: entries.append("fault")
      }
    }
    trimText()
  }

  /// Joins neighbouring pieces of text, since where one ends is no part of the meaning.
  mutating func addText(_ text: String) {
    if let last = entries.last, last.hasPrefix("text ") {
      entries[entries.count - 1] = last + text
    } else {
      entries.append("text " + text)
    }
  }

  /// Spaces around text do not count.
  mutating func trimText() {
    entries = entries.compactMap { entry in
      guard entry.hasPrefix("text ") else { return entry }
      let words = entry.dropFirst(5).split(separator: " ").joined(separator: " ")
      return words.isEmpty ? nil : "text " + words
    }
  }
}
