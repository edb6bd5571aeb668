import Foundation
import Testing

@testable import Dialogue

@Suite("What the example sessions show")
struct ExampleTests {
  /// What the program said in each example: no header, and nothing that was typed.
  static func said() throws -> [(name: String, text: String)] {
    try Examples.all().map { name, _ in
      let body = try Examples.text(name).components(separatedBy: "\n---\n").dropFirst()
      let lines = body.joined().components(separatedBy: "\n")
      return (
        name, lines.filter { !$0.hasPrefix("> ") && !$0.hasPrefix("`") }.joined(separator: "\n")
      )
    }
  }

  @Test func `each begins by saying what the program is, and its page says so again`() throws {
    for (name, text) in try Self.said() {
      let (screen, rest) = (text.prefix(600), text.dropFirst(600))
      for words in [
        "General information, not medical advice.", "a computer program that follows rules",
        "No clinician has reviewed me yet.",
      ] {
        #expect(screen.contains(words), "\(name): \(words)")
      }
      for words in [
        "general information", "not medical advice", "A program that follows rules",
        "No clinician has reviewed it",
      ] {
        #expect(rest.contains(words), "\(name): \(words)")
      }
    }
  }

  @Test func `each number to call, address and price comes from the table of facts`() throws {
    let library = try Guides.english.get()
    let facts = library.facts.map { library.text($0.value) }.joined(separator: "\n")
    var count = 0
    for (name, text) in try Self.said() {
      for found in text.matches(
        of: /https?:[^)\s]+|1-8\d\d[-\dA-Z]+|US\$[\d,]+|\d+ (?:days|percent)/
      ) {
        #expect(facts.contains(found.0), "\(name): \(found.0)")
        count += 1
      }
    }
    #expect(count > 20)
  }

  @Test func `every table of contents is whole`() throws {
    let contents = try Examples.text("README.md")
    for (name, _) in try Examples.all() { #expect(contents.contains("(\(name))"), "\(name)") }
  }

  @Test func `each is a whole session that understands every line`() throws {
    for (name, transcript) in try Examples.all() {
      #expect(transcript.exchanges.last?.code == "start.menu = done", "\(name)")
      #expect(!transcript.exchanges.contains { $0.code == "not understood" }, "\(name)")
      // Real people answer with numbers, with words, and with something else.
      #expect(transcript.exchanges.count { $0.typed.contains(" ") } >= 5, "\(name)")
    }
  }
}
