import Testing

@testable import Dialogue

/// Lines that must be answered first wherever they are typed.
enum Probe {
  static let emergencies = [
    "my chest hurts and I can't breathe", "shes not waking up", "he's having a seizure",
    "face drooping on one side", "CANT BREATH", "me duele el pecho y no puedo respirar",
  ]
  static let crises = [
    "I want to kill myself", "i dont want to be here any more", "my son says he wants to die",
    "quiero matarme", "I have a gun and I'm going to shoot myself",
  ]
  static let urgents = ["I have a fever of 38,5", "101.2 and I had chemo on Tuesday"]
}

@Suite("What is grave comes first")
struct SignTests {
  /// A session at each question of each guide.
  static func everywhere(_ body: (inout Talk, _ name: String) throws -> Void) throws {
    let library = try Library.read(Folder.committed().sources, language: "en")
    let today = try #require(Day(iso: "2026-11-22"))
    var count = 0
    // The words of the choices differ from question to question; those of the ear do not.
    var ear: Ear?
    for index in library.steps.indices where library.steps[index].question.exists {
      let step = StepIndex(index)
      guard var session = Session(in: library, at: step, today: today) else { continue }
      session.ear = ear
      session.prepareListening()
      ear = session.ear
      var talk = Talk(session)
      try body(&talk, library.fullName(of: step))
      count += 1
    }
    #expect(count > 30)
  }

  @Test func `an emergency or a crisis stops the session at every question of every guide`() throws
  {
    try Self.everywhere { talk, name in
      for line in Probe.emergencies + Probe.crises {
        var alarmed = talk
        alarmed.type(line)
        let isTyped = talk.asksForText && !Probe.crises.contains(line)
        if isTyped {
          #expect(alarmed.lastText.contains("911"), "\(line) at \(name)")
          alarmed.type("yes")
        }
        #expect(alarmed.session.isStopped, "\(line) at \(name)")
        #expect(alarmed.waiting == talk.waiting)
        #expect(alarmed.session.walk.answers.isEmpty)
      }
    }
  }

  @Test func `an urgent sign is answered at every question of every guide`() throws {
    try Self.everywhere { talk, name in
      for line in Probe.urgents {
        var alarmed = talk
        let code = alarmed.type(line)
        let isAsked = code == "asked anytime.urgent"
        #expect(code == "visit anytime.urgent" || isAsked && talk.asksForText, "\(line) at \(name)")
        if isAsked { #expect(alarmed.type("yes") == "visit anytime.urgent") }
      }
    }
  }

  @Test func `it stands still until somebody wants to go on, and fires every time`() throws {
    var talk = try Talk()
    talk.type("supporter", "my chest hurts badly")
    #expect(talk.session.isStopped)
    let words = talk.lastText
    for line in ["2", "cancer", "what does insurance pay", "help", "ok"] {
      #expect(talk.type(line) == "not understood")
      #expect(talk.session.isStopped && talk.lastText.contains("911"))
    }
    talk.type("my chest hurts badly")
    #expect(talk.lastText == words)
    #expect(talk.type("go on") == "go on")
    #expect(talk.waiting == "start.illness" && talk.lastText.contains("**What is the illness?**"))
    talk.type("my chest hurts badly")
    #expect(talk.session.isStopped)
    #expect(talk.type("quit") == "quit")
    #expect(talk.session.partingWords().text(in: talk.session.library).contains("911"))
  }

  @Test func `an answer that may be a sign is asked about first`() throws {
    let steps = "## note\n\n### What hurts? `text`\n\n[on](#end-here)\n\n## end-here\n\n`end`"
    var talk = try Talk(steps: steps)
    #expect(talk.type("numb fingers and chest pain") == "asked anytime.emergency")
    #expect(talk.type("no") == "test.note = \"numb fingers and chest pain\"")
    talk = try Talk(steps: steps)
    talk.type("numb fingers and chest pain")
    talk.type("yes")
    #expect(talk.session.isStopped)
    talk = try Talk(steps: steps)
    #expect(talk.type("When should I call about a fever?").hasPrefix("test.note ="))
    talk = try Talk(steps: steps)
    talk.type("\\I want to kill myself")
    #expect(talk.session.isStopped)
  }

  @Test(arguments: [
    ("us", "988"), ("uk", "116 123"), ("canada", "988"), ("eu", "112"), ("elsewhere", "112"),
  ])
  func `the line to call is that of the country`(country: String, number: String) throws {
    var talk = try Talk("getting-ready")
    talk.type(country, "I want to kill myself")
    let first = talk.turns.last?.replies.first
    #expect(first.map { "\($0)" }?.contains(number) == true)
  }

  @Test(
    arguments: ["us", "uk", "canada", "eu", "elsewhere", "not-sure"],
    [
      "I want to kill myself", "my chest hurts badly",
    ]
  )
  func `the answer is short, and its number stands in a line that fits`(
    country: String,
    line: String
  ) throws {
    var talk = try Talk("getting-ready")
    talk.type(country, line)
    let said = talk.lastText.split(separator: "\n").filter {
      !$0.hasPrefix("`") && !$0.hasPrefix(">")
    }
    let words = said.joined(separator: " ").split(separator: " ").count { word in
      word.contains { $0.isLetter || $0.isNumber }
    }
    // Safety standard B3.1 and B3.2.
    #expect(words <= 70, "\(words) words: \(said)")
    let first = try #require(said.first)
    #expect(first.count <= 80 && first.contains { $0.isNumber })
  }

  @Test func `nothing of it is kept`() throws {
    var talk = try Talk()
    for line in ["I want to kill myself", "please", "go on"] {
      talk.type(line)
      let turn = try #require(talk.turns.last)
      let kept = String(decoding: turn.keptBytes(in: talk.session.library), as: UTF8.self)
      #expect(kept == "> (not kept)\n\n")
      #expect(!turn.text(in: talk.session.library).contains(line + "\n"))
    }
    talk.type("1")
    #expect(talk.turns.last?.isKept == true)
    talk.type("I wanted to die ten years ago")
    #expect(talk.turns.last?.isKept == false)
  }
}
