import Foundation
import Testing

@testable import Dialogue

/// What people ask for that the program does not do, by the rules of the safety standard's section C.
struct Request {
  let rule: String
  let line: String
  /// The steps of `anytime.md` that answer it.
  let topics: Set<String>

  static func all() throws -> [Request] {
    let url = Folder.package.appending(path: "Tests/DialogueTests/Content/requests.tsv")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { row in
      let cells = row.split(separator: "\t").map(String.init)
      try #require(cells.count == 3, "\(row)")
      return Request(
        rule: cells[0],
        line: cells[1],
        topics: Set(cells[2].split(separator: ",").map(String.init))
      )
    }
  }
}

@Suite("What is asked of the program and not done")
struct RequestTests {
  @Test func `there are five phrasings of each rule that somebody can ask against`() throws {
    let counts = Dictionary(grouping: try Request.all(), by: \.rule).mapValues(\.count)
    for rule in 1...15 { #expect(counts["C\(rule)", default: 0] >= 5, "C\(rule)") }
  }

  @Test func `it is heard as what it is`() throws {
    let today = try #require(Day(iso: "2026-11-22"))
    var session = Session(listeningIn: try Guides.english.get(), today: today)
    for request in try Request.all() {
      let report = session.report(on: request.line)
      let heard = Set(report.ids + [report.kind])
      #expect(!heard.isDisjoint(with: request.topics), "\(request.line): \(heard)")
    }
  }

  @Test(arguments: [
    "start.who", "when-to-seek.time", "when-to-seek.matters", "how-to-ask.feelings",
    "how-to-ask.way", "getting-ready.find", "getting-ready.records", "after.result", "after.third",
    "after.checks",
  ])
  func `at a question it is never taken for the answer`(question: String) throws {
    let library = try Guides.english.get()
    let today = try #require(Day(iso: "2026-11-22"))
    let step = try #require(library.step(named: question))
    var session = try #require(Session(in: library, at: step, today: today))
    session.prepareListening()
    for request in try Request.all() {
      var talk = Talk(session)
      let code = talk.type(request.line)
      #expect(talk.session.walk.answers.isEmpty, "\(request.line): \(code)")
      #expect(talk.waiting == question, "\(request.line): \(code)")
    }
  }
}
