import Testing

@testable import Dialogue

@Suite struct WalkTests {
  @Test func `a visit from a route comes back to the next route`() throws {
    var talk = try Talk(
      steps: """
        ## ask

        ### Tea? `yes or no`

        `if ask is yes` [about tea](#about) `and back`

        [the end](#finish)

        ## about

        Tea is hot.

        ## finish

        Goodbye.

        `end`
        """
    )
    talk.type("yes")
    #expect(talk.lastText.contains("Tea is hot.\n\nGoodbye."))
    #expect(talk.session.isOver)
  }

  @Test func `a question in a visit is asked, and then the visit goes on`() throws {
    var talk = try Talk(
      steps: """
        ## ask

        ### Tea?

        - [More about tea](#about) `more` `and back`
        - [Nothing](#finish) `nothing`

        ## about

        ### Green or black?

        - Green `green`
        - Black `black`

        [so](#so)

        ## so

        You said {about}.

        ## finish

        `if about is green` Green it was.

        `end`
        """
    )
    talk.type("more")
    #expect(talk.waiting == "test.about")
    talk.type("green")
    #expect(talk.lastText.contains("You said Green."))
    #expect(talk.waiting == "test.ask")
    talk.type("nothing")
    #expect(talk.lastText.contains("Green it was."))
  }

  @Test func `a question whose condition fails is not asked, and its routes are followed`() throws {
    var talk = try Talk(
      steps: """
        ## ask

        ### Tea? `yes or no`

        [next](#sugar)

        ## sugar

        ### `if ask is yes` Sugar? `yes or no`

        [end](#finish)

        ## finish

        `if sugar not answered` No tea, no sugar.

        `end`
        """
    )
    talk.type("no")
    #expect(talk.lastText.contains("No tea, no sugar."))
    #expect(talk.session.isOver)
  }

  @Test func `a guide that ends comes back to the menu, and its outcome can be asked about`() throws
  {
    var talk = try Talk()
    talk.type(
      "patient",
      "cancer",
      "known",
      "decide",
      "1",
      "weeks",
      "skip",
      "none",
      "enough",
      "as-planned"
    )
    #expect(talk.waiting == "start.menu")
    #expect(!talk.session.isOver)
    talk.type("done")
    #expect(talk.session.isOver)
    #expect(talk.lastText.hasSuffix("`end done`\n\n"))
  }

  @Test func `a session that began in another guide is over when that guide ends`() throws {
    var talk = try Talk("how-to-ask")
    talk.type("ready", "1", "at-visit", "skip", "none")
    #expect(talk.session.isOver)
  }

  @Test(arguments: [("patient", "you learn"), ("supporter", "they learn")])
  func `voices follow who is asking`(who: String, words: String) throws {
    var talk = try Talk()
    talk.type(who, "cancer", "known")
    #expect(talk.lastText.contains(words))
  }

  @Test func `every condition of numbers, dates and choices decides a route`() throws {
    let steps = """
      ## age

      ### How old? `number`

      [day](#day)

      ## day

      ### Which day? `date`

      [kind](#kind)

      ## kind

      ### Which kinds?

      - [ ] A `a`
      - [ ] B `b`

      [result](#result)

      ## result

      - `if age >= 18 and not (age = 40)` adult
      - `if age < 18 or age = 40` special
      - `if day within 7 days` soon
      - `if day before today` past
      - `if day after 2026-12-01` later
      - `if kind has only a` only a
      - `if kind has a, b` some
      - `if kind has not a` not a

      `end`
      """
    func said(_ lines: String...) throws -> [String] {
      var talk = try Talk(steps: steps)
      for line in lines { talk.type(line) }
      return talk.turns.last?.replies.compactMap {
        if case .item(let text) = $0 { text } else { nil }
      } ?? []
    }
    #expect(try said("18", "2026-11-29", "a") == ["adult", "soon", "only a", "some"])
    #expect(try said("17.5", "2026-11-30", "none") == ["special", "not a"])
    #expect(try said("40", "2026-11-21", "a, b") == ["special", "past", "some"])
    #expect(try said("99", "2026-12-02", "b") == ["adult", "later", "some", "not a"])
    #expect(try said("99", "2026-12-01", "b") == ["adult", "some", "not a"])
  }
}
