import Testing

@testable import Dialogue

@Suite("Markdown outside the language is refused by name")
struct MarkdownRefusalTests {
  @Test(arguments: blocks + spacing)
  func refusesBlocks(_ refusal: Refusal) { refusal.check() }

  @Test(arguments: inlines + slips)
  func refusesInlines(_ refusal: Refusal) { refusal.check() }

  static let blocks: [Refusal] = [
    .said("⟦1. Boil water.⟧", "numbered list"),
    .said("⟦1995. That was a year.⟧", "numbered list"),
    .said("⟦1) Boil water.⟧", "numbered list"),
    .said("It was in\n⟦1995. That was a year.⟧", "numbered list"),
    .said("⟦* An item.⟧", "does not begin with a dash"),
    .said("⟦+ An item.⟧", "does not begin with a dash"),
    .said("Some words\n⟦+ and more.⟧", "does not begin with a dash"),
    .said("⟦-⟧", "a dash with nothing after it"),
    .said("⟦- ⟧", "a dash with nothing after it"),
    .said("- One.\n⟦-⟧", "a dash with nothing after it"),
    .said("- One.\n  ⟦- Two.⟧", "a list inside a list"),
    .said("- One.\n\n⟦- Two.⟧", "an empty line inside a list"),
    .said("- ⟦- One.⟧", "begins with something Markdown would act on"),
    .said("- ⟦# One.⟧", "begins with something Markdown would act on"),
    .said("- ⟦1. One.⟧", "begins with something Markdown would act on"),
    .said("-⟦     ⟧One.", "one space"),
    .said("- One.\n  ⟦and more.⟧", "goes on in the next line"),
    .said("- One.\n⟦and more.⟧", "no empty line between a list"),
    .said("⟦---⟧", "ruled line"), .said("⟦***⟧", "ruled line"), .said("⟦_ _ _⟧", "ruled line"),
    .said("Title\n⟦---⟧", "makes it a heading"),
    .said("Title\n⟦-⟧", "makes it a heading"),
    .said("Title\n⟦===⟧", "makes it a heading"),
    .said("Title\n⟦=⟧", "makes it a heading"),
    .said("⟦```⟧\n\nx\n\n⟦```⟧", "fenced", "fenced"),
    .said("⟦~~~⟧", "fenced"),
    .said("    ⟦Tea.⟧", "four spaces"),
    .said(" ⟦Tea.⟧", "indented"),
    .said("Tea\n  ⟦and more.⟧", "indented"),
    .said("a | b\n⟦--- | ---⟧", "part of a table"),
    .said("a\n⟦:-⟧", "part of a table"),
    .said("⟦#### Tea⟧", "fourth level"),
    .said("⟦# Tea⟧", "second title"),
    .said("⟦| a | b |⟧\n|---|---|\n| c | d |", "no question asks"),
    .said("⟦[⟧tea]: https⟦:⟧//example.org", "not a link", "bare address"),
    .guide("## ⟦#⟧\n\nTea.\n\n`end`", "signs at its end"),
    .guide("⟦##⟧\n\nTea.\n\n`end`", "empty heading"),
    .guide("## tea ⟦##⟧\n\nTea.\n\n`end`", "signs at its end"),
    .guide(" ⟦## tea⟧\n\nTea.\n\n`end`", "indented"),
  ]

  static let spacing: [Refusal] = [
    .guide("## tea\n⟦Tea.⟧\n\n`end`", "no empty line between a heading"),
    .said("Tea.\n⟦- One.⟧", "no empty line between a paragraph and the list"),
    .said("Tea.\n⟦> `now`⟧\n> - One.", "no empty line between a paragraph and the quote"),
    .said("Tea.\n⟦### Which? `text`⟧", "no empty line between a paragraph and the heading"),
    .guide("## tea\n\n> `now`\n> - One.\n⟦[on](start.md#menu)⟧", "no empty line between a quote"),
    .said("- One.\n⟦> `now`⟧\n> - One.", "no empty line between a list and the quote"),
    .said(
      "Tea.\n⟦⟦| a | b |⟧⟧\n| - | - |\n| c | d |",
      "no empty line between a paragraph",
      "no question asks"
    ),
    .guide("## tea\n\nTea.\n⟦[on](#on)⟧\n\n## on\n\nOn.\n\n`end`", "no empty line between a"),
    .guide(
      "## tea\n\n[on](#on)\n⟦`if start.who answered` [off](#on)⟧\n\n## on\n\nOn.\n\n`end`",
      "no empty line between a"
    ),
    .said("Tea.\n`⟦end⟧`", "no empty line between a paragraph and the code"),
    .file(
      "guides/tea.md",
      Folder.guide("## tea\n\nTea.\n\n`end`").replacing("---\n\n# All", with: "⟦---⟧\n# All"),
      "no empty line between a front matter"
    ),
  ]

