import Testing

@testable import Dialogue

@Suite("A translation has the same steps, choices, types and ways as the first language")
struct TranslationTests {
  static let tea = """
    ## tea

    Tea.

    ### Which?

    - [Green](#on) `green`
    - Black `black`

    [on](#on)

    ## on

    ### Sure? `yes or no`

    `end`
    """

  @Test func theSame() throws {
    let spanish = Self.tea.replacing("Tea.", with: "Té.").replacing("Which?", with: "¿Cuál?")
    try check(Folder.guide(spanish))
  }

  @Test(arguments: differences)
  func differs(_ refusal: Refusal) throws { try check(refusal.text, refusal.messages) }

  private static func changed(_ old: String, _ new: String, _ messages: String...) -> Refusal {
    Refusal(
      path: "guides/tea.md",
      text: Folder.guide(tea).replacing(old, with: new),
      messages: messages
    )
  }

  static let differences = [
    changed("reviewed: 2026-11-22", "reviewed: ⟦2026-11-21⟧", "reviewed later"),
    changed(
      "### Which?\n\n- [Green](#on) `green`\n- Black `black`",
      "### ⟦⟦Which?⟧⟧\n\n- [Green](#on) `green`\n- Black `blak`",
      "choice \"black\" is not translated",
      "no choice \"blak\""
    ),
    changed(
      "### Which?\n\n- [Green](#on) `green`\n- Black `black`",
      "### ⟦Which?⟧\n\n- Black `black`\n- [Green](#on) `green`",
      "in another order",
      "leads elsewhere"
    ),
    changed("## on\n\n### Sure? `yes or no`", "## ⟦on⟧\n\n### Sure? `text`", "another type"),
    changed(
      "## on\n\n### Sure? `yes or no`\n\n`end`",
      "## ⟦on⟧\n\n### Sure? `yes or no`\n\n`end done`",
      "leads elsewhere"
    ),
  ]

  private func check(_ marked: String, _ messages: [String] = []) throws {
    let english = Folder.small.with("guides/tea.md", Folder.guide(Self.tea))
    let original = try Library.read(english.sources, language: "en")
    let folder = Folder.small.with("guides/tea.md", marked)
    let library = try Library.read(folder.sources, language: "es")
    let found = library.differences(from: original)
    let report = Comment(rawValue: found.all.map { found.render($0) }.joined(separator: "\n"))
    #expect(found.all.count == messages.count, report)
    for message in messages {
      #expect(found.all.contains { $0.problem.message.contains(message) }, report)
    }
    let marks = MarkedText(marked).marks.map(\.lowerBound)
    #expect(Set(marks).isSubset(of: Set(found.all.map { Int($0.passage.start) })), report)
  }

  @Test func missingGuide() throws {
    let original = try Library.read(
      Folder.small.with(
        "guides/tea.md",
        Folder.guide("## tea\n\n[more](coffee.md)")
      ).with("guides/coffee.md", Folder.guide("## coffee\n\nCoffee.\n\n`end`")).sources,
      language: "en"
    )
    let found = try Library.read(Folder.small.sources, language: "es").differences(from: original)
    let messages = found.all.map(\.problem.message)
    #expect(messages.contains("the guide \"coffee\" is not translated"))
    #expect(messages.contains { $0.contains("leads elsewhere") })
  }

  @Test func committedLanguageIsTheSameAsItself() throws {
    let library = try Library.read(try Folder.committed().sources, language: "en")
    #expect(library.differences(from: library).all.isEmpty)
  }
}
