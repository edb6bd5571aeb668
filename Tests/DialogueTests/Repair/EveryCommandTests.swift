import Testing

@testable import Dialogue

/// Each command at every question of every guide: what it does, and that its code line does the same.
@Suite struct EveryCommandTests {
  @Test func `every question of the guides is come to`() throws {
    let library = try Talk.committed.get()
    let places = try EveryQuestion.places.get()
    let found = Set(places.compactMap { $0.session.walk.waiting?.step })
    let asked = library.steps.indices.map { StepIndex($0) }.filter { library[$0].question.exists }
    let missing = asked.filter { !found.contains($0) }.map(library.fullName)
    #expect(missing.isEmpty)
  }

  @Test(arguments: Command.allCases)
  func `a command does what it says at every question, and its code line does the same`(
    command: Command
  ) throws {
    for place in try EveryQuestion.places.get() {
      var talk = Talk(place.session)
      let before = talk.session
      let name = talk.waiting ?? ""
      let code = talk.type("/" + command.rawValue)
      let after = talk.session
      #expect(talk.turns.last?.replies.isEmpty == false, "\(name)")
      switch command {
      case .help, .why, .repeat, .answers, .where, .summary, .topics, .pause, .change, .quit:
        #expect(code == command.rawValue, "\(name)")
        #expect(after.walk.waiting == before.walk.waiting, "\(name)")
        #expect(after.entries == before.entries, "\(name)")
      case .back:
        #expect(before.entries.isEmpty || after.entries.count < before.entries.count, "\(name)")
        #expect(talk.type("/undo") == "undo")
        #expect(talk.session.entries == before.entries, "\(name)")
      case .undo:
        #expect(before.entries.isEmpty || after.entries.count < before.entries.count, "\(name)")
      case .restart:
        #expect(after.entries.isEmpty, "\(name)")
        #expect(talk.type("/undo") == "undo")
        #expect(talk.session.entries == before.entries, "\(name)")
      case .skip, .dontKnow:
        #expect(after.entries.count == before.entries.count + (code == "not understood" ? 0 : 1))
      }
      guard code != "not understood" else { continue }
      let resumed = try Session.resumed(place.codes + [code], like: before)
      #expect(resumed.walk.waiting == after.walk.waiting, "\(name)")
      #expect(resumed.walk.answers == after.walk.answers, "\(name)")
      #expect(resumed.page() == after.page(), "\(name)")
    }
  }

  @Test func `back goes to the start from every question, and undo comes all the way back`() throws
  {
    for place in try EveryQuestion.places.get() {
      var talk = Talk(place.session)
      var count = 0
      while !talk.session.entries.isEmpty {
        talk.type("/back")
        count += 1
      }
      #expect(talk.waiting == "start.who")
      for _ in 0..<count { talk.type("/undo") }
      #expect(talk.session.entries == place.session.entries)
      #expect(talk.session.walk.waiting == place.session.walk.waiting)
    }
  }

  @Test func `what is said about how much is left is true within two, and never grows`() throws {
    let places = try EveryQuestion.places.get()
    for place in places { try followProgress(place) }
    let said = places.compactMap { $0.session.progress() }
    #expect(said.count(where: \.isWithinTwo) * 4 > said.count * 3)
  }

  /// Answers on to the end of the guide, once with each answer to the question that waits.
  private func followProgress(_ place: EveryQuestion.Place) throws {
    guard let waiting = place.session.walk.waiting, let said = place.session.progress() else {
      return
    }
    let guide = place.session.library[waiting.step].guide
    for event in place.session.allAnswers(at: waiting) {
      guard event.entry(in: place.session.library)?.isAnswer == true else { continue }
      var session = place.session
      var (last, event, asked) = (said.rest, Optional(event), 0)
      var step = waiting.step
      while let next = event {
        _ = session.respond(to: "", Meaning(event: next))
        guard let now = session.walk.waiting, session.library[now.step].guide == guide,
          let progress = session.progress()
        else { break }
        if now.step != step { asked += 1 }
        #expect(progress.number == said.number + asked, "\(session.library.fullName(of: now.step))")
        #expect(progress.rest <= last, "\(session.library.fullName(of: now.step))")
        (last, step) = (progress.rest, now.step)
        event = session.allAnswers(at: now).last { $0.entry(in: session.library)?.isAnswer == true }
      }
      let name = session.library.fullName(of: waiting.step)
      let isTrue = said.isWithinTwo ? abs(asked - said.rest) <= 2 : asked <= said.rest
      #expect(isTrue, "\(name): said \(said), came \(asked)")
    }
  }
}
