/// A session as a Markdown file that a person can read, the program resume and a test replay.
package struct Transcript: Sendable {
  /// What stands between `---` at its top.
  package struct Header: Hashable, Sendable {
    package var id: String
    package var program: String
    package var language: String
    /// The guide in which the session began, where that is not `start`.
    package var guide: String?
    /// A fingerprint of all files of the language.
    package var guides: String
    /// For example `2026-11-22T16:42:05Z`.
    package var started: String
    package var today: Day

    package init(
      id: String,
      program: String,
      language: String,
      guide: String?,
      guides: String,
      started: String,
      today: Day
    ) {
      self.id = id
      self.program = program
      self.language = language
      self.guide = guide
      self.guides = guides
      self.started = started
      self.today = today
    }
  }

  /// A typed line and the code under it; without code where nothing of it is kept.
  package struct Exchange: Hashable, Sendable {
    package var typed: String
    package var code: String
    /// The line of the file on which it was typed, from 1.
    package var line: Int
  }

  package var header: Header
  package var exchanges: [Exchange] = []
  /// `end` or `end outcome`, where the session came to an end.
  package var ending: String?
  /// The bytes up to the end of the last whole exchange.
  package var wholeLength = 0

  /// Why a file is not a transcript.
  package struct Unreadable: Error, Hashable {
    package let line: Int
    package let problem: Problem
  }
}

extension Transcript {
  /// Stands for what was typed in an emergency or a crisis.
  package static let notKept = "(not kept)"

  /// What every transcript that the program writes has first.
  package static let beginning = "---\ntranscript: "

  /// Whether some text begins like a transcript.
  package static func isTranscript(_ text: String) -> Bool {
    let lines = text.split(separator: "\n", maxSplits: 20, omittingEmptySubsequences: false)
    guard lines.first == "---" else { return false }
    return lines.dropFirst().prefix { $0 != "---" }.contains { $0.hasPrefix("transcript:") }
  }

  package init(reading text: String) throws(Unreadable) {
    // By bytes: a mark that combines with the space before it would hide the sign of a line.
    let raw = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let lines = raw.map { Self.withoutControls(Substring($0)) }
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      throw Unreadable(line: 1, problem: .noTranscriptHeader)
    }
    header = try Self.readHeader(lines[1..<end])
    var offset = raw[...end].reduce(0) { $0 + $1.count + 1 }
    var typed: (text: String, line: Int)?
    // Where the last exchange begins, and what comes after it in code: the pause, or the end.
    var (exchangeStart, afterStart) = (offset, offset)
    for (index, line) in lines.enumerated().dropFirst(end + 1) {
      if line.utf8.starts(with: "> ".utf8) || line == ">" {
        if let (text, number) = typed, text == Self.notKept {
          exchanges.append(Exchange(typed: text, code: "", line: number))
        }
        typed = (Markdown.unescaped(Substring(line.utf8.dropFirst(2))), index + 1)
        (exchangeStart, afterStart) = (offset, offset)
      } else if let (text, number) = typed, let code = Self.code(in: line) {
        exchanges.append(Exchange(typed: text, code: code, line: number))
        typed = nil
      } else if line.utf8.first == UInt8(ascii: "`") {
        if typed == nil { afterStart = offset }
        if let code = Self.code(in: line), code == "end" || code.hasPrefix("end ") { ending = code }
      }
      offset += raw[index].count + 1
    }
    if let (text, number) = typed, text == Self.notKept {
      exchanges.append(Exchange(typed: text, code: "", line: number))
      typed = nil
    }
    let isWhole = typed == nil && lines.suffix(2).allSatisfy(\.isEmpty)
    if !isWhole, typed == nil, afterStart == exchangeStart { exchanges = exchanges.dropLast() }
    wholeLength = min(isWhole ? text.utf8.count : afterStart, text.utf8.count)
  }

  /// Whoever wrote the file, what stands in it may be printed.
  private static func withoutControls(_ line: Substring) -> Substring {
    if line.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return line }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: line.unicodeScalars.lazy.filter { !$0.isControl })
    return Substring(String(kept))
  }

  private static func readHeader(_ lines: ArraySlice<Substring>) throws(Unreadable) -> Header {
    var values: [Substring: String] = [:]
    for (index, line) in lines.enumerated() {
      guard let colon = line.firstIndex(of: ":") else {
        throw Unreadable(line: index + 2, problem: .notATranscriptKey)
      }
      values[line[..<colon]] = String(line[line.index(after: colon)...].drop { $0 == " " })
    }
    guard values["transcript"] == "1" else {
      throw Unreadable(line: 2, problem: .wrongTranscriptVersion)
    }
    guard let today = values["today"].flatMap({ Day(iso: $0) }) else {
      throw Unreadable(line: 2, problem: .noToday)
    }
    return Header(
      id: values["id"] ?? "",
      program: values["program"] ?? "",
      language: values["language"] ?? "en",
      guide: values["guide"],
      guides: values["guides"] ?? "",
      started: values["started"] ?? "",
      today: today
    )
  }

  /// The code of a line that holds nothing else.
  private static func code(in line: Substring) -> String? {
    let fence = line.prefix { $0 == "`" }
    guard !fence.isEmpty, line.count > 2 * fence.count, line.hasSuffix(fence) else { return nil }
    let inner = line.dropFirst(fence.count).dropLast(fence.count)
    return fence.count == 1 ? String(inner) : String(inner.dropFirst().dropLast())
  }
}

extension Problem {
  fileprivate static let noTranscriptHeader = Problem(
    "this is no transcript",
    help: "a transcript begins with --- and a line transcript: 1"
  )
  fileprivate static let notATranscriptKey = Problem(
    "this is not a key and a value",
    help: "write key: value"
  )
  fileprivate static let wrongTranscriptVersion = Problem(
    "this transcript is of another version",
    help: "use the program that wrote it"
  )
  fileprivate static let noToday = Problem(
    "the day of the session is missing",
    help: "add a line such as today: 2026-11-22"
  )
}
