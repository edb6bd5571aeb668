import Testing

@testable import Dialogue

/// Ways to every question of every guide, found by answering in all ways.
struct EveryQuestion {
  /// A talk at a question, and the code lines that led there.
  struct Place {
    var session: Session
    var codes: [String]
  }

  /// One place for each question that a session over the committed guides can come to.
  static let places = Talk.committed.map { EveryQuestion($0).found }

  private let library: Library
  private var found: [Place] = []
  private var seen: Set<StepIndex> = []

  private init(_ library: Library) {
    self.library = library
    // One of the profiles after another: what a first way hides, another shows.
    for who in 0..<3 {
      for stage in 0..<6 { explore(from: [.one(who), .one(0), .one(stage)]) }
    }
  }

  private mutating func explore(from profile: [Answer]) {
    guard let guide = library.guide(named: "start"), let today = Day(iso: "2026-11-22"),
      let session = Session(in: library, guide: guide, today: today)
    else { return }
    var place = Place(session: session, codes: [])
    _ = place.session.open()
    meet(place)
    for answer in profile {
      guard let key = place.session.walk.waiting?.key, place.session.isOffered(answer, key) else {
        return
      }
      place.take(.answer(key, answer, isCertain: true))
      meet(place)
    }
    var open = [place]
    var visited: Set<StepIndex> = []
    while let place = open.popLast() {
      guard let waiting = place.session.walk.waiting, visited.insert(waiting.step).inserted else {
        continue
      }
      for event in place.session.allAnswers(at: waiting) {
        var next = place
        next.take(event)
        meet(next)
        open.append(next)
      }
    }
  }

  private mutating func meet(_ place: Place) {
    guard let step = place.session.walk.waiting?.step, seen.insert(step).inserted else { return }
    found.append(place)
  }
}

extension EveryQuestion.Place {
  mutating func take(_ event: Event) {
    codes.append(CodeLine.text(of: event, in: session.library))
    _ = session.respond(to: "", Meaning(event: event))
  }
}

extension Session {
  /// Every choice, or a typed answer that fits; never a way out of a worksheet half filled in.
  func allAnswers(at waiting: Walk.Waiting) -> [Event] {
    let question = library[waiting.step].question
    let key = waiting.key
    switch question.kind {
    case .one: return offered(question).map { taken($0, question, waiting, isCertain: true) }
    case .any:
      let places = offered(question)
      let many = [places.filter { !choice($0, question).isAlone }]
      return (places.map { [$0] } + many).map { .answer(key, .any($0), isCertain: true) }
    case .yesOrNo: return [0, 1].map { .answer(key, .one($0), isCertain: true) }
    case .worksheet: return [.answer(key, .text("a"), isCertain: true), .enough(key.step)]
    case .text: return [.answer(key, .text("a"), isCertain: true)]
    case .number, .date:
      let example = exampleArguments(question).first?.value ?? ""
      return typedAnswer(example, to: key).map { [.answer(key, $0, isCertain: true)] } ?? []
    case .none: return []
    }
  }

  /// The session that the code lines alone give.
  static func resumed(_ codes: [String], like session: Session) throws -> Session {
    var again = try #require(
      Session(in: session.library, guide: session.guide, today: session.today)
    )
    _ = again.open()
    for code in codes {
      let event = try #require(CodeLine.event(of: code, in: again), "\(code)")
      let isFitting = again.resume(event)
      #expect(isFitting, "\(code)")
    }
    return again
  }
}
