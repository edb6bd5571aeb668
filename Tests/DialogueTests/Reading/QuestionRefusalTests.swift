import Testing

@testable import Dialogue

@Suite("What is wrong with questions, choices, types and worksheets")
struct QuestionRefusalTests {
  @Test(arguments: types)
  func refusesTypes(_ refusal: Refusal) { refusal.check() }

  @Test(arguments: choices + settings)
  func refusesChoices(_ refusal: Refusal) { refusal.check() }

  @Test(arguments: worksheets)
  func refusesWorksheets(_ refusal: Refusal) { refusal.check() }

  /// A step with this question, which ends the guide.
  private static func asked(_ question: String, _ messages: String...) -> Refusal {
    Refusal(
      path: "guides/tea.md",
      text: Folder.guide("## tea\n\n\(question)\n\n`end`"),
      messages: messages
    )
  }

  static let types: [Refusal] = [
    asked("### ⟦`text`⟧", "without words"),
    asked("### ⟦What?⟧", "without choices and without a type"),
    asked("### What? `⟦txt⟧`\n\n- A `a`\n- B `b`", "not a type"),
    asked("### What? `text` `⟦number⟧`", "a second type"),
    asked("### What? `text`⟦ then⟧", "words after code"),
    asked("### ⟦What? `yes or no` `optional`⟧", "only for text"),
    asked("### ⟦What? `optional`⟧\n\n- A `a`\n- B `b`", "only for text"),
    asked("### ⟦What? `text` `at least one`⟧", "only for a list with boxes"),
    asked("### ⟦What?⟧ `at least one`\n\n- A `a`\n- B `b`", "only for a list with boxes"),
    asked("### What? `text` `⟦from 1⟧`", "limits are for"),
    asked("### What? `⟦from 1⟧`\n\n- A `a`\n- B `b`", "limits are for"),
    asked("### What? `number from 1` `⟦to 2⟧`", "limits are for"),
    asked("### What? `number` `⟦from⟧`", "cannot be read"),
    asked("### What? `number ⟦from one⟧`", "cannot be read"),
    asked("### What? `number ⟦from 2 from 3⟧`", "cannot be read"),
    asked("### What? `number ⟦from today⟧`", "cannot be read"),
    asked("### What? `number ⟦below 3⟧`", "cannot be read"),
    asked("### What? `date ⟦from 2026-02-30⟧`", "cannot be read"),
    asked("### What? `number ⟦from 3 to 2⟧`", "above the upper one"),
    asked("### What? `date ⟦from 2026-03-01 to 2026-02-01⟧`", "above the upper one"),
    asked("### What? `text`\n\n⟦- A `a`⟧", "a list under a question with a type"),
    asked("### What? `text`\n\n⟦| a | b |⟧\n| - | - |\n| c | d |", "no question asks"),
    asked("### Is [this](⟦https://example.org⟧) it? `text`", "a link inside a label"),
    asked("### ⟦What?⟧ ⟦#⟧", "without choices", "signs at its end"),
  ]

  static let choices: [Refusal] = [
    asked("### What?\n\n- ⟦A⟧\n- B `b`", "a choice without an id"),
    asked("### What?\n\n- A `⟦A⟧`\n- B `b`", "cannot be an id"),
    asked("### What?\n\n- A `⟦none⟧`\n- B `b`", "cannot be an id"),
    asked("### What?\n\n- A `⟦2⟧`\n- B `b`", "cannot be an id"),
    asked("### What?\n\n- A `a`\n- B `⟦a⟧`", "a second choice"),
    asked("### What?\n\n- ⟦⟧`a`\n- B `b`", "a choice without words"),
    asked("### What?\n\n- ⟦⟧⟦`alone`⟧\n- B `b`", "without words", "without an id"),
    asked("### What?\n\n- A `a` `⟦alone⟧`\n- B `b`", "without a box"),
    asked("### What?\n\n- A `a` `⟦and back⟧`\n- B `b`", "without a link"),
    asked("### What?\n\n- A `a` `⟦and bak⟧`\n- B `b`", "not a setting here"),
    asked("### What?\n\n- A `a`\n⟦- [ ] B `b`⟧", "with and without boxes"),
    asked("### What?\n\n- [ ] [A](⟦#tea⟧) `a`\n- [ ] B `b`", "a link in a choice with a box"),
    asked("### What?\n\n- [ ] A `a`\n- ⟦[x]⟧ B `b`", "ticked"),
    asked("### What?\n\n- See [A](⟦https://example.org⟧) `a`\n- B `b`", "a link inside a label"),
    asked("### What?\n\n- See [A](⟦#tea⟧) `a`\n- B `b`", "a link inside a label"),
    asked("### What?\n\n- [A](⟦https://example.org⟧) `a`\n- B `b`", "leads to a page"),
    asked("### What?\n\n- ⟦[](#tea)⟧ `a`\n- B `b`", "without words"),
    asked("### What?\n\n⟦- > A `a`⟧\n- B `b`", "Markdown would act on"),
    asked("### What?\n\n⟦- 1. A `a`⟧\n- B `b`", "Markdown would act on"),
    asked("### What?\n\n-⟦  ⟧A `a`\n- B `b`", "one space"),
    asked("### What?\n\n- A `a`\n\n⟦- B `b`⟧", "an empty line inside a list"),
    asked("### What?\n\n- A `a`⟦ then⟧\n- B `b`", "words after code"),
  ]

