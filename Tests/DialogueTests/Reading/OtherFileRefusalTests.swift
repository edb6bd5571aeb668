import Testing

@testable import Dialogue

@Suite("What is wrong with facts.md, summary.md, phrases.md and anytime.md")
struct OtherFileRefusalTests {
  @Test(arguments: facts + layout)
  func refusesFacts(_ refusal: Refusal) { refusal.check() }

  @Test(arguments: phrases + voices)
  func refusesPhrases(_ refusal: Refusal) { refusal.check() }

  @Test(arguments: moments)
  func refusesMoments(_ refusal: Refusal) { refusal.check() }

  private static func facts(_ rows: String, _ messages: String...) -> Refusal {
    Refusal(path: "facts.md", text: Folder.facts(rows + "\n"), messages: messages)
      .with("guides/tea.md", Folder.guide("## tea\n\n{milk}\n\n`end`"))
  }

  private static let dates = "| 2026-11-22 | 2027-11-22 |"

  static let facts = [
    facts("| ⟦milk⟧ | | | shop \(dates)", "without a value"),
    facts("| ⟦Milk⟧ | 1 | | shop \(dates)", "cannot be an id").with(
      "guides/tea.md",
      Folder.guide("## tea\n\nTea.\n\n`end`")
    ),
    facts("| milk | 1 | ⟦always⟧ | shop \(dates)", "empty or holds a condition"),
    facts(
      "| milk | 1 | `if ⟦who⟧ is patient` | shop \(dates)\n| milk | 2 | | shop \(dates)",
      "in which guide"
    ),
    facts("| ⟦milk⟧ | 1 | | \(dates)", "without its source"),
    facts("| milk | 1 | | shop | ⟦yesterday⟧ | 2027-11-22 |", "two dates"),
    facts("| ⟦milk⟧ | 1 | | shop | | 2027-11-22 |", "two dates"),
    facts("| milk | ⟦1⟧ | `if start.who is patient` | shop \(dates)", "the last row"),
    facts("| milk | ⟦1⟧ | | shop \(dates)\n| milk | 2 | | shop \(dates)", "before others"),
    facts("| milk | 1 | | shop \(dates)\n| price | ⟦2⟧ | | shop \(dates)", "stand apart"),
    facts("| milk | 1 | | shop \(dates)\n| sugar | ⟦2⟧ | | shop \(dates)", "nothing says {sugar}"),
    facts("| milk | 1 \\⟦!⟧ | | shop \(dates)", "x"),
    facts("| milk | 1 | | shop \(dates)\n\n⟦More.⟧", "after the table"),
    facts("⟦| milk | 1 | shop \(dates)⟧", "5 cells where the first row has 6").with(
      "guides/tea.md",
      Folder.guide("## tea\n\nTea.\n\n`end`")
    ),
    .file("facts.md", Folder.matter + "# Facts\n\nNumbers.\n\n⟦None yet.⟧\n", "holds one table")
      .with("phrases.md", Folder.phrases().replacing("It costs {price}.", with: "It is free.")),
    .file(
      "facts.md",
      Folder.facts().replacing(
        "| name | value | if | source | checked | review by |",
        with: "⟦| name | value | when | source | checked | review by |⟧"
      ),
      "holds one table"
    )
    .with("phrases.md", Folder.phrases().replacing("It costs {price}.", with: "It is free.")),
  ].filter { $0.messages != ["x"] }

