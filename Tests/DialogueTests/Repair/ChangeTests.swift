import Testing

@testable import Dialogue

@Suite struct ChangeTests {
  /// A talk that has come to the third question of the first guide.
  private func talk() throws -> Talk {
    var talk = try Talk()
    talk.type("patient", "cancer", "known", "decide", "1, 2", "weeks")
    #expect(talk.waiting == "when-to-seek.start-date")
    return talk
  }

  @Test(arguments: [
    "change 2", "change illness", "Change start.illness", "/change illness", "change the illness",
    "change my answer cancer",
  ])
  func `an answer is named by its number, its question's id, or some of its words`(line: String)
    throws
  {
    var talk = try talk()
    #expect(talk.type(line) == "change start.illness")
    #expect(talk.waiting == "start.illness")
    #expect(talk.lastText.contains("Cancer"))
  }

  @Test func `without a name, the answers are listed with numbers, and one of them chooses`() throws
  {
    var talk = try talk()
    #expect(talk.type("change") == "change")
    #expect(talk.lastText.contains("- 3: Where do things stand? A diagnosis, no treatment yet\n"))
    #expect(!talk.lastText.contains("**"))
    #expect(talk.type("99") == "not understood")
    #expect(talk.type("3") == "change start.stage")
    #expect(talk.waiting == "start.stage")
  }

  @Test(arguments: ["go on", "no", "none"])
  func `the list can be left, and the question comes back`(line: String) throws {
    var talk = try talk()
    let before = talk.session.walk.answers
    talk.type("change")
    #expect(talk.type(line) == "go on")
    #expect(talk.waiting == "when-to-seek.start-date")
    #expect(talk.session.walk.answers == before)
  }

  @Test func `a list that was left open is not waited for when somebody comes back`() throws {
    let left = try talk()
    let codes = left.turns.compactMap(\.event).map {
      CodeLine.text(of: $0, in: left.session.library)
    }
    var back = Talk(try Session.resumed(codes + ["back", "change"], like: left.session))
    _ = back.session.askAgain()
    #expect(back.type("2") == "when-to-seek.time = weeks")
  }

  @Test func `what follows stays where it fits, and the talk goes on where it was`() throws {
    var talk = try talk()
    let answers = talk.session.walk.answers
    talk.type("change illness", "other")
    #expect(talk.waiting == "when-to-seek.start-date")
    #expect(talk.session.walk.answers.count == answers.count)
    #expect(talk.lastText.contains(talk.session.phraseText(.cameBack, [("count", "4")])))
  }

  @Test func `what the new way does not reach is set aside aloud, and comes back with the way`()
    throws
  {
    var talk = try talk()
    talk.type("change menu", "ask")
    #expect(talk.lastText.contains(talk.session.phraseText(.setAside)))
    #expect(talk.lastText.contains("- How soon must treatment start? Within weeks\n"))
    #expect(talk.session.page().isEmpty)
    talk.type("change menu", "decide")
    #expect(talk.waiting == "when-to-seek.start-date")
    #expect(talk.lastText.contains(talk.session.phraseText(.cameBack, [("count", "2")])))
  }

  @Test func `a question between is asked, then the rest comes back`() throws {
    var talk = try talk()
    talk.type("change reasons", "1, 10")
    #expect(talk.waiting == "when-to-seek.other-reason")
    talk.type("To be sure.")
    #expect(talk.waiting == "when-to-seek.start-date")
    talk.type("undo")
    #expect(talk.waiting == "when-to-seek.other-reason")
    talk.type("undo")
    #expect(talk.waiting == "when-to-seek.start-date")
    #expect(talk.type("change reasons") == "change when-to-seek.reasons")
    #expect(talk.lastText.contains("doctor is not sure what is wrong."))
  }

  @Test func `an answer that no longer fits its question is asked again, aloud`() throws {
    var talk = try Talk()
    talk.type("survivor", "cancer", "late-effect", "change who", "patient")
    #expect(talk.waiting == "start.stage")
    #expect(talk.lastText.contains(talk.session.phraseText(.noLongerFits)))
    #expect(talk.lastText.contains("A new problem since treatment"))
  }

  @Test func `words of a new way are said, also where all answers come back`() throws {
    var talk = try Talk()
    talk.type("patient", "cancer", "known", "decide", "1", "weeks", "skip")
    talk.type("change time", "days")
    #expect(talk.lastText.contains("Ask your doctor today to phone an expert"))
  }

  @Test(arguments: ["undo", "change", "back", "restart"])
  func `a change that was only begun loses nothing`(line: String) throws {
    var talk = try talk()
    let answers = talk.session.walk.answers
    talk.type("change illness", line)
    if line == "change" { talk.type("go on") }
    if line == "back" || line == "restart" { talk.type("undo") }
    if line == "back" { talk.type("undo") }
    #expect(talk.waiting == "when-to-seek.start-date")
    #expect(talk.session.walk.answers == answers)
  }

  @Test(arguments: ["back", "restart", "change illness"])
  func `undo takes back what was done last, an answer too`(line: String) throws {
    var talk = try talk()
    let answers = talk.session.walk.answers
    talk.type(line)
    #expect(talk.type("undo") == "undo")
    #expect(talk.waiting == "when-to-seek.start-date")
    #expect(talk.session.walk.answers == answers)
    talk.type("undo")
    #expect(talk.waiting == "when-to-seek.time")
    for _ in 1...8 { talk.type("undo") }
    #expect(talk.waiting == "start.who")
    #expect(talk.lastText.contains(talk.session.phraseText(.undoNothing)))
  }

  @Test func `the second answer to one question is another one to change`() throws {
    var talk = try Talk()
    talk.type("supporter", "cancer", "known", "helping", "chores", "helping", "listen")
    #expect(talk.type("change 4") == "change start.menu")
    talk.type("undo")
    #expect(talk.type("change 6") == "change start.menu 2")
    talk.type("same")
    #expect(talk.waiting == "start.menu")
    #expect(talk.notes.contains { $0.contains("just company") })
  }
}
