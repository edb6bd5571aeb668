import Testing

@testable import Dialogue

@Suite("What is wrong with steps, routes, ends, visits and the ways between them")
struct StepRefusalTests {
  @Test(arguments: names + order + routes)
  func refused(_ refusal: Refusal) { refusal.check() }

  @Test(arguments: graph + visits)
  func ways(_ refusal: Refusal) { refusal.check() }

  static let names: [Refusal] = [
    .guide("## ⟦Tea⟧\n\nTea.\n\n`end`", "cannot be an id"),
    .guide("## ⟦tea-⟧\n\nTea.\n\n`end`", "cannot be an id"),
    .guide("## ⟦-tea⟧\n\nTea.\n\n`end`", "cannot be an id"),
    .guide("## ⟦12⟧\n\nTea.\n\n`end`", "cannot be an id"),
    .guide("## ⟦2026-11-22⟧\n\nTea.\n\n`end`", "cannot be an id"),
    .guide("## ⟦none⟧\n\nTea.\n\n`end`", "cannot be an id"),
    .guide("## ⟦té⟧\n\nTea.\n\n`end`", "cannot be an id"),
    .guide("## ⟦a tea⟧\n\nTea.\n\n`end`", "cannot be an id"),
    .guide("## tea\n\nTea.\n\n[on](start.md#menu)\n\n## ⟦tea⟧\n\nTea.\n\n`end`", "a second step"),
    .guide("## tea\n\n[on](⟦#of⟧)\n\n## on\n\nOn.\n\n`end`", "no step \"of\""),
    .guide("## tea\n\n[on](⟦start.md#men⟧)", "no step \"men\""),
    .guide("## tea\n\n[on](⟦starts.md⟧)", "no guide in \"starts.md\""),
    .guide("## tea\n\n[on](⟦start⟧)", "no guide in \"start\""),
    .guide("## tea\n\n[on](⟦tea.md#on⟧)\n\n## on\n\nOn.\n\n`end`", "names the file"),
    .guide("## tea\n\n[on](⟦⟧)", "leads nowhere"),
    .guide("## tea\n\n[on](#on)\n\n## ⟦menu⟧\n\n`end`\n\n## on\n\n[off](#menu)", "only start.md"),
    .guide(
      "## tea\n\nTea.\n\n### ⟦On⟧\n\n- [A](#on) `a`\n- [B](#on) `b`\n\n## on\n\nOn.\n\n`end`",
      "code host"
    ),
    .file(
      "guides/tea.md",
      Folder.matter + "# ⟦On⟧\n\nTea.\n\n## tea\n\n[on](#on)\n\n## on\n\nOn.\n\n`end`\n",
      "code host"
    ),
    .file("guides/tea.md", Folder.matter + "# ⟦No steps⟧\n\nTea.\n", "no step here").with(
      "guides/start.md",
      Folder.start.replacing("[Tea](tea.md)", with: "[Tea](#done)")
    ),
    .guide("## tea\n\nTea.\n\n`end`\n\n`was: ⟦Old⟧`", "cannot be an id"),
    .guide("## tea\n\nTea.\n\n`end`\n\n`was: ⟦tea⟧`", "a second step"),
    .guide("## tea\n\nTea.\n\n`end`\n\n`was: ⟦start.who⟧`", "a second step"),
    .guide("## tea\n\nTea.\n\n`end`\n\n`was: a.⟦b.c⟧`", "cannot be an id"),
  ]

  static let order: [Refusal] = [
    .guide(
      "## tea\n\n[on](#on)\n\n⟦Words.⟧\n\n## on\n\nOn.\n\n`end`",
      "what is said after the routes"
    ),
    .guide(
      "## tea\n\n[on](#on)\n\n⟦- Words.⟧\n\n## on\n\nOn.\n\n`end`",
      "what is said after the routes"
    ),
    .guide("## tea\n\n`end`\n\n⟦### What? `text`⟧", "the question after the routes"),
    .guide("## tea\n\n`end`\n\n⟦> `now`⟧\n> - Tea.", "the notes after the routes"),
    .guide("## tea\n\n### What? `text`\n\n⟦Words.⟧\n\n`end`", "what is said after the question"),
    .guide("## tea\n\n### What? `text`\n\n⟦### And? `text`⟧\n\n`end`", "a second question"),
    .guide(
      "## tea\n\n`why` Because.\n\n⟦[on](#on)⟧\n\n## on\n\nOn.\n\n`end`",
      "the routes after why"
    ),
    .guide("## tea\n\n`why` Because.\n\n`⟦end⟧`", "the routes after why"),
    .guide("## tea\n\nTea.\n\n`end`\n\n`why` Because.\n\n⟦`why` Again.⟧", "a second `why`"),
    .guide("## tea\n\nTea.\n\n`end`\n\n⟦`why`⟧", "`why` without words"),
    .guide("## tea\n\nTea.\n\n`end`\n\n`⟦hear: tea⟧`", "not a setting here"),
    .guide("## tea\n\nTea.\n\n`end`\n\n`⟦wsa: tee⟧`", "not a setting here"),
    .guide("## tea\n\nTea.\n\n`end`\n\n`⟦ ⟧`", "not a setting here"),
  ]

