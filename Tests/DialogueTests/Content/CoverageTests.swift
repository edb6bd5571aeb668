import Foundation
import Testing

@testable import Dialogue

/// Where each item of the seed (S), each person or body in it (A), each fact (F), and each thing
/// that the seed leaves out (G) is used.
///
/// `coverage.tsv` has a row for each: the item, the steps that use it or `-`, and what it is, or why
/// it is not said.
struct Coverage {
  struct Item {
    let id: String
    let steps: [String]
    let gist: String
  }

  var items: [Item] = []

  init() throws {
    let url = Folder.package.appending(path: "Tests/DialogueTests/Content/coverage.tsv")
    for row in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      let cells = row.split(separator: "\t").map(String.init)
      try #require(cells.count == 3, "\(row)")
      let steps = cells[1] == "-" ? [] : cells[1].split(separator: " ").map(String.init)
      items.append(Item(id: cells[0], steps: steps, gist: cells[2]))
    }
  }

  /// The items that the steps of a guide use.
  func items(of guide: String) -> Set<String> {
    Set(items.filter { $0.steps.contains { $0.hasPrefix(guide + ".") } }.map(\.id))
  }
}

@Suite("Everything of the seed is somewhere")
struct CoverageTests {
  @Test func `every item is listed, and every one of the seed is used`() throws {
    let coverage = try Coverage()
    let wanted =
      (1...60).map { "S\($0)" } + (1...14).map { "A\($0)" } + (1...95).map { "F\($0)" }
      + (1...18).map { "G\($0)" }
    #expect(coverage.items.map(\.id) == wanted)
    // The author, the date of posting and the line of last activity are nobody's concern.
    let background: Set = ["S2", "S3", "S47"]
    for item in coverage.items where !item.id.hasPrefix("F") {
      #expect(item.steps.isEmpty == background.contains(item.id), "\(item.id): \(item.gist)")
    }
    #expect(coverage.items.count { $0.id.hasPrefix("F") && $0.steps.isEmpty } < 12)
  }

  @Test func `every step that uses an item is there and is reached`() throws {
    let library = try Guides.english.get()
    let (walked, visited) = Graph(library).reached()
    for item in try Coverage().items {
      for name in item.steps {
        let step = try #require(library.step(named: name), "\(item.id): \(name)")
        #expect(walked[Int(step.raw)] || visited[Int(step.raw)], "\(item.id): \(name)")
      }
    }
  }

  @Test(arguments: [
    "start", "when-to-seek", "how-to-ask", "getting-ready", "after", "terms",
  ])
  func `a guide names as its sources what its steps use`(guide: String) throws {
    let file = try #require(Folder.committed().files.first { $0.path == "guides/\(guide).md" })
    let line = try #require(file.text.split(separator: "\n").first { $0.hasPrefix("sources: ") })
    let named = Set(line.matches(of: /[SF]\d+/).map { String($0.0) })
    let used = try Coverage().items(of: guide).filter { "SF".contains($0.prefix(1)) }
    #expect(named == used, "\(named.symmetricDifference(used).sorted())")
  }
}
