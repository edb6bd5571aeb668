import Foundation
import Testing

@testable import Dialogue

@Suite("Our reader and a reader of Markdown see the same")
struct OutsideReaderTests {
  static let committed = (try? Folder.committed().files) ?? []

  @Test func thereAreFiles() { #expect(Self.committed.count >= 9) }

  @Test(arguments: committed.map(\.path))
  func committedFile(_ path: String) throws {
    try expectSame(try #require(Self.committed.first { $0.path == path }).text)
  }

  @Test(arguments: WholeGuide.folder.files.map(\.path))
  func fileOfTheSpecification(_ path: String) throws {
    try expectSame(try #require(WholeGuide.folder.files.first { $0.path == path }).text)
  }

  @Test func acceptedConstructs() throws {
    for steps in Accepted.guides { try expectSame(Folder.guide(steps)) }
    for step in Accepted.anytime { try expectSame(Folder.guide(step)) }
    try expectSame(Folder.guide(Accepted.questions))
  }

  @Test func acceptedWords() throws {
    for words in Accepted.words { try expectSame(Folder.guide("## tea\n\n\(words)\n\n`end`")) }
  }

  /// Whatever our reader takes must look the same to the other one.
  @Test func acceptedSoup() throws {
    var random = Steady(seed: 11)
    var accepted: [String] = []
    for _ in 0..<6000 {
      let soup = (0..<3 + random.below(5)).map { _ in Soup.marks[random.below(Soup.marks.count)] }
      let text = Folder.guide(
        "## tea\n\n\(Soup.openings[random.below(Soup.openings.count)])" + soup.joined()
          + "\n\n`end`"
      )
      if Self.isRead(text) { accepted.append(text) }
    }
    #expect(accepted.count > 100)
    for text in Set(accepted).sorted().prefix(400) { try expectSame(text) }
  }

  /// Whether our reader finds nothing to say against the form of a guide.
  private static func isRead(_ text: String) -> Bool {
    var reader = Reader(language: "en")
    guard reader.open(Source(path: "en/guides/tea.md", bytes: Array(text.utf8))) else {
      return false
    }
    reader.readGuide()
    return reader.problems.isEmpty
  }

  private func expectSame(_ text: String) throws {
    let ours = Outline(of: Array(text.utf8)).entries
    let body = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
    let theirs = try OutsideReader.outline(of: String(try #require(body.last))).entries
    if ours == theirs { return }
    let place = zip(ours, theirs).prefix { $0 == $1 }.count
    Issue.record(
      """
      we see \(ours[place...].prefix(4)), \(OutsideReader.path) sees \(theirs[place...].prefix(4)) in:
      \(text)
      """
    )
  }
}

/// Pieces of text that Markdown might act on.
enum Soup {
  static let openings = ["", "", "- ", "> `now`\n> - ", "Tea ", "### ", "### What?\n\n- A `a`\n- "]

  static let marks = [
    "a", "b c", " ", "\n", "\n\n", "- ", "*", "**", "_", "~", "`x`", "`", "<", ">", "&", "&amp;",
    "#",
    "# ", "[", "]", "(", ")", "[a](https://b.c)", "[a](#tea)", "!", "\\", "\\*", "\\[", "{you}",
    "|", "1. ",
    "1", ".", "+ ", "--", "=", ":", ":-", "|-", "-", "é", "“", ",", "\"", "'", "a|b\n-|-", "  ",
    "    ", "\n> ", "\n- ", "\n  ", "https:", "www.", "@", "/",
  ]
}
