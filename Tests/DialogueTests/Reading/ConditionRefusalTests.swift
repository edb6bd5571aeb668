import Testing

@testable import Dialogue

@Suite("What is wrong with conditions")
struct ConditionRefusalTests {
  @Test(arguments: grammar + names + types)
  func refuses(_ refusal: Refusal) { refusal.check() }

  @Test(arguments: promises)
  func refusesPromises(_ refusal: Refusal) { refusal.check() }

  /// The condition stands before words, in a guide with a question of each type.
  private static func tested(_ condition: String, _ message: String) -> Refusal {
    Refusal(
      path: "guides/tea.md",
      text: Folder.guide(
        Accepted.questions + "\n\n## last\n\n`if \(condition)` It holds.\n\n`end`"
      ),
      messages: [message]
    )
  }

  static let grammar = [
    tested("⟦⟧", "without words"),
    tested("one is green and one is red ⟦or⟧ any has milk", "without parentheses"),
    tested("one is green ⟦any⟧ has milk", "not expected here"),
    tested("one is green⟦⟧)", "x"),
    tested("one is green ⟦)⟧", "not expected here"),
    tested("(one is green⟦⟧", "not closed"),
    tested("not ⟦one⟧ is green", "before a parenthesis only"),
    tested("one is green and⟦⟧", "is missing here"),
    tested("one is green and ⟦,⟧", "is missing here"),
    tested("one⟦⟧", "ends too early"),
    tested("one ⟦was⟧ green", "not a condition word"),
    tested("one ⟦are⟧ green", "not a condition word"),
    tested("one not ⟦green⟧", "not a condition word"),
    tested("one is⟦⟧", "a choice is missing"),
    tested("one is green,⟦⟧", "a choice is missing"),
    tested("one is green ⟦,⟧ , red", "x"),
    tested("any has only milk⟦,⟧ sugar", "takes one choice"),
    tested("cups <⟦⟧", "a number is missing"),
    tested("cups < ⟦many⟧", "a number is missing"),
    tested("day before⟦⟧", "a date is missing"),
    tested("day before ⟦2026-13-01⟧", "a date is missing"),
    tested("day within ⟦some⟧ days", "days are missing"),
    tested("day within ⟦7⟧", "days are missing"),
    tested("day within ⟦-7⟧ days", "days are missing"),
    tested("sure is yes ⟦+⟧ one is red", "not expected here"),
  ].filter { $0.messages != ["x"] }

  static let names = [
    tested("⟦two⟧ is green", "no step \"two\""),
    tested("⟦start.whom⟧ is patient", "no step \"whom\""),
    tested("⟦begin.who⟧ is patient", "no guide \"begin\""),
    tested("⟦tea.one⟧ is green", "itself"),
    tested("⟦hint⟧ answered", "asks nothing"),
    tested("⟦sheet.cost.shops⟧ answered", "has no \"shops\""),
    tested("⟦sheet.price.shop⟧ answered", "has no \"price\""),
    tested("⟦one.cost.shop⟧ answered", "only worksheets"),
    tested("⟦sheet.cost.⟧ answered", "x"),
    tested("one is ⟦gren⟧", "no choice \"gren\""),
    tested("one is ⟦hint⟧", "is no answer"),
    tested("sure is ⟦maybe⟧", "no choice \"maybe\""),
    tested("⟦begin⟧ ended", "no guide \"begin\""),
    tested("start ended ⟦well⟧", "never ends with"),
    tested("day before ⟦when⟧", "no step \"when\""),
  ].filter { $0.messages != ["x"] }

  static let types = [
    tested("one ⟦has⟧ green", "does not fit"),
    tested("any ⟦is⟧ milk", "does not fit"),
    tested("own ⟦is⟧ green", "does not fit"),
    tested("cups ⟦is⟧ 3", "does not fit"),
    tested("sure ⟦has⟧ yes", "does not fit"),
    tested("one ⟦<⟧ 3", "does not fit"),
    tested("day ⟦>=⟧ 3", "does not fit"),
    tested("cups ⟦before⟧ today", "does not fit"),
    tested("sheet ⟦within⟧ 3 days", "does not fit"),
    tested("sheet.cost.shop ⟦is⟧ green", "does not fit"),
    tested("day after ⟦cups⟧", "does not ask for a date"),
    tested("sheet.cost.shop ⟦=⟧ 3", "does not fit"),
  ]

  private static func promised(_ promise: String, _ message: String) -> Refusal {
    .guide("`promise: \(promise)`\n\n## tea\n\nTea.\n\n`end`", message)
  }

  static let promises = [
    promised("⟦soon tea⟧", "cannot be read"),
    promised("⟦⟧", "cannot be read"),
    promised("⟦always tea before tea⟧", "cannot be read"),
    promised("⟦start.who answered then tea within many⟧", "cannot be read"),
    promised("always ⟦teas⟧ before end", "no step \"teas\""),
    promised("never ⟦start.whom⟧ after start.who answered", "no step \"whom\""),
    promised("never tea after ⟦start.whom⟧ answered", "no step \"whom\""),
    promised("start.who ⟦has⟧ patient then tea within 2", "does not fit"),
    promised("start.who answered then ⟦tee⟧ within 2", "no step \"tee\""),
  ]
}