  static let layout: [Refusal] = [
    .file(
      "summary.md",
      Folder.summary + "\n## ⟦now⟧\n\n### Again\n\n{notes}\n",
      "a second section"
    ),
    .file(
      "summary.md",
      Folder.summary + "\n## ⟦later⟧\n\n### Later\n\n{notes}\n",
      "no note goes to"
    ),
    .file("summary.md", Folder.summary + "\n## ⟦later⟧\n\nWords.\n", "without a title"),
    .file("summary.md", Folder.summary + "\n## later\n\n### One\n\n### ⟦Two⟧\n", "a second title"),
    .file("summary.md", Folder.summary + "\n## ⟦Later⟧\n\n### L\n\nWords.\n", "cannot be an id"),
    .file("summary.md", Folder.summary + "\n⟦- One.⟧\n", "no place in the summary"),
    .file("summary.md", Folder.summary + "\n⟦1. One.⟧\n", "numbered list"),
    .file("summary.md", Folder.summary + "\n{⟦start.whom⟧}\n", "no step \"whom\""),
    .file("summary.md", Folder.summary + "\n{⟦start.who⟧}\n", "not a worksheet"),
    .file("summary.md", Folder.summary + "\n `⟦tea⟧`\n", "x"),
    .file("summary.md", Folder.summary + "\nSee `⟦tea⟧`.\n", "means nothing here"),
  ].filter { $0.messages != ["x"] }

  private static func phrase(_ phrase: EnginePhrase, _ text: String, _ messages: String...)
    -> Refusal
  {
    Refusal(path: "phrases.md", text: Folder.phrases([phrase: text]), messages: messages)
  }

  static let phrases =
    [
      Refusal.file(
        "phrases.md",
        Folder.phrases().replacing("## heard\n\nIt costs {price}. {answer}\n", with: "")
          .replacing("# Phrases\n", with: "# ⟦Phrases⟧\n"),
        "phrase \"heard\" is missing"
      ),
      .file(
        "phrases.md",
        Folder.phrases() + "\n## ⟦greeting⟧\n\nHello.\n",
        "never uses the phrase"
      ),
      .file("phrases.md", Folder.phrases() + "\n## ⟦finished⟧\n\nThe end.\n", "a second phrase"),
      phrase(.heard, "⟦I took that.⟧", "{answer} is missing"),
      phrase(.heard, "I took that: {⟦anwser⟧} {answer}", "stands for nothing"),
      phrase(.heard, "- {answer}\n- ⟦Yes.⟧", "{answer} is missing"),
      phrase(.left, "{⟦answer⟧}", "stands for nothing"),
      phrase(.all, "`⟦heer: all⟧`", "not a setting here", "x"),
      phrase(.left, "⟦> Bye.⟧", "belongs to no phrase", "x"),
      phrase(.left, "Bye `⟦now⟧`.", "means nothing here"),
      phrase(.left, "⟦* Bye.⟧", "does not begin with a dash", "x"),
      phrase(.left, "- Bye.\n\n⟦- Bye.⟧", "an empty line inside a list"),
    ].filter { !$0.messages.contains("x") } + [
      marked(.all, "", "must know this"), marked(.yes, "Yes.", "must know this"),
      marked(.yes, "`hear: yes`", "says nothing"), marked(.left, "", "says nothing"),
      marked(.months, "- January", "needs 12 items"), marked(.days, "- Monday", "needs 7 items"),
    ]

  /// The place is the phrase's name.
  private static func marked(_ phrase: EnginePhrase, _ text: String, _ message: String) -> Refusal {
    let file = Folder.phrases([phrase: text])
    let heading = "## \(phrase.id)\n"
    let marked = file.replacing(heading, with: "## ⟦\(phrase.id)⟧\n")
    return Refusal(path: "phrases.md", text: marked, messages: [message])
  }

  static let voices: [Refusal] = [
    .file("phrases.md", Folder.phrases(voices: "⟦None.⟧"), "no table of voices"),
    .file(
      "phrases.md",
      Folder.phrases(
        voices: "| as written | ⟦start.who is supporter⟧ |\n|---|---|\n| you | they |"
      ),
      "without its condition"
    ),
    .file(
      "phrases.md",
      Folder.phrases(voices: "| as written | `if ⟦who⟧ is supporter` |\n|---|---|\n| you | they |"),
      "in which guide"
    ),
    .file("phrases.md", Folder.phrases(voices: Folder.voices + "\n| me |  ⟦⟧|"), "an empty voice"),
    .file("phrases.md", Folder.phrases(voices: Folder.voices + "\n⟦| me |⟧"), "1 cells"),
    .file("phrases.md", Folder.phrases(voices: Folder.voices + "\n| me | <⟦⟧ |"), "x"),
  ].filter { $0.messages != ["x"] }

