import Testing

@testable import Dialogue

@Suite("What is wrong with notes and with names in braces")
struct NoteRefusalTests {
  @Test(arguments: notes)
  func refusesNotes(_ refusal: Refusal) { refusal.check() }

  @Test(arguments: slots + clashes)
  func refusesSlots(_ refusal: Refusal) { refusal.check() }

  static let notes: [Refusal] =
    [
      .said("> ⟦- One.⟧", "without their section"),
      .said("> ⟦Words.⟧\n> ⟦- One.⟧", "without their section", "without their section"),
      .said("> `⟦now⟧`", "a section without notes"),
      .said("> `now`\n⟦>⟧\n> - One.", "x"),
      .said("> `⟦noww⟧`\n> - One.", "no section \"noww\""),
      .said("⟦>⟧\n> `now`\n> - One.", "an empty line"),
      .said("> `now`\n> - One.\n>\n⟦>⟧\n> `now`\n> - Two.", "an empty line"),
      .said("> `now`\n> - One.\n⟦>⟧", "an empty line at the beginning or the end"),
      .said("> `now`\n> - One.\n> ⟦and more.⟧", "not a note"),
      .said("> `now`\n>\n> - One.", "x"),
      .said("> `now`\n>   ⟦- One.⟧", "one space after the >"),
      .said("> `now`\n>⟦- One.⟧", "one space after the >"),
      .said("> `now`\n> -⟦  ⟧One.", "one space"),
      .said("> `now`\n> ⟦-⟧", "empty"),
      .said("> `now`\n> ⟦- # One.⟧", "Markdown would act on"),
      .said("> `now`\n> ⟦- [ ] - One.⟧", "Markdown would act on"),
      .said("> `now`\n> - ⟦[x]⟧ One.", "ticked"),
      .said("> `now`\n> - ⟦\\[⟧ ] One.", "backslash before ["),
      .said("> `now`\n> - `⟦hear: x⟧`", "means nothing here"),
      .said("> `now`\n> - One `⟦now⟧`.", "means nothing here"),
      .said("> `now`\n> - `if start.who answered` ⟦[ ]⟧ One.", "after the condition"),
      .said("> `now` ⟦and⟧\n> - One.", "x"),
      .guide(
        "## tea\n\n### What?\n\n- A `a`\n  > ⟦- One.⟧\n- B `b`\n\n`end`",
        "without their section"
      ),
    ].filter { $0.messages != ["x"] } + [
      .said("> ⟦`now` and⟧\n> ⟦- One.⟧", "without their section", "without their section"),
      .said(
        "> `⟦now⟧`\n>\n> ⟦- One.⟧",
        "without notes",
        "without their section"
      ),
    ]

  static let slots: [Refusal] =
    [
      .said("It is {⟦yours⟧}.", "stands for nothing"),
      .said("It is {⟦start.whom⟧}.", "no step \"whom\""),
      .said("It is {⟦begin.who⟧}.", "no guide \"begin\""),
      .said("It is {⟦start.done⟧}.", "asks nothing"),
      .said("It is {⟦start.who.a.b⟧}.", "only worksheets"),
      .said("It is {⟦start.who.a⟧}.", "x"),
      .said("> `now`\n> - {⟦Your⟧} tea.", "a voice in a note"),
      .guide(
        "## tea\n\n### What? `text`\n\n[on](#on)\n\n## on\n\nSo {⟦tea.tea⟧}.\n\n`end`",
        "itself"
      ),
      .guide(
        "## tea\n\n### What?\n\n- [ ] A `a`\n- [ ] B `b`\n\n> `now`\n> - {⟦tea⟧}\n\n`end`",
        "several choices"
      ),
      .guide(
        "## tea\n\n### What?\n\n| | A `a` |\n|---|---|\n| B `b` | |\n\n> `now`\n> - {⟦tea⟧}\n\n`end`",
        "a worksheet cannot stand"
      ),
      .guide(
        "## tea\n\n### What?\n\n| | A `a` |\n|---|---|\n| B `b` | |\n\n> `now`\n> - {⟦tea.a.b⟧}\n\n`end`",
        "the worksheet has no \"a\""
      ),
      .guide(
        "## tea\n\n### What?\n\n| | A `a` |\n|---|---|\n| B `b` | |\n\n> `now`\n> - {⟦tea.b.b⟧}\n\n`end`",
        "the worksheet has no \"b\""
      ),
      .guide(
        "## tea\n\n### What?\n\n- For {⟦you⟧} `a`\n- B `b`\n\n> `now`\n> - {tea}\n\n`end`",
        "a voice in a label"
      ),
      .file(
        "summary.md",
        Folder.summary.replacing("{notes}", with: "For {⟦you⟧}.\n\n{notes}"),
        "a voice in a note"
      ),
    ].filter { $0.messages != ["x"] } + [
      .said("It is {⟦start.who.a⟧}.", "no step \"start\"")
    ]

  static let clashes: [Refusal] = [
    .guide("## ⟦price⟧\n\n### What? `text`\n\n`end`", "could be this step"),
    .guide("## ⟦you⟧\n\n### What? `text`\n\n`end`", "could be this step"),
    .file(
      "phrases.md",
      Folder.phrases(voices: Folder.voices + "\n| ⟦price⟧ | cost |"),
      "already stands for"
    ),
    .file(
      "phrases.md",
      Folder.phrases(voices: Folder.voices + "\n| ⟦you⟧ | she |"),
      "already stands for"
    ),
  ]
}
