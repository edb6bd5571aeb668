import Testing

@testable import Dialogue

@Suite("An illness that is not cancer")
struct OtherIllnessTests {
  /// Through every guide, with all that can be chosen on the way.
  static let guides: [[String]] = [
    ["decide", "all", "skip", "weeks", "skip", "all", "enough", "first", "all"],
    ["ask", "worried", "all", "skip", "at-visit", "skip", "all"],
    ["prepare", "us", "plan", "all", "several", "all", "all", "all"],
    ["heard", "differ", "all", "that's enough", "unclear", "all", "on-the-point", "skip", "none"],
  ]

  @Test func `whoever has another illness reads of no tumors and no cancer centers`() throws {
    var talk = try Talk()
    talk.type("patient", "other", "waiting")
    for guide in Self.guides {
      for line in guide { talk.type(line) }
      #expect(talk.waiting == "start.menu", "\(guide)")
    }
    talk.type("summary")
    // What cannot wait is said to everybody: an illness without a name may be one of these.
    let urgent = try #require(
      talk.turns.firstIndex { $0.text(in: talk.session.library).contains("How soon must") }
    )
    for (index, turn) in talk.turns.enumerated() where index > 2 && index != urgent {
      let text = turn.text(in: talk.session.library)
      let found = text.firstMatch(
        of: /[Cc]ancer|[Tt]umor|[Cc]hemo|[Oo]ncolog|NCCN|National Cancer|radiation/
      )
      #expect(found == nil, "\(text)")
    }
    #expect(talk.notes.contains { $0.contains("rarediseases.org") })
    #expect(talk.notes.contains { $0.contains("illness without a name") })
    #expect(talk.notes.contains { $0.contains("Which medical society has a guideline") })
    #expect(talk.notes.contains { $0.contains("tracings") })
  }
}
