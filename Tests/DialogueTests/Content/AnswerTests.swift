import Foundation
import Testing

@testable import Dialogue

@Suite("What people answer in their own words")
struct AnswerTests {
  /// The share of `answers.tsv` that must be heard; a matcher that is tuned may lose a few.
  static let gate = 0.9

  /// `answers.tsv` has a question, what somebody may type there, and the choice that is meant.
  @Test func `is heard at nearly every question as the choice that is meant`() throws {
    let url = Folder.package.appending(path: "Tests/DialogueTests/Content/answers.tsv")
    let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { row in
      let cells = row.split(separator: "\t").map(String.init)
      try #require(cells.count == 3, "\(row)")
      return cells
    }
    let library = try Guides.english.get()
    let today = try #require(Day(iso: "2026-11-22"))
    var missed: [String] = []
    for (question, rows) in Dictionary(grouping: rows, by: \.[0]).sorted(by: { $0.key < $1.key }) {
      let step = try #require(library.step(named: question))
      var session = try #require(Session(in: library, at: step, today: today))
      for row in rows where session.report(on: row[1]).ids != [row[2]] {
        missed.append("\(question): \(row[1])")
      }
    }
    #expect(rows.count > 250)
    let heard = Double(rows.count - missed.count) / Double(rows.count)
    #expect(heard >= Self.gate, "\(missed)")
  }
}