  static let settings: [Refusal] = [
    asked("### What?\n\n- A `a`\n  - ⟦Words⟧\n- B `b`", "bullets hold only code"),
    asked("### What?\n\n- A `a`\n  - ⟦`hear: a` `not: b`⟧\n- B `b`", "bullets hold only code"),
    asked("### What?\n\n- A `a`\n  - `⟦heer: a⟧`\n- B `b`", "not a setting here"),
    asked("### What?\n\n- A `a`\n  - `hear: x;⟦ ⟧; y`\n- B `b`", "an empty saying"),
    asked("### What?\n\n- A `a`\n  - `hear: ⟦⟧`\n- B `b`", "an empty saying"),
    asked("### What?\n\n- A `a`\n ⟦- `hear: x`⟧\n- B `b`", "two spaces"),
    asked("### What?\n\n- A `a`\n    ⟦- `hear: x`⟧\n- B `b`", "one level deeper"),
    asked("### What?\n\n- A `a`\n  ⟦more words⟧\n- B `b`", "only settings and notes"),
    asked("### What?\n\n- A `a`\n  > `now`\n  > - A.\n  ⟦- `hear: x`⟧\n- B `b`", "after the notes"),
    asked("### What?\n\n- A `a`\n  - `was: ⟦Old⟧`\n- B `b`", "cannot be an id"),
    asked("### What?\n\n- A `a`\n  - `was: b`\n- B `⟦b⟧`", "a second choice"),
    asked("### What?\n\n- A `a`\n  - `hear: x; ⟦X!⟧`\n- B `b`", "stands here twice"),
    asked("### What?\n\n- A `a`\n  - `hear: x`\n- B `b`\n  - `hear: ⟦x⟧`", "stands elsewhere too"),
    asked("### What?\n\n- A `a`\n  - `hear: x`\n- B `b`\n  - `ask: ⟦x⟧`", "stands elsewhere too"),
    asked("### What?\n\n- A `a`\n  - `hear: ⟦{cold}⟧`\n- B `b`", "only {fever}"),
  ]

  static let worksheets: [Refusal] = [
    asked("### What?\n\n| | A `a` |\n⟦| B `b` | |⟧", "no line of dashes"),
    asked("### What?\n\n⟦| | A `a` |⟧\n|---|---|", "a table without rows"),
    asked("### What?\n\n| | A `a` |\n|---|---|\n⟦| B `b` |⟧", "1 cells where the first row has 2"),
    asked("### What?\n\n| | A `a` |\n|---|---|\n⟦| B `b` | x⟧", "does not end with |"),
    asked("### What?\n\n| | A `a` |\n|---|---|\n| B `b` | ⟦x⟧ |", "not empty"),
    asked("### What?\n\n| | ⟦A⟧ |\n|---|---|\n| B `b` | |", "without an id"),
    asked("### What?\n\n| | A `⟦A⟧` |\n|---|---|\n| B `b` | |", "cannot be an id"),
    asked(
      "### What?\n\n| | A `a` | C `⟦a⟧` |\n|---|---|---|\n| B `b` | | |",
      "a second row or column"
    ),
    asked(
      "### What?\n\n| | A `a` |\n|---|---|\n| B `b` | |\n| C `⟦b⟧` | |",
      "a second row or column"
    ),
    asked("### What?\n\n| | ⟦`a`⟧ |\n|---|---|\n| B `b` | |", "without words"),
    asked("### What?\n\n| | A `a` `⟦x⟧` |\n|---|---|\n| B `b` | |", "means nothing here"),
    asked(
      "### What?\n\n| | ⟦`if start.who answered` A `a`⟧ |\n|---|---|\n| B `b` | |",
      "a column with a condition"
    ),
    asked("### What?\n\n⟦| |⟧\n|---|\n| B `b` |", "without columns or rows"),
    asked(
      "### What?\n\n| | A `a` |\n|---|---|\n| B `b` | |\n⟦⟦More.⟧⟧",
      "no empty line between a table",
      "what is said after"
    ),
  ]
}
