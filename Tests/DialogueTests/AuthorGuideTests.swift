import Dialogue
import Foundation
import Testing

/// Reads every example of the authors' manual as an author's own file would be read.
@Suite("Dialogs/README.md")
struct AuthorGuideTests {
  @Test("There are examples of every sort")
  func examplesExist() throws {
    let manual = try AuthorManual()
    for kind in ["", "refused", "anytime", "facts"] {
      #expect(!manual.examples(kind).isEmpty, "no example of the sort \"\(kind)\"")
    }
    #expect(manual.examples("").contains { $0.isWhole })
    #expect(manual.conditions.count > 10)
    #expect(manual.examples.allSatisfy { $0.isWhole || !$0.isGuide || $0.text.hasPrefix("## ") })
  }

  @Test("Each guide, and each piece of one, is read without errors")
  func guidesAreSound() throws {
    let manual = try AuthorManual()
    for example in manual.examples("") {
      let guide = example.isWhole ? example.text : AuthorManual.guide(of: [example.text])
      expectSound(try manual.errors(of: guide), line: example.line)
    }
  }

  @Test("Each condition of the table is one")
  func conditionsAreSound() throws {
    let manual = try AuthorManual()
    let tests = manual.conditions.map { "`if \($0)` Words.\n\n" }.joined()
    let pieces = manual.examples("").filter { !$0.isWhole }.map(\.text)
    let guide = AuthorManual.guide(of: pieces + ["## all-conditions\n\n\(tests)`end`\n"])
    expectSound(try manual.errors(of: guide), line: 0)
  }

  @Test("Each slip is refused with the message that is shown")
  func slipsAreRefused() throws {
    let manual = try AuthorManual()
    for example in manual.examples("refused") {
      let guide = example.isWhole ? example.text : AuthorManual.guide(of: [example.text])
      let errors = try manual.errors(of: guide)
      #expect(errors.count == 1, "line \(example.line): \(errors.joined(separator: "\n"))")
      let shown = try #require(example.message, "line \(example.line): no message below")
      #expect(errors.first.map(Self.withoutPlace) == Self.withoutPlace(shown))
    }
  }

  @Test("Each addition to another file is read without errors")
  func additionsAreSound() throws {
    let manual = try AuthorManual()
    for kind in ["anytime", "facts"] {
      for example in manual.examples(kind) {
        let errors = try manual.errors(of: example.user, changing: "\(kind).md", with: example.text)
        expectSound(errors, line: example.line)
      }
    }
  }

  private func expectSound(_ errors: [String], line: Int) {
    #expect(errors.isEmpty, "Dialogs/README.md:\(line):\n\(errors.joined(separator: "\n"))")
  }

  /// A message from the word "error" on, since the place depends on what surrounds an example.
  private static func withoutPlace(_ message: String) -> String {
    let start = message.range(of: "error: ")?.lowerBound ?? message.startIndex
    return message[start...].trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
