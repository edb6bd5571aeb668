import Testing

@testable import Dialogue

@Suite("What is over the limits of phrases.md")
struct LimitRefusalTests {
  @Test(arguments: turns + inputs + grades)
  func refuses(_ refusal: Refusal) { refusal.check(isThorough: true) }

  /// The phrases with a limit in their front matter, and a table of syllables.
  private static func phrases(_ limit: String) -> String {
    Folder.phrases().replacing("---\n\n# Phrases", with: "\(limit)\n---\n\n# Phrases")
      .replacing("| you | they |", with: "| you | all of them |")
      .replacing(
        "## voices",
        with: "## syllables\n\n| n | words |\n| --- | --- |\n| 2 | area |\n\n## voices"
      )
  }

  private static func guide(_ steps: String, limit: String, _ messages: String...) -> Refusal {
    Refusal(path: "guides/tea.md", text: Folder.guide(steps), messages: messages)
      .with("phrases.md", phrases(limit))
  }

  private static let question = "### Which?\n\n- Black `black`\n- Green `green`"

  /// Nineteen words.
  private static let nineteen = Array(repeating: "cup", count: 19).joined(separator: " ") + "."

  static let turns = [
    guide(
      "## ⟦tea⟧\n\n\(nineteen)\n\n[more](#more)\n\n## more\n\nTwo words.\n\n`end`",
      limit: "words-a-turn: 20",
      "tea 19 + more 2"
    ),
    // The words that exclude each other are not counted together, and the longer ones count.
    guide(
      """
      ## tea

      \(question)

      [more](#more)

      ## ⟦more⟧

      `if tea is black` \(nineteen)

      `if tea is green` \(nineteen) Two words.

      `end`
      """,
      limit: "words-a-turn: 20",
      "more 21"
    ),
    // The longest voice, "all of them", and a fact of two words.
    guide(
      "## ⟦tea⟧\n\n\(nineteen) {price} {you}.\n\n`end`",
      limit: "words-a-turn: 23",
      "tea 24"
    ),
  ]

  static let inputs = [
    Refusal(
      path: "guides/tea.md",
      text: Folder.guide(
        "## tea\n\n\(question)\n\n[more](#more)\n\n## more\n\n\(question)\n\n`end`"
      ).replacing("All about tea", with: "⟦All about tea⟧"),
      messages: ["asks 2 times, and 1 are allowed: tea, more"]
    ).with("phrases.md", phrases("inputs-a-guide: 1"))
  ]

  static let grades = [
    guide(
      "## ⟦tea⟧\n\n"
        + Array(repeating: "Complicated preparatory", count: 16).joined(separator: " ")
        + ".\n\n`end`",
      limit: "message-grade: 8",
      "Flesch-Kincaid grade"
    )
  ]

  @Test(arguments: ["grade: 1", "smog: 3"])
  func `all that is said together is graded`(_ limit: String) throws {
    let words = Array(repeating: "Complicated preparatory", count: 16).joined(separator: " ")
    let folder = Folder.small.with("phrases.md", Self.phrases(limit))
      .with("guides/tea.md", Folder.guide("## tea\n\n\(words).\n\n`end`"))
    let problem = try #require(folder.problems(isThorough: true).first)
    #expect(problem.problem.message.contains("all that is said has the"))
    #expect(problem.problem.help.contains("tea.tea"))
  }

  @Test func `without a table of syllables nothing is graded`() {
    let phrases = Folder.phrases().replacing("---\n\n# Phrases", with: "grade: 1\n---\n\n# Phrases")
    #expect(Folder.small.with("phrases.md", phrases).problems(isThorough: true).isEmpty)
  }
}