  private static func moment(_ step: String, _ messages: String...) -> Refusal {
    Refusal(path: "anytime.md", text: Folder.anytime + "\n" + step + "\n", messages: messages)
  }

  static let moments =
    [
      moment("## ⟦pain⟧\n\nCall 911.\n\n`hear: pain`", "what this step is for"),
      moment(
        "## pain\n\nCall 911.\n\n`level: ⟦emergancy⟧`\n\n`hear: pain`",
        "is not known here",
        "x"
      ),
      moment("## ⟦pain⟧\n\nCall 911.\n\n`level: emergency`", "nothing that a person says"),
      moment(
        "## pain\n\nCall 911.\n\n`level: emergency`\n\n`level: ⟦urgent⟧`\n\n`hear: pain`",
        "a second level"
      ),
      moment("## ⟦pain⟧\n\n`level: emergency`\n\n`hear: pain`", "a level without words"),
      moment("## ⟦sad⟧\n\n`level: distress`\n\n`hear: sad`", "a level without words"),
      moment(
        "## pain\n\n`if start.who is patient` ⟦Call 911.⟧\n\n`level: emergency`\n\n`hear: pain`",
        "may not be said"
      ),
      moment("## pain\n\n⟦Call now.⟧\n\n`level: crisis`\n\n`hear: pain`", "no number to call"),
      moment(
        "## pain\n\nCall 911.\n\n`level: urgent`\n\n`hear: pain; ⟦do back⟧`",
        "stands elsewhere too"
      ),
      moment(
        "## pain\n\nCall 911.\n\n`level: urgent`\n\n`hear: pain; ⟦Pain⟧`",
        "stands here twice"
      ),
      moment(
        "## ⟦pain⟧\n\nBack.\n\n`does: back`\n\n`hear: pain`",
        "a second step for this command"
      ),
      moment("## pain\n\nBack.\n\n`does: ⟦bak⟧`\n\n`hear: pain`", "is not known here", "x"),
      moment(
        "## pain\n\nBack.\n\n### ⟦Where?⟧ `text`\n\n`level: topic`\n\n`hear: pain`",
        "a question in anytime.md"
      ),
      moment(
        "## pain\n\nBack.\n\n`⟦leve: topic⟧`\n\n`level: topic`\n\n`hear: pain`",
        "not a setting here"
      ),
      moment("## ⟦pain⟧\n\nBack.\n\n`end`\n\n`level: topic`\n\n`hear: pain`", "come to this end"),
      moment(
        "## ⟦pain⟧\n\nBack.\n\n[off](guides/tea.md)\n\n`level: topic`\n\n`hear: pain`",
        "leaves the guide"
      ),
      moment(
        "## pain\n\nBack.\n\n[off](⟦guides/te.md⟧) `and back`\n\n`level: topic`\n\n`hear: pain`",
        "no guide in"
      ),
      Refusal.file(
        "anytime.md",
        Folder.anytime.replacing("# At any moment", with: "# ⟦At any moment⟧").replacing(
          "`does: why`",
          with: "`level: topic`"
        ),
        "no step does \"why\""
      ),
    ].filter { !$0.messages.contains("x") } + [
      moment("## pain\n\nCall 911.\n\n`level: ⟦emergancy⟧`\n\n`hear: pain`", "is not known here"),
      moment("## pain\n\nBack.\n\n`does: ⟦bak⟧`\n\n`hear: pain`", "is not known here"),
    ]
}
