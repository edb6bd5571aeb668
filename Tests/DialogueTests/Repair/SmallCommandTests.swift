import Testing

@testable import Dialogue

@Suite struct SmallCommandTests {
  @Test func `answers are listed in words, in the order in which they were given`() throws {
    var talk = try Talk()
    talk.type("answers")
    #expect(talk.lastText.contains(talk.session.phraseText(.noAnswers)))
    talk.type("supporter", "cancer", "known", "helping", "none", "answers")
    let items = talk.turns.last?.replies.compactMap {
      if case .item(let text) = $0 { text } else { nil }
    }
    #expect(
      items == [
        "1: Who is this for? Someone I care for",
        "2: What is the illness? Cancer",
        "3: Where do things stand? A diagnosis, no treatment yet",
        "4: What would help now? How can I help?",
        "5: What could you take on? None of these.",
      ]
    )
  }

  @Test(arguments: ["skip", "I don't know", "no clue", "/dont-know"])
  func `what may stay open stays open, and for the rest the reason is said`(line: String) throws {
    var talk = try Talk(
      steps: """
        ## one

        ### Which? `number`

        [on](#two)

        `why` It counts.

        ## two

        ### What? `text` `optional`

        `end`
        """
    )
    #expect(talk.type(line) == "not understood")
    #expect(talk.lastText.contains("It counts."))
    #expect(talk.waiting == "test.one")
    talk.type("3")
    #expect(talk.type(line) == "test.two skipped")
  }

  @Test(arguments: ["skip", "I don't know"])
  func `where several may be chosen, nothing is chosen, aloud`(line: String) throws {
    var talk = try Talk()
    talk.type("supporter", "cancer", "known", "helping")
    #expect(talk.type(line) == "start.helping = none")
    #expect(talk.lastText.contains("None of these."))
  }

  @Test func `a choice that says so is the answer, before it is a command`() throws {
    var talk = try Talk(
      steps: """
        ## one

        ### Which?

        - This `this`
        - I don't know `unknown`

        `end`
        """
    )
    #expect(talk.type("i don't know") == "test.one = unknown")
  }

  @Test(arguments: ["I don't know", "no idea"])
  func `a choice that is known by such words is the answer, too`(line: String) throws {
    for (guide, answers, code) in [
      ("when-to-seek", ["none"], "when-to-seek.time = not-said"),
      ("after", ["differ", "none"], "after.cause = unclear"),
    ] {
      var talk = try Talk(guide)
      for answer in answers { talk.type(answer) }
      #expect(talk.type(line) == code)
    }
  }

  @Test func `topics lists each topic once, in words that are understood`() throws {
    var talk = try Talk()
    talk.type("topics")
    let items =
      talk.turns.last?.replies.compactMap { if case .item(let text) = $0 { text } else { nil } }
    var codes: [String] = []
    for words in items ?? [] {
      var asking = talk
      codes.append(asking.type(words))
    }
    let topics = talk.session.library.moments.filter { $0.action == .level(.topic) }
    let names = topics.map { "visit " + talk.session.library.fullName(of: $0.step) }
    #expect(codes.sorted() == names.sorted())
  }

  @Test func `a break waits for as long as it takes`() throws {
    var talk = try Talk()
    talk.type("patient", "pause")
    #expect(!talk.lastText.contains("**"))
    #expect(talk.type("go on") == "go on")
    #expect(talk.lastText.contains("**What is the illness?**"))
    talk.type("take a break")
    #expect(talk.type("cancer") == "start.illness = cancer")
  }

  @Test func `back leaves a side visit before it takes back an answer`() throws {
    var talk = try Talk(
      steps: """
        ## one

        ### First?

        - Yes `yes`
        - [More](#more) `more` `and back`

        [on](#two)

        ## more

        ### Green or black? `text`

        [so](#so)

        ## so

        So.

        ## two

        ### Second?

        - Yes `yes`
        - [More](#more) `more` `and back`

        `end`
        """
    )
    talk.type("yes", "more")
    #expect(talk.waiting == "test.more")
    talk.type("back")
    #expect(talk.waiting == "test.two")
    talk.type("back")
    #expect(talk.waiting == "test.one")
  }

  @Test func `TAB offers the choices, then each command in words that are understood`() throws {
    var talk = try Talk()
    let offered = talk.session.candidates()
    #expect(Array(offered.prefix(2)) == ["Me", "Someone I care for"])
    #expect(offered.count == 3 + Command.allCases.count)
    for line in offered.dropFirst(3) {
      var trying = talk
      let event = trying.session.respond(to: line).event
      let isCommand = if case .command = event { true } else { event == .unclear(.cannotSkip) }
      #expect(isCommand, "\(line)")
    }
    talk.type("patient")
  }
}
