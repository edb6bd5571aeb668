import Foundation

@testable import Dialogue

/// A session over the committed language and perhaps one more guide, for a test to talk with.
struct Talk {
  var session: Session
  /// The turns so far.
  private(set) var turns: [Turn] = []

  /// Begins in a guide of the committed language, or in `test.md` with these steps.
  init(_ guide: String = "start", steps: String? = nil, today: String = "2026-11-22") throws {
    guard let steps else {
      try self.init(Self.committed.get(), guide, today: today)
      session.ear = try Self.ear.get()
      return
    }
    let folder = try Folder.committed().with("guides/test.md", Folder.guide(steps))
    try self.init(Library.read(folder.sources, language: "en"), "test", today: today)
  }

  /// The committed language, read once.
  static let committed = Result { try Library.read(Folder.committed().sources, language: "en") }

  /// Listens in the committed language in any of the years of the tests.
  private static let ear = committed.map { Ear($0, year: 2026) }

  init(_ library: Library, _ guide: String, today: String = "2026-11-22") throws {
    guard let index = library.guide(named: guide), let day = Day(iso: today),
      let session = Session(in: library, guide: index, today: day)
    else { throw Missing() }
    self.session = session
    turns = [self.session.open()]
  }

  /// Goes on with a session that has begun.
  init(_ session: Session) { self.session = session }

  struct Missing: Error {}

  /// Types lines; gives the code of the last.
  @discardableResult
  mutating func type(_ lines: String...) -> String {
    for line in lines { turns.append(session.respond(to: line)) }
    return turns.last?.event.map { CodeLine.text(of: $0, in: session.library) } ?? ""
  }

  /// The last turn as a transcript has it.
  var lastText: String { turns.last?.text(in: session.library) ?? "" }

  /// The name of the question that waits.
  var waiting: String? {
    session.walk.waiting.map { CodeLine.name(of: $0.key, in: session.library) }
  }

  /// Whether the question that waits takes any words for its answer.
  var asksForText: Bool {
    guard let waiting = session.walk.waiting else { return false }
    let kind = session.library[waiting.step].question.kind
    return kind == .text || kind == .worksheet
  }

  /// All notes of the page.
  var notes: [String] {
    session.page().sections.flatMap(\.parts).flatMap { part in
      if case .notes(let lines) = part { return lines.map { ($0.isTask ? "[ ] " : "") + $0.text } }
      return []
    }
  }
}
