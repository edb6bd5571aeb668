import Testing

@testable import Dialogue

@Suite("The shape of a session")
struct ShapeTests {
  @Test(arguments: ["patient", "supporter", "survivor"])
  func `three answers lead to the menu, whoever it is`(role: String) throws {
    for illness in ["cancer", "other"] {
      var talk = try Talk()
      talk.type(role, illness, "over")
      #expect(talk.waiting == "start.menu")
    }
  }

  @Test(arguments: [
    ["decide", "none", "not-said", "none", "enough", "undecided", "none"],
    ["ask", "worried", "none"]
      + ["unknown", "skip", "none"],
    ["prepare", "elsewhere", "none", "who-knows"]
      + ["none", "none", "none"], ["heard", "not-yet"],
  ])
  func `the page is offered after every guide, and not before`(answers: [String]) throws {
    var talk = try Talk()
    talk.type("patient", "other", "known")
    #expect(!talk.lastText.contains("\"summary\""))
    for answer in answers { talk.type(answer) }
    #expect(talk.waiting == "start.menu")
    #expect(talk.lastText.contains("Say \"summary\""))
  }

  @Test func `a supporter is asked for the patient's yes before anything of cost, and heeds a no`()
    throws
  {
    var talk = try Talk()
    talk.type("supporter", "cancer", "known", "prepare")
    #expect(talk.waiting == "getting-ready.permission")
    var declined = talk
    #expect(declined.type("declined") == "getting-ready.permission = declined")
    #expect(declined.waiting == "start.menu")
    talk.type("not-asked")
    #expect(talk.waiting == "getting-ready.country")
    #expect(talk.notes.first?.hasPrefix("[ ] Ask the person first") == true)
  }

  @Test func `the country is asked for where it first matters, and not to know it is fine`() throws
  {
    var talk = try Talk()
    talk.type("patient", "cancer", "known", "decide", "none", "not-said", "none", "enough")
    talk.type("as-planned", "prepare")
    #expect(talk.waiting == "getting-ready.country")
    #expect(talk.type("not-sure") == "getting-ready.country = not-sure")
    #expect(talk.waiting == "getting-ready.find")
  }
}
