import Testing

@testable import Dialogue

/// Every question of every example session, reached by replaying what was typed.
enum Questions {
  static func forEach(_ body: (_ talk: Talk, _ nextLine: String) throws -> Void) throws {
    for (_, transcript) in try Examples.all() {
      var talk = try Talk(transcript.header.guide ?? "start", today: transcript.header.today.iso)
      for exchange in transcript.exchanges {
        try body(talk, exchange.typed)
        talk.type(exchange.typed)
      }
    }
  }
}

@Suite struct CommandTests {
  @Test(arguments: ["help", "repeat", "why", "summary", "/help", "/repeat", "/why", "/summary"])
  func `a command that only asks changes nothing at any question`(command: String) throws {
    var questions = 0
    try Questions.forEach { talk, next in
      var asked = talk
      #expect(asked.type(command) == command.filter { $0 != "/" })
      #expect(asked.waiting == talk.waiting)
      #expect(asked.session.walk.answers == talk.session.walk.answers)
      #expect(asked.turns.last?.replies.isEmpty == false)
      var plain = talk
      #expect(asked.type(next) == plain.type(next))
      questions += 1
    }
    #expect(questions > 50)
  }

  @Test(arguments: ["back", "/back", "go back"])
  func `back undoes the last answer at any question, and the same answer leads on again`(
    command: String
  ) throws {
    try Questions.forEach { talk, next in
      var there = talk
      let code = there.type(next)
      guard code.contains(" = ") || code.hasSuffix("skipped"), !there.session.isOver else { return }
      let page = there.session.page()
      #expect(there.type(command) == "back")
      #expect(there.waiting == talk.waiting)
      #expect(there.session.walk.answers == talk.session.walk.answers)
      there.type(next)
      #expect(there.session.page() == page)
    }
  }

  @Test func `back goes to the very beginning and stays there`() throws {
    var talk = try Talk()
    let first = talk.waiting
    talk.type("patient", "cancer", "known", "ask", "ready", "1, 3")
    for _ in 1...6 { talk.type("back") }
    #expect(talk.waiting == first)
    #expect(talk.session.walk.answers.isEmpty)
    let start = talk.session.phraseText(.backAtStart)
    talk.type("back")
    #expect(talk.waiting == first)
    #expect(talk.lastText.contains(start))
  }

  @Test func `same keeps the earlier answer`() throws {
    var talk = try Talk()
    talk.type("supporter", "cancer", "back")
    #expect(talk.type("same") == "start.illness = cancer")
    talk.type("restart")
    #expect(talk.type("same") == "start.who = supporter")
  }

  @Test func `restart is undone by undo`() throws {
    var talk = try Talk()
    talk.type("patient", "cancer", "known", "restart")
    #expect(talk.waiting == "start.who")
    talk.type("undo")
    #expect(talk.waiting == "start.menu")
  }

  @Test func `quit works at every question`() throws {
    try Questions.forEach { talk, _ in
      for line in ["quit", "/quit", "Quit."] {
        var leaving = talk
        #expect(leaving.type(line) == "quit")
        #expect(leaving.waiting == talk.waiting)
      }
    }
  }

  @Test func `three misses are answered in three ways, the third with what is possible`() throws {
    try Questions.forEach { talk, _ in
      guard let waiting = talk.session.walk.waiting, waiting.cell < 0,
        talk.session.library[waiting.step].question.kind != .text
      else { return }
      var lost = talk
      var answers: [String] = []
      for _ in 1...3 {
        #expect(lost.type("qwxyz blorf") == "not understood")
        answers.append(lost.lastText)
      }
      #expect(Set(answers).count == 3)
      #expect(answers[2].contains("**back**"))
      #expect(lost.waiting == talk.waiting)
    }
  }
}
