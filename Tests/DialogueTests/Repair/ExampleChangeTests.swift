import Testing

@testable import Dialogue

/// Changing an answer comes to the same as never having given the other.
@Suite struct ExampleChangeTests {
  private struct Named: Hashable {
    let key: AnswerKey
    let turn: Int
  }

  @Test(arguments: try Examples.all().map(\.name))
  func `changing any answer of an example gives the page of a fresh session with that answer`(
    name: String
  ) throws {
    let session = try open(name)
    let given = session.given()
    #expect(given.count >= 5)
    for answer in given {
      for other in others(than: answer.answer, to: answer.key, in: session) {
        try compare(session, answer, other)
      }
    }
  }

  /// The example up to its end, which is still open.
  private func open(_ name: String) throws -> Session {
    let transcript = try #require(try Examples.all().first { $0.name == name }).transcript
    var talk = try Talk(transcript.header.guide ?? "start", today: transcript.header.today.iso)
    for exchange in transcript.exchanges {
      var next = talk
      next.type(exchange.typed)
      if next.session.isOver { break }
      talk = next
    }
    return talk.session
  }

  /// What else could have been said: every other choice, or another of its kind.
  private func others(than answer: Answer?, to key: AnswerKey, in session: Session) -> [Event] {
    session.allAnswers(at: Walk.Waiting(step: key.step, cell: Int(key.cell))).filter { event in
      guard case .answer(_, let other, _) = event else { return false }
      return other != answer
    }
  }

  /// Changes it in one session, gives it at once in another; then both go on for a few questions.
  private func compare(_ session: Session, _ given: Given, _ other: Event) throws {
    let what = "\(CodeLine.name(of: given.key, in: session.library)) \(given.turn + 1)"
    var changed = session
    _ = changed.respond(to: "", Meaning(event: .change(given.key, turn: given.turn)))
    #expect(changed.walk.waiting?.key == given.key, "\(what)")
    guard changed.fits(other) else { return }
    _ = changed.respond(to: "", Meaning(event: other))

    var fresh = try #require(
      Session(in: session.library, guide: session.guide, today: session.today)
    )
    _ = fresh.open()
    var turns: [Walk.Waiting: Int] = [:]
    let past = session.past().entries
    var later: [Event] = [other]
    for _ in 0..<4 {
      goOn(&fresh, past, instead: given, by: &later, &turns)
      #expect(changed.walk.waiting == fresh.walk.waiting, "\(what)")
      #expect(changed.walk.answers == fresh.walk.answers, "\(what)")
      #expect(changed.page() == fresh.page(), "\(what)")
      guard let waiting = fresh.walk.waiting, waiting.step != fresh.walk.menu,
        let event = fresh.allAnswers(at: waiting).last
      else { return }
      _ = changed.respond(to: "", Meaning(event: event))
      later = [event]
    }
  }

  /// Answers as the other session did, as long as it did.
  private func goOn(
    _ fresh: inout Session,
    _ past: [Repairs.Past],
    instead given: Given,
    by later: inout [Event],
    _ turns: inout [Walk.Waiting: Int]
  ) {
    var taken: Set<Int> = []
    while let waiting = fresh.walk.waiting {
      let turn = turns[waiting, default: 0]
      let isChanged = waiting.key == given.key && turn == given.turn
      let place = past.indices.first { index in
        past[index].waiting == waiting && past[index].turn == turn && !taken.contains(index)
      }
      var next: Entry?
      if let place, !(isChanged && past[place].entry.isAnswer) {
        taken.insert(place)
        if fresh.fits(past[place].entry) { next = past[place].entry }
        if next == nil, !past[place].entry.isAnswer { continue }
      }
      guard let entry = next ?? later.popLast()?.entry(in: fresh.library) else { return }
      fresh.append(entry)
      if entry.isAnswer { turns[waiting, default: 0] += 1 }
    }
  }
}