  static let routes: [Refusal] = [
    .guide("## ⟦tea⟧\n\n[on](#on)\n\n`end`\n\n## on\n\nOn.\n\n`end`", "both routes and an end"),
    .guide("## tea\n\nTea.\n\n`end`\n\n`⟦end⟧`", "a second end"),
    .guide("## tea\n\nTea.\n\n`end ⟦Well⟧`", "cannot be an id"),
    .guide("## tea\n\nTea.\n\n`end ⟦a b⟧`", "cannot be an id"),
    .guide("## tea\n\nTea.\n\n`if start.who answered` `⟦end⟧`", "an end with a condition"),
    .guide(
      "## tea\n\n`if start.who answered` ⟦[on](#on)⟧\n\n## on\n\nOn.\n\n`end`",
      "the last route may not apply"
    ),
    .guide("## tea\n\n⟦[on](#on) `and back`⟧\n\n## on\n\nOn.", "the last route may not apply"),
    .guide(
      "## tea\n\n[on](#on)\n\n⟦[off](#off)⟧\n\n## on\n\nOn.\n\n`end`\n\n## off\n\nOff.\n\n`end`",
      "no route after one without if"
    ),
    .guide("## tea\n\n[on](#on) ⟦and on⟧\n\n## on\n\nOn.\n\n`end`", "words after a route"),
    .guide("## tea\n\n⟦[](#on)⟧\n\n## on\n\nOn.\n\n`end`", "without words"),
    .guide("## tea\n\n⟦`if start.who answered`⟧\n\n`end`", "nothing after it"),
    .guide("## tea\n\n### ⟦What?⟧ `text`", "nothing follows this question"),
    .guide("## tea\n\n### ⟦What?⟧\n\n- [ ] A `a`\n- [ ] B `b`", "nothing follows this question"),
    .guide(
      "## tea\n\n### ⟦What?⟧\n\n- A `a`\n- [B](#on) `b`\n\n## on\n\nOn.\n\n`end`",
      "no route below the list"
    ),
    .guide(
      "## tea\n\n### ⟦What?⟧\n\n- [Hint](#hint) `a` `and back`\n- [Hint](#hint) `b` `and back`\n\n## hint\n\nA hint.",
      "comes back"
    ),
    .guide("## tea\n\n### ⟦What?⟧\n\n- [A](#on) `a`\n\n## on\n\nOn.\n\n`end`", "one choice only"),
    .guide(
      "## tea\n\n### What?\n\n- [A](#on) `a`\n- [B](#on) `b`\n\n⟦[on](#on)⟧\n\n## on\n\nOn.\n\n`end`",
      "never followed"
    ),
    .guide(
      "## tea\n\n### What?\n\n- [A](#on) `a`\n- [B](#on) `b`\n\n`⟦end⟧`\n\n## on\n\nOn.\n\n`end`",
      "never followed"
    ),
    .guide(
      "## tea\n\n### `if start.who is patient` ⟦What?⟧\n\n- [A](#on) `a`\n- [B](#on) `b`\n\n## on\n\nOn.\n\n`end`",
      "may not be asked"
    ),
  ]

  static let graph: [Refusal] = [
    .guide("## tea\n\nTea.\n\n`end`\n\n## ⟦off⟧\n\nOff.\n\n`end`", "nothing leads to this step"),
    .guide("## tea\n\n[on](#on)\n\n## ⟦on⟧\n\nOn.", "nothing leads on from this step"),
    .guide("## tea\n\n[on](#on)\n\n## ⟦on⟧\n\n[tea](#tea)", "nothing is asked"),
    .guide("## ⟦tea⟧\n\n[tea](#tea)", "nothing is asked"),
    .guide(
      "## tea\n\n### What? `text` `optional`\n\n`if tea answered` [on](#on)\n\n[off](#off)\n\n## on\n\nOn.\n\n[off](#off)\n\n## ⟦off⟧\n\n`if tea answered` [on](#on)\n\n[done](#done)\n\n## done\n\n`end`",
      "nothing is asked"
    ),
  ]

  static let visits: [Refusal] = [
    .guide(
      "## tea\n\n[a](⟦#on⟧) `and back`\n\n[on](#on)\n\n## on\n\nOn.\n\n`end`",
      "ends the guide"
    ),
    .guide(
      "## tea\n\n[a](#on) `and back`\n\n[on](start.md#menu)\n\n## on\n\nOn.\n\n[off](#off)\n\n## ⟦off⟧\n\nOff.\n\n`end`",
      "come to this end"
    ),
    .guide(
      "## tea\n\n[a](#on) `and back`\n\n[on](start.md#menu)\n\n## ⟦on⟧\n\nOn.\n\n[off](start.md#menu)",
      "leaves the guide"
    ),
  ]
}
