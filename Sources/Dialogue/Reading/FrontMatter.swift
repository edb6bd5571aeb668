/// The lines between `---` at the top of a file.
struct FrontMatter {
  var reviewed: Review?
  var reviewBy: Day?
  var reviewByPlace: Passage?
  var was: Passage?
  /// The limits of `phrases.md`, by name.
  var limits: [ReadingLimit: ReadingLimit.Value] = [:]
}

extension Reader {
  /// Reads the front matter at the top of a file and moves to the line after it.
  mutating func readFrontMatter() -> FrontMatter {
    var matter = FrontMatter()
    guard let first = line, text(of: first) == "---" else {
      report(0..<min(line?.end ?? 0, bytes.count), .noFrontMatter)
      return matter
    }
    advance()
    var seen: [String] = []
    while let current = line, text(of: current) != "---" {
      readKey(current, into: &matter, seen: &seen)
      advance()
    }
    guard let last = line else {
      report(first, .openFrontMatter)
      return matter
    }
    for key in ["reviewed", "review-by"] where !seen.contains(key) {
      report(first, .missingKey(key))
    }
    advance()
    if let line, line.kind != .blank {
      report(last, .missingEmptyLine(after: "front matter", before: "text"))
    }
    return matter
  }

  private mutating func readKey(
    _ current: Line,
    into matter: inout FrontMatter,
    seen: inout [String]
  ) {
    let words = text(of: current)
    guard let colon = words.firstIndex(of: ":"), current.indent == 0 else {
      return report(current, .notAKey)
    }
    let key = String(words[..<colon])
    let value = String(words[words.index(after: colon)...].drop { $0 == " " })
    let valuePlace = current.end - value.utf8.count..<current.end
    guard !seen.contains(key) else { return report(current, .keyTwice(key)) }
    seen.append(key)
    switch key {
    case "reviewed", "review-by":
      guard let day = Day(iso: value) else { return report(valuePlace, .notADay) }
      if key == "reviewed" {
        matter.reviewed = Review(day: day, at: passage(valuePlace))
      } else {
        matter.reviewBy = day
        matter.reviewByPlace = passage(valuePlace)
      }
    case "sources": break
    case "was": matter.was = passage(valuePlace)
    case _ where ReadingLimit(rawValue: key) != nil && library.sources.last?.isPhrases == true:
      guard let number = Int(value), number > 0 else { return report(valuePlace, .notALimit) }
      if !isProven, let limit = ReadingLimit(rawValue: key) {
        matter.limits[limit] = .init(most: number, at: passage(valuePlace))
      }
    default:
      let known =
        ["reviewed", "review-by", "sources", "was"] + ReadingLimit.allCases.map(\.rawValue)
      report(current.first..<current.first + key.utf8.count, .unknownKey(key, near: known))
    }
  }

  func text(of line: Line) -> String {
    String(decoding: bytes[line.start..<line.end], as: UTF8.self)
  }
}

extension Source {
  var fileName: Substring { path.split(separator: "/").last ?? "" }
  var isPhrases: Bool { fileName == "phrases.md" }
}

extension Problem {
  fileprivate static let noFrontMatter = Problem(
    "the file does not begin with front matter",
    help: "begin with a line ---, then reviewed: and review-by: with dates, then a line ---"
  )
  fileprivate static let openFrontMatter = Problem(
    "the front matter does not end",
    help: "close it with a line ---"
  )
  fileprivate static func missingKey(_ key: String) -> Problem {
    Problem("the front matter has no \(key)", help: "add a line such as \(key): 2026-11-22")
  }
  fileprivate static let notAKey = Problem(
    "this is not a key and a value",
    help: "write key: value on one line"
  )
  fileprivate static func keyTwice(_ key: String) -> Problem {
    Problem("\(key) stands here twice", help: "keep one of them")
  }
  fileprivate static let notADay = Problem(
    "this is not a date",
    help: "write year, month and day, such as 2026-11-22"
  )
  fileprivate static let notALimit = Problem(
    "a limit is a whole number",
    help: "write one, such as 80"
  )
  fileprivate static func unknownKey(_ key: String, near known: [String]) -> Problem {
    Problem("\"\(key)\" is not a key of the front matter", help: didYouMean(key, of: known))
  }

  /// "did you mean x?", or the list of what there is.
  static func didYouMean(_ word: String, of names: some Sequence<String>) -> String {
    let all = names.filter { !$0.isEmpty }.sorted()
    if let near = nearest(to: word, of: all) { return "did you mean \"\(near)\"?" }
    if all.isEmpty { return "there is none to name here" }
    return all.count > 12
      ? "check the spelling; nothing here has a name like it"
      : "there is: \(all.joined(separator: ", "))"
  }
}