  static let inlines: [Refusal] = [
    .said("A ⟦<⟧b>bold⟦<⟧/b> word.", "HTML", "HTML"),
    .said("A ⟦<⟧https⟦:⟧//example.org>.", "HTML", "bare address"),
    .said("Tea ⟦&⟧amp; milk.", "entity"), .said("Tea⟦&⟧#160;and milk.", "entity"),
    .said("⟦![tea](https://example.org/tea.png)⟧", "images"),
    .said("Tea⟦[^⟧1].", "footnotes"),
    .said("⟦[⟧tea]⟦[⟧1]", "not a link", "not a link"),
    .said("⟦[⟧tea]", "not a link"),
    .said("See https⟦:⟧//example.org.", "bare address"),
    .said("See www⟦.⟧example.org.", "bare address"),
    .said("Write to tea⟦@⟧example.org.", "bare address"),
    .said("⟦``⟧tea⟦``⟧.", "two backticks", "two backticks"),
    .said("A ⟦`⟧tick.", "not closed"),
    .said("Tea ⟦*⟧leaves.", "not closed"), .said("Tea ⟦**⟧leaves.", "not closed"),
    .said("Tea⟦**⟧leaves.", "neither begin nor end"),
    .said("Tea ⟦***⟧leaves⟦***⟧ here.", "neither begin nor end", "neither begin nor end"),
    .said("Tea ⟦_⟧leaves⟦_⟧.", "underscore", "underscore"),
    .said("Tea ⟦~⟧leaves⟦~⟧.", "strike", "strike"),
    .said("Tea is ⟦{⟧your.", "brace"), .said("Tea is your⟦}⟧.", "brace"),
    .said("Tea ⟦\\⟧leaves.", "backslash does nothing"),
    .said("Tea⟦\\⟧!", "backslash does nothing"),
    .said("Tea⟦\\⟧\nleaves.", "end of a line"),
    .said("Tea⟦  ⟧\nleaves.", "two spaces at the end"),
    .said("⟦[tea]⟧\n(#tea)", "between ] and ("),
    .said("See [tea](⟦#tea⟧) now.", "inside a sentence"),
    .said("See [tea](⟦http://example.org⟧).", "not https"),
    .said("See [tea](⟦https://example.org/a b⟧).", "not https"),
    .said("See [](⟦https://example.org⟧).", "without words"),
    .said("See [`⟦tea⟧`](https://example.org).", "means nothing here"),
    .said("Some `⟦tea⟧` here.", "means nothing here"),
    .said("`⟦tea⟧` here.", "means nothing here"),
  ]

  static let slips: [Refusal] = [
    .said("⟦‘⟧if start.who answered’ Tea.", "curly quotes"),
    .said("⟦‘⟧end’", "curly quotes"),
    .said("⟦’⟧why’ Tea.", "curly quotes"),
    .said("⟦\\[⟧tea\\](#tea)", "backslash before ["),
    .guide(
      "## tea\n\n### Which?\n\n- ⟦\\[⟧Green](#tea) `green`\n- Black `black`\n\n`end`",
      "backslash before ["
    ),
    .guide("## tea\n\n### Which?\n\n- ⟦Green ‘green’⟧\n- Black `black`\n\n`end`", "curly quotes"),
    .guide(
      "## tea\n\n### Which?\n\n- ⟦\\[⟧ ] Green `green`\n- ⟦\\[⟧ ] Black `black`\n\n`end`",
      "backslash before [",
      "backslash before ["
    ),
  ]
}
