import Testing

@testable import Dialogue

/// Where any words are an answer, a command must not become one unseen, nor an answer a command.
@Suite struct CommandAtTextTests {
  private func talk() throws -> Talk {
    try Talk(
      steps: """
        ## first

        ### What do you see? `text`

        [on](#sheet)

        ## sheet

        ### What was said?

        | | One `one` |
        | --- | --- |
        | Plan `plan` | |
        | Time `time` | |

        [on](#last)

        ## last

        ### Was it good? `yes or no`

        `end`
        """
    )
  }

  @Test(arguments: ["back", "Go back.", "/back", "/go back", "help", "/summary", "where are we?"])
  func `a command is one at any question that takes words`(line: String) throws {
    var talk = try talk()
    #expect(!talk.type(line).contains("="))
    talk.type("a tree")
    #expect(!talk.type(line).contains("="))
  }

  @Test func `a sentence that asks for a command is asked about, and nothing is written unseen`()
    throws
  {
    var talk = try talk()
    #expect(talk.type("could you please go back") == "asked anytime.back")
    #expect(talk.lastText.contains("\"back\""))
    #expect(talk.type("no") == "test.first = \"could you please go back\"")
    #expect(talk.type("could you please go back") == "asked anytime.back")
    #expect(talk.type("yes") == "back")
    #expect(talk.waiting == "test.first")
  }

  @Test(arguments: ["\\back", "\\/help", "\\change 1", "\\could you please go back"])
  func `a backslash makes it text`(line: String) throws {
    var talk = try talk()
    #expect(talk.type(line) == "test.first = \"\(line.dropFirst())\"")
  }

  @Test(arguments: ["/nonsense", "/", "/change 7", "/ "])
  func `what begins with a stroke is never an answer`(line: String) throws {
    var talk = try talk()
    #expect(talk.type(line) == "not understood")
    #expect(talk.waiting == "test.first")
  }

  @Test func `change names an answer here too, and other words stay words`() throws {
    var talk = try talk()
    talk.type("a tree")
    #expect(talk.type("change my diet") == "test.sheet.plan.one = \"change my diet\"")
    #expect(talk.type("change first") == "change test.first")
  }

  @Test func `done at a cell leaves the worksheet, not the talk`() throws {
    var talk = try talk()
    talk.type("a tree", "rest")
    #expect(talk.type("done") == "test.sheet enough")
    #expect(talk.waiting == "test.last")
  }

  @Test func `a worksheet half filled in is as it was after an interruption`() throws {
    var talk = try talk()
    talk.type("a tree", "rest")
    for line in ["why", "answers", "/where", "pause", "go on", "topics"] {
      talk.type(line)
      #expect(talk.waiting == "test.sheet.time.one", "\(line)")
    }
    #expect(talk.session.walk.answers.count == 2)
  }
}
