import Foundation

@testable import Dialogue

/// The files of one language as a test writes them, small and sound until it changes one.
struct Folder {
  var files: [(path: String, text: String)]

  /// Two guides, `start.md` and `tea.md`, and everything that a language must have.
  static let small = Folder(files: [
    ("guides/start.md", start), ("guides/tea.md", guide("## tea\n\nTea.\n\n`end`")),
    ("anytime.md", anytime), ("facts.md", facts()), ("phrases.md", phrases()),
    ("summary.md", summary), ("words.md", matter + "# Words\n\nNone of their own.\n"),
  ])

  /// The folder with one file written anew.
  func with(_ path: String, _ text: String) -> Folder {
    var folder = self
    folder.files.removeAll { $0.path == path }
    folder.files.append((path, text))
    return folder
  }

  /// The sources without marks.
  var sources: [Source] {
    files.map { Source(path: "en/" + $0.path, bytes: Array(MarkedText($0.text).text.utf8)) }
  }

  /// What is wrong with the folder; empty if nothing is.
  func problems(today: Day? = nil, isThorough: Bool = false) -> [Diagnostic] {
    do {
      _ = try Library.read(
        sources,
        language: "en",
        today: today,
        isThorough: isThorough
      )
      return []
    } catch { return error.all }
  }
}

extension Folder {
  static let matter = "---\nreviewed: 2026-11-22\nreview-by: 2027-11-22\n---\n\n"

  /// A guide with these steps.
  static func guide(_ steps: String) -> String {
    matter + "# All about tea\n\nWhat it is and how to make it.\n\n" + steps + "\n"
  }

  static let start =
    matter + """
      # The beginning

      Who is asking.

      ## who

      ### Who is it for?

      - Me `patient`
      - Somebody else `supporter`
        > `now`
        > - Ask first.

      [the menu](#menu)

      ## menu

      ### What now?

      - [Tea](tea.md) `make-tea`
      - [Nothing](#done) `nothing`

      ## done

      Goodbye.

      `end`

      """

  static let anytime =
    matter + "# At any moment\n\nCommands.\n\n"
    + Command.allCases.map { command in
      let name = command.rawValue
      return "## \(name)\n\nThis does it.\n\n`does: \(name)`\n\n`hear: do \(name)`\n"
    }.joined(separator: "\n")

  static func facts(_ rows: String = "") -> String {
    matter + """
      # Facts

      Numbers.

      | name | value | if | source | checked | review by |
      | --- | --- | --- | --- | --- | --- |
      | price | 2 coins |  | the shop | 2026-11-22 | 2027-11-22 |
      \(rows)
      """
  }

  static let summary =
    matter + "# My page\n\nIt is private.\n\n## now\n\n### Do first\n\n{notes}\n"

  /// Every phrase with the names that it must hold, the text of some of them replaced.
  static func phrases(_ changes: [EnginePhrase: String] = [:], voices: String = voices) -> String {
    let sections = EnginePhrase.allCases.map { phrase in
      "## \(phrase.id)\n\n\(changes[phrase] ?? words(of: phrase))\n"
    }
    return matter + "# Phrases\n\nThe words of the program.\n\n## voices\n\n\(voices)\n\n"
      + sections.joined(separator: "\n")
  }

  static let voices = """
    | as written | `if start.who is supporter` |
    | --- | --- |
    | you | they |
    | your | their |
    """

  private static func words(of phrase: EnginePhrase) -> String {
    switch phrase.form {
    case .words: "`hear: \(phrase)`"
    // No word that a test types.
    case .vocabulary: "`hear: zz\(phrase)`"
    case .both: "Said.\n\n`hear: \(phrase)`"
    case .list(let count): (1...count).map { "- item \($0)" }.joined(separator: "\n")
    case .said(let names):
      (["It costs {price}."] + names.map { "{\($0)}" }).joined(separator: " ")
    }
  }
}

extension Folder {
  /// The committed folder of a language.
  static func committed(_ language: String = "en") throws -> Folder {
    let root = Folder.package.appending(path: "Dialogs/\(language)")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".md") && !$0.hasSuffix("README.md") }.sorted()
    return Folder(
      files: try paths.map {
        ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8))
      }
    )
  }

  /// The folder of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
