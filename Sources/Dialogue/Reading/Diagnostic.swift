/// One thing that is wrong in a file, where it is, and what to do about it.
package struct Diagnostic: Error, Hashable, Sendable {
  package enum Severity: String, Sendable { case error, warning }

  package var severity: Severity = .error
  package var passage: Passage
  package var problem: Problem
}

/// What is wrong, in words, and how to mend it; each check makes its own at the end of its file.
package struct Problem: Hashable, Sendable {
  package let message: String
  package let help: String

  package init(_ message: String, help: String) {
    self.message = message
    self.help = help
  }
}

/// All that is wrong with a set of files, in the order of the files.
package struct Diagnostics: Error, Sendable {
  package let sources: [Source]
  package let all: [Diagnostic]

  package init(sources: [Source], all: [Diagnostic]) {
    self.sources = sources
    self.all = all.sorted {
      ($0.passage.file, $0.passage.start) < ($1.passage.file, $1.passage.start)
    }
  }

  package var errors: [Diagnostic] { all.filter { $0.severity == .error } }

  /// Each diagnostic as people read it, in order; lines are counted on from the one before.
  package var rendered: [String] {
    var lines = LineCount()
    return all.map { render($0, &lines) }
  }

  /// A diagnostic as people read it: the place, the line, a caret and what to do.
  package func render(_ diagnostic: Diagnostic) -> String {
    var lines = LineCount()
    return render(diagnostic, &lines)
  }

  private func render(_ diagnostic: Diagnostic, _ lines: inout LineCount) -> String {
    let source = sources[Int(diagnostic.passage.file)]
    let start = min(Int(diagnostic.passage.start), source.bytes.count)
    let lineStart = source.bytes[..<start].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    let lineEnd = source.bytes[start...].firstIndex(of: 0x0a) ?? source.bytes.count
    let lineNumber = lines.number(at: lineStart, in: diagnostic.passage.file, source)
    let before = Self.visible(source.bytes[lineStart..<start])
    let marked = Self.visible(
      source.bytes[start..<max(start, min(Int(diagnostic.passage.end), lineEnd))]
    )
    let rest = Self.visible(source.bytes[start..<lineEnd])
    let place = "\(source.path):\(lineNumber):\(before.unicodeScalars.count + 1)"
    // A long line is shown around the place, so that the mark stays under it.
    let (lead, shown) = (Self.tail(of: before), Self.head(of: rest))
    let caret =
      String(repeating: " ", count: lead.count)
      + String(repeating: "^", count: max(1, min(marked.count, shown.count)))
    return """
      \(place): \(diagnostic.severity.rawValue): \(diagnostic.problem.message)
          \(lead)\(shown)
          \(caret)
          \(diagnostic.problem.help)
      """
  }

  private static let mostShown = 80

  private static func tail(of text: String) -> String {
    text.count <= mostShown ? text : "\u{2026}" + text.suffix(mostShown)
  }

  private static func head(of text: String) -> String {
    text.count <= mostShown * 2 ? text : text.prefix(mostShown * 2) + "\u{2026}"
  }

  /// Text of a file that is safe to show: what is not UTF-8 or would move the cursor is replaced.
  private static func visible(_ bytes: ArraySlice<UInt8>) -> String {
    String(
      String.UnicodeScalarView(
        String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
          $0.isControl ? "\u{FFFD}" : $0
        }
      )
    )
  }
}

/// How many lines of a file were counted so far.
private struct LineCount {
  private var file: UInt16 = 0
  private var place = 0
  private var newlines = 0

  /// The number of the line that begins at a place; counts on if the last one stood before it.
  mutating func number(at lineStart: Int, in file: UInt16, _ source: Source) -> Int {
    if file != self.file || lineStart < place { (self.file, place, newlines) = (file, 0, 0) }
    newlines += source.bytes[place..<lineStart].count { $0 == 0x0a }
    place = lineStart
    return newlines + 1
  }
}

extension Unicode.Scalar {
  /// Whether a terminal might act on it: control characters and those that turn the text's direction.
  package var isControl: Bool {
    switch value {
    case 0..<32, 0x7f..<0xa0, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff: true
    default: false
    }
  }
}

/// The nearest of some names by edit distance, for "did you mean".
package func nearest(to word: String, of names: some Sequence<String>) -> String? {
  var best: (name: String, distance: Int)?
  for name in names.sorted() {
    let distance = editDistance(Array(word.utf8), Array(name.utf8))
    if distance <= max(1, min(word.utf8.count, name.utf8.count) / 3),
      distance < best?.distance ?? .max
    {
      best = (name, distance)
    }
  }
  return best?.name
}

/// How many letters must be put in, left out, replaced or swapped with their neighbour.
func editDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for i in one.indices {
    var row = [i + 1]
    for j in other.indices {
      var cost = min(last[j] + (one[i] == other[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[other.count]
}
