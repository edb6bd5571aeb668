import Testing

@testable import Dialogue

@Suite struct TypedAnswerTests {
  /// The twenty-second of November 2026 is a Sunday.
  @Test(
    arguments: [
      ("2026-12-01", "2026-12-01"), ("1 Dec", "2026-12-01"), ("dec 1 2026", "2026-12-01"),
      ("1st of December", nil), ("December 1st", "2026-12-01"), ("1. Dez", nil),
      ("22 nov", "2026-11-22"),
      ("21 nov", "2027-11-21"), ("today", "2026-11-22"), ("Tomorrow", "2026-11-23"),
      ("tuesday", "2026-11-24"), ("next tuesday", "2026-11-24"), ("next sunday", "2026-11-29"),
      ("on Monday", "2026-11-23"), ("sunday", "2026-11-29"), ("Tue, 1 December", "2026-12-01"),
      ("Mon, 1 December", nil), ("Mon, 1 December 2026", nil), ("30 feb", nil),
      ("29 feb", "2028-02-29"), ("3/4/2026", nil), ("soon", nil), ("32 dec", nil),
      ("sept 3", "2027-09-03"),
      ("ma 3", nil), ("0 dec", nil), ("2026-02-30", nil), ("1 dec 26", nil),
    ] as [(String, String?)]
  )
  func `dates are read as people type them`(line: String, day: String?) throws {
    var talk = try Talk(steps: "## when\n\n### When is it? `date`\n\n`end`")
    let code = talk.type(line)
    #expect(code == (day == nil ? "not understood" : "test.when = \"\(line)\""))
    guard let day, case .date(let read, _) = talk.session.walk.answers.values.first else { return }
    #expect(read.iso == day)
  }

  @Test func `a date without a year is the one that the limits allow`() throws {
    var talk = try Talk(steps: "## when\n\n### When was it? `date` `to today`\n\n`end`")
    talk.type("1 Dec")
    #expect(
      talk.session.walk.answers.values.first
        == .date(try #require(Day(iso: "2025-12-01")), typed: "1 Dec")
    )
  }

  @Test(arguments: [
    ("5", true), ("-5", false), ("+5", true), ("5.5", true), ("5,5", false), ("five", false),
    ("", false),
    ("10", true), ("10.5", false), ("0", true), ("1e3", false), ("5 years", false), (".5", true),
    ("5.", false),
  ])
  func `numbers are digits with a sign, within the limits`(line: String, isTaken: Bool) throws {
    var talk = try Talk(steps: "## age\n\n### How many? `number` `from 0 to 10`\n\n`end`")
    #expect(talk.type(line) == (isTaken ? "test.age = \"\(line)\"" : "not understood"))
  }

  @Test func `what is outside the limits is told the limit`() throws {
    var talk = try Talk(steps: "## age\n\n### How many? `number` `from 3 to 10`\n\n`end`")
    talk.type("2")
    #expect(talk.lastText.contains("3"))
    talk.type("11")
    #expect(talk.lastText.contains("10"))
  }

  @Test func `a text is taken as typed, and commands are still commands`() throws {
    var talk = try Talk(steps: "## own\n\n### What is it? `text` `optional`\n\n`end`")
    #expect(talk.type("back") == "back")
    #expect(talk.type("  my back hurts, \"badly\"  ") == "test.own = \"my back hurts, \"badly\"\"")
  }

  @Test(arguments: [
    ("\\back", "test.own = \"back\""), ("skip", "test.own skipped"), ("/why", "why"),
    ("/xyz", "not understood"),
  ])
  func `a slash makes a command and a backslash an answer`(line: String, code: String) throws {
    var talk = try Talk(steps: "## own\n\n### What is it? `text` `optional`\n\n`end`")
    #expect(talk.type(line) == code)
  }

  @Test(arguments: ["### What is it? `text`", "### Which day? `date`", "### Sure? `yes or no`"])
  func `what is not optional cannot be skipped, and says so`(question: String) throws {
    var talk = try Talk(steps: "## own\n\n\(question)\n\n`end`")
    #expect(talk.type("skip") == "not understood")
    #expect(talk.waiting == "test.own")
  }

  static let sheet = """
    ## before

    ### Where do they differ?

    - [ ] Stage `stage`
    - [ ] Goal `goal`

    [the table](#sheet)

    ## sheet

    ### What did they say?

    | | First `first` | Second `second` |
    |---|---|---|
    | Type `type` | | |
    | `if before has stage` Stage `stage` | | |
    | `if before has goal` Goal `goal` | | |

    `if sheet answered` [told](#told)

    [empty](#empty)

    ## told

    First said {sheet.type.first}.

    `end told`

    ## empty

    `end empty`
    """

  @Test func `a worksheet is asked column by column, without the rows that do not count`() throws {
    var talk = try Talk(steps: Self.sheet)
    talk.type("stage")
    #expect(talk.waiting == "test.sheet.type.first")
    #expect(talk.type("a cold") == "test.sheet.type.first = \"a cold\"")
    #expect(talk.waiting == "test.sheet.stage.first")
    #expect(talk.type("skip") == "test.sheet.stage.first skipped")
    #expect(talk.waiting == "test.sheet.type.second")
    #expect(talk.type("that's enough") == "test.sheet enough")
    #expect(talk.lastText.contains("First said \"a cold\"."))
    #expect(talk.session.isOver)
  }

  @Test func `a worksheet that nobody fills in is not answered`() throws {
    var talk = try Talk(steps: Self.sheet)
    talk.type("none", "skip", "skip")
    #expect(talk.lastText.contains("`end empty`"))
  }
}
