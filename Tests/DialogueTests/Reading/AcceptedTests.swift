import Testing

@testable import Dialogue

@Suite("What the specification has is read without a complaint")
struct AcceptedTests {
  @Test func smallFolder() { expectSound(Folder.small) }

  @Test func committedFolder() throws { expectSound(try Folder.committed()) }

  @Test func wholeGuide() { expectSound(WholeGuide.folder) }

  @Test(arguments: Accepted.guides)
  func guide(_ steps: String) {
    expectSound(Folder.small.with("guides/tea.md", Folder.guide(steps)))
  }

  @Test(arguments: Accepted.conditions)
  func condition(_ condition: String) {
    let steps = Accepted.questions + "\n\n## last\n\n`if \(condition)` It holds.\n\n`end`"
    expectSound(Folder.small.with("guides/tea.md", Folder.guide(steps)))
  }

  @Test(arguments: Accepted.words)
  func words(_ words: String) {
    expectSound(
      Folder.small.with("guides/tea.md", Folder.guide("## tea\n\n\(words)\n\n`end`"))
    )
  }

  @Test(arguments: Accepted.anytime)
  func anytime(_ step: String) {
    let tea = Folder.guide(
      "## tea\n\n[hint](#hint) `and back`\n\n[on](#on)\n\n## hint\n\nHint.\n\n## on\n\nOn.\n\n`end`"
    )
    let text = Folder.anytime + "\n" + step + "\n"
    expectSound(Folder.small.with("guides/tea.md", tea).with("anytime.md", text))
  }

  private func expectSound(_ folder: Folder) {
    let problems = folder.problems()
    let shown = Diagnostics(sources: folder.sources, all: problems)
    #expect(
      problems.isEmpty,
      Comment(rawValue: problems.map { shown.render($0) }.joined(separator: "\n"))
    )
  }
}
