import Foundation
import Testing

@testable import Dialogue

/// Phrases of many people with what they are to be taken for, and how many are.
///
/// `phrases.tsv` was there when the sayings were written. `phrases-unseen.tsv` was not, and is what the
/// gates are for (safety standard B5); only its misses among explicit emergencies and crises were
/// looked at, because none of those may stay, so that its share of them says less than the others.
struct PhraseSet {
  struct Line {
    let at: String
    let kind: String
    let ids: Set<String>
    let phrase: String
    let tags: Set<String>
    var report: Report
  }

  var lines: [Line] = []

  init(_ name: String) throws {
    let url = Folder.package.appending(path: "Tests/DialogueTests/Listening/\(name).tsv")
    let library = try Library.read(Folder.committed().sources, language: "en")
    let today = try #require(Day(iso: "2026-11-22"))
    var sessions: [String: Session] = ["-": Session(listeningIn: library, today: today)]
    for row in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 5, "\(row)")
      if sessions[cells[0]] == nil {
        let step = try #require(library.step(named: cells[0]))
        sessions[cells[0]] = Session(in: library, at: step, today: today)
      }
      var session = try #require(sessions[cells[0]])
      let report = session.report(on: cells[3])
      // What it got ready is of use for the next line.
      sessions[cells[0]] = session
      lines.append(
        Line(
          at: cells[0],
          kind: cells[1],
          ids: cells[2] == "-" ? [] : Set(cells[2].split(separator: ",").map(String.init)),
          phrase: cells[3],
          tags: Set(cells[4].split(separator: ",").map(String.init)),
          report: report
        )
      )
    }
  }

  /// The share of some lines of which something is true, from 0 to 1.
  func share(of isOurs: (Line) -> Bool, _ isGood: (Line) -> Bool) -> Double {
    let ours = lines.filter(isOurs)
    return ours.isEmpty ? 0 : Double(ours.count(where: isGood)) / Double(ours.count)
  }

  /// Recall and precision of each kind, as a table.
  var table: String {
    let kinds = ["emergency", "crisis", "urgent", "distress", "choice", "topic", "command", "none"]
    let rows = kinds.map { kind in
      let recall = share(of: { $0.kind == kind }, { $0.report.kind == kind })
      let precision = share(of: { $0.report.kind == kind }, { $0.kind == kind })
      let count = lines.count { $0.kind == kind }
      return "\(kind): \(count) phrases, recall \(percent(recall)), precision \(percent(precision))"
    }
    return rows.joined(separator: "\n")
  }

  private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
}

extension PhraseSet.Line {
  var isGrave: Bool { kind == "emergency" || kind == "crisis" }
  var isHeardAsGrave: Bool { report.kind == "emergency" || report.kind == "crisis" }
  var isMeaning: Bool { kind == "choice" || kind == "topic" }
  /// A side question may fit two topics; then either will do.
  var isRight: Bool {
    guard report.kind == kind else { return false }
    let heard = Set(report.ids)
    return kind == "topic" ? heard.isSubset(of: ids) : heard == ids
  }
}

@Suite("What people type")
struct PhraseTests {
  @Test(arguments: [("phrases", 600), ("phrases-unseen", 300)])
  func `there are enough phrases, of all kinds`(name: String, least: Int) throws {
    let set = try PhraseSet(name)
    print("\(name):\n\(set.table)")
    #expect(set.lines.count >= least)
    #expect(Set(set.lines.map(\.kind)).count == 8)
  }

  @Test func `unseen phrases pass the gates`() throws {
    let set = try PhraseSet("phrases-unseen")
    let explicit = set.share(of: { $0.isGrave && !$0.tags.contains("indirect") }, \.isHeardAsGrave)
    #expect(explicit >= Gate.explicit)
    let indirect = set.share(of: { $0.kind == "crisis" && $0.tags.contains("indirect") }) {
      $0.report.kind == "crisis"
    }
    #expect(indirect >= Gate.indirect)
    let urgent = set.share(of: { $0.kind == "urgent" }) {
      ["urgent", "emergency"].contains($0.report.kind)
    }
    #expect(urgent >= Gate.indirect)
    #expect(set.share(of: { $0.kind == "none" }, \.isHeardAsGrave) <= Gate.falseAlarm)
    #expect(set.share(of: \.isMeaning, \.isRight) >= Gate.right)
    let wrong = set.share(of: \.isMeaning) { !$0.isRight && $0.report.kind != "none" }
    #expect(wrong <= Gate.wrong)
  }

  /// Safety standard B5, and for reasons and topics what the program promises.
  enum Gate {
    static let explicit = 1.0
    static let indirect = 0.9
    static let falseAlarm = 0.05
    static let right = 0.85
    static let wrong = 0.05
  }
}
