import Dialogue
import Foundation

/// The authors' manual: its examples, and what it takes to read each of them.
struct AuthorManual {
  /// One fenced block that is marked as Markdown.
  struct Example {
    /// What stands after `markdown`: nothing, `refused`, or the file that it is added to.
    var kind: String
    var line: Int
    var text: String
    /// The plain block that follows a refused one.
    var message: String?

    var isWhole: Bool { text.hasPrefix("---\n") }
    var isGuide: Bool { kind.isEmpty || kind == "refused" }

    /// A guide that uses what this example adds to a file, where something must.
    var user: String {
      var words = "Words."
      if kind == "facts" {
        let rows = text.split(separator: "\n").map { $0.split(separator: " ") }
        words = Set(rows.map { "{\($0[1])}" }).sorted().joined(separator: " ")
      }
      return AuthorManual.guide(of: ["## use\n\n\(words)\n\n`end`\n"])
    }
  }

  private static let dialogs = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Dialogs")

  let examples: [Example]
  /// The code in the first cells of the table of conditions.
  let conditions: [String]
  private let builtIn: [Source]

  init() throws {
    let text = try String(contentsOf: Self.dialogs.appending(path: "README.md"), encoding: .utf8)
    let lines = text.components(separatedBy: "\n")
    examples = Self.examples(in: lines)
    let table = lines.drop { !$0.hasPrefix("| Condition |") }.dropFirst(2).prefix {
      $0.hasPrefix("| `")
    }
    conditions = table.flatMap { row in
      let parts = row.components(separatedBy: " |")[0].components(separatedBy: "`")
      return stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
    }
    builtIn = try Self.readBuiltIn()
  }

  func examples(_ kind: String) -> [Example] { examples.filter { $0.kind == kind } }

  /// The errors of a guide that is read together with the built-in files, one of them changed.
  func errors(of guide: String, changing name: String = "", with addition: String = "") throws
    -> [String]
  {
    var sources = builtIn
    if let place = sources.firstIndex(where: { $0.path == "en/\(name)" }) {
      let old = String(decoding: sources[place].bytes, as: UTF8.self)
      let new = old + (name == "facts.md" ? "" : "\n") + addition
      sources[place] = Source(path: sources[place].path, bytes: Array(new.utf8))
    }
    sources.append(Source(path: "en/guides/my-guide.md", bytes: Array(guide.utf8)))
    do {
      _ = try Library.read(sources, language: "en")
      return []
    } catch {
      return error.errors.map { error.render($0) }
    }
  }

  // MARK: Completing a piece

  /// A whole guide around some pieces: a beginning that leads to each, and the steps they link to.
  static func guide(of pieces: [String]) -> String {
    let body = pieces.joined(separator: "\n")
    let known = Set(steps(body))
    let choices = pieces.compactMap { steps($0).first }.map { "- [Go on](#\($0)) `\($0)`\n" }
      .joined()
    var text = """
      ---
      reviewed: 2026-11-22
      review-by: 2027-11-22
      ---

      # Something to try

      A guide around an example.

      ## the-beginning

      ### Where to?

      \(choices)- [Leave](#the-end) `leave`

      \(body)

      """
    for (step, isVisited) in targets(in: body).sorted(by: { $0.key < $1.key })
    where !known.contains(step) {
      text += "\n## \(step)\n\nWords.\n" + (isVisited ? "" : "\n`end`\n")
    }
    return text + "\n## the-end\n\n`end`\n"
  }

  /// The ids of the steps in a text.
  static func steps(_ text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
  }

  /// The steps of the same file that a text links to, and whether as a visit.
  private static func targets(in text: String) -> [String: Bool] {
    var targets: [String: Bool] = [:]
    for line in text.split(separator: "\n") {
      for part in line.components(separatedBy: "](#").dropFirst() {
        targets[String(part.prefix { $0 != ")" })] = part.contains("`and back`")
      }
    }
    return targets
  }

  // MARK: Reading the files

  private static func examples(in lines: [String]) -> [Example] {
    var examples: [Example] = []
    var index = 0
    while index < lines.count {
      defer { index += 1 }
      guard lines[index].hasPrefix("```") else { continue }
      let info = lines[index].dropFirst(3)
      let body = lines[(index + 1)...].prefix { $0 != "```" }
      let text = body.joined(separator: "\n") + "\n"
      if info == "markdown" || info.hasPrefix("markdown ") {
        let kind = info.dropFirst(8).trimmingCharacters(in: .whitespaces)
        examples.append(Example(kind: kind, line: index + 1, text: text))
      } else if info.isEmpty, let last = examples.indices.last, examples[last].message == nil {
        examples[last].message = text
      }
      index = body.endIndex
    }
    return examples
  }

  private static func readBuiltIn() throws -> [Source] {
    let folder = dialogs.appending(path: "en")
    return try ["", "guides/"].flatMap { part in
      try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: part).path)
        .filter { $0.hasSuffix(".md") }.sorted()
        .map { name in
          let bytes = try Data(contentsOf: folder.appending(path: part + name))
          return Source(path: "en/\(part)\(name)", bytes: Array(bytes))
        }
    }
  }
}
