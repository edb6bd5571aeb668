import Foundation
import Testing

@testable import Dialogue

@Suite("The evidence for the decision aid")
struct EvidenceTests {
  static func text() throws -> String {
    try String(contentsOf: Folder.package.appending(path: "Dialogs/EVIDENCE.md"), encoding: .utf8)
  }

  @Test func `it answers the six criteria of both kinds`() throws {
    let parts = try Self.text().components(separatedBy: "\n## ")
    try #require(parts.count == 5)
    for part in parts[1...2] {
      let numbers = part.matches(of: /\n\| (\d)\. [^|]+ \| ([^|]+) \|/)
      #expect(numbers.map { String($0.1) } == ["1", "2", "3", "4", "5", "6"], "\(part)")
    }
  }

  @Test func `every step that it names is there and is reached`() throws {
    let library = try Guides.english.get()
    let (walked, visited) = Graph(library).reached()
    let names = try Self.text().matches(of: /`([a-z-]+\.[a-z-]+)`/).map { String($0.1) }
      .filter { !$0.hasSuffix(".md") && !$0.hasPrefix("anytime.") }
    #expect(Set(names).count > 12)
    for name in names {
      let step = try #require(library.step(named: name), "\(name)")
      #expect(walked[Int(step.raw)] || visited[Int(step.raw)], "\(name)")
    }
    #expect(Said.all(in: library).contains { $0.place == "anytime.who-made-this" })
  }
}
