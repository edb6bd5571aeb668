import Testing

@testable import Dialogue

@Suite("What is wrong with a whole file")
struct FileRefusalTests {
  @Test(arguments: bytes + matter)
  func refused(_ refusal: Refusal) { refusal.check() }

  static let tea = Folder.guide("## tea\n\nTea.\n\n`end`")

  static let bytes: [Refusal] = [
    .file("guides/tea.md", "⟦\u{FEFF}⟧" + tea, "byte order mark"),
    .said("Tea⟦\t⟧leaves.", "a tab"),
    .said("Tea⟦\u{1b}⟧[2J.", "control character"),
    .said("Tea⟦\u{202e}⟧.", "control character"),
    .said("Tea⟦\u{7f}⟧ or ⟦\u{0}⟧.", "control character", "control character"),
    .file("guides/tea.md", tea.replacing("Tea.\n", with: "Tea.⟦\r⟧\n"), "Windows line end"),
    .file("guides/tea.md", "⟦⟧⟦⟧⟦⟧", "does not begin with front matter", "no title", "no step here")
      .with("guides/start.md", Folder.start.replacing("(tea.md)", with: "(#done)")),
  ]

  static let matter: [Refusal] = [
    .file(
      "guides/tea.md",
      "⟦# All about tea⟧\n\nTea.\n\n## tea\n\nTea.\n\n`end`\n",
      "front matter"
    ),
    .file(
      "guides/tea.md",
      "⟦⟧⟦---⟧\nreviewed: 2026-11-22\nreview-by: 2027-11-22\n⟦⟧",
      "does not end",
      "no step here",
      "no title"
    ).with("guides/start.md", Folder.start.replacing("(tea.md)", with: "(#done)")),
    changed(
      "reviewed: 2026-11-22\nreview-by: 2027-11-22",
      "reviewed: 2026-11-22",
      "has no review-by",
      mark: true
    ),
    changed(
      "reviewed: 2026-11-22\nreview-by: 2027-11-22",
      "review-by: 2027-11-22",
      "has no reviewed",
      mark: true
    ),
    changed("2027-11-22", "⟦2027-02-29⟧", "not a date"),
    changed("2027-11-22", "⟦soon⟧", "not a date"),
    changed("2027-11-22", "2027-11-22\n⟦review-by: 2027-11-22⟧", "twice"),
    changed("2027-11-22", "2027-11-22\n⟦source⟧: F1", "not a key"),
    changed("2027-11-22", "2027-11-22\n⟦grade⟧: 5", "not a key"),
    changed("2027-11-22", "2027-11-22\n⟦by me⟧", "not a key and a value"),
    changed("2027-11-22", "2027-11-22\n⟦⟧", "not a key and a value"),
    changed("2027-11-22", "2027-11-22\nwas: ⟦Tea⟧", "cannot be an id"),
    changed("2027-11-22", "2027-11-22\nwas: ⟦start⟧", "a second guide"),
    .file(
      "phrases.md",
      Folder.phrases().replacing(
        "2027-11-22",
        with: "2027-11-22\ngrade: ⟦five⟧",
        maxReplacements: 1
      ),
      "whole number"
    ),
    .file("guides/tea.md", Folder.matter + "⟦Tea.⟧\n\n## tea\n\nTea.\n\n`end`\n", "no title"),
    .file(
      "guides/tea.md",
      Folder.matter + "# ⟦About tea⟧\n\n## tea\n\nTea.\n\n`end`\n",
      "no paragraph under the title"
    ),
    .file(
      "guides/tea.md",
      Folder.matter + "# All about tea\n\nTea.\n\n⟦More.⟧\n\n## tea\n\nTea.\n\n`end`\n",
      "only settings"
    ),
    .file(
      "guides/tea.md",
      Folder.matter + "# All about tea\n\nTea.\n\n`⟦level: topic⟧`\n\n## tea\n\nTea.\n\n`end`\n",
      "not a setting"
    ),
    .file(
      "guides/tea.md",
      Folder.matter + "# All about tea\n\nTea.\n\n⟦> `now`⟧\n\n## tea\n\nTea.\n\n`end`\n",
      "only settings"
    ),
    .file(
      "guides/tea.md",
      Folder.matter + "# ⟦Tea⟧\n\nWhat it is.\n\n## tea\n\nTea.\n\n`end`\n",
      "code host"
    ),
  ]

  private static func changed(
    _ old: String,
    _ new: String,
    _ message: String,
    mark: Bool = false
  ) -> Refusal {
    let text = tea.replacing(old, with: new, maxReplacements: 1)
    return .file("guides/tea.md", mark ? "⟦---⟧" + text.dropFirst(3) : text, message)
  }

  @Test func bytesThatAreNoText() {
    let bytes = Array(Self.tea.utf8) + [0xff]
    let problems = read(Source(path: "en/guides/tea.md", bytes: bytes))
    #expect(problems.map(\.passage.start) == [UInt32(bytes.count - 1)])
    #expect(problems.first?.problem.message == "this is not UTF-8")
  }

  @Test func largestFile() {
    let tea = Array(Self.tea.utf8)
    let problems = read(
      Source(path: "en/guides/tea.md", bytes: tea + Array(repeating: 10, count: 16 << 20))
    )
    #expect(problems.map(\.problem.message) == ["the file is larger than 16 MB"])
  }

  private func read(_ source: Source) -> [Diagnostic] {
    let others = Folder.small.sources.filter { $0.path != source.path }
    do {
      _ = try Library.read(others + [source], language: "en")
      return []
    } catch { return error.all }
  }

  @Test func namesThatDifferInCapitals() {
    var folder = Folder.small
    folder.files.append(("guides/TEA.md", Self.tea))
    let messages = folder.problems().map(\.problem.message)
    #expect(messages.contains { $0.contains("differs in capitals only") })
    #expect(messages.contains { $0.contains("cannot be an id") })
  }

  @Test(arguments: ["anytime.md", "facts.md", "phrases.md", "summary.md"])
  func missingFile(_ name: String) {
    var folder = Folder.small
    folder.files.removeAll { $0.path == name }
    #expect(folder.problems().contains { $0.problem.message == "the language has no \(name)" })
  }

  @Test func missingStart() {
    var folder = Folder.small
    folder.files.removeAll { $0.path == "guides/start.md" }
    #expect(folder.problems().contains { $0.problem.message.contains("no guides/start.md") })
  }

  @Test func everyProblemOfEveryFileAtOnce() {
    let folder = Folder.small
      .with("guides/start.md", Folder.start.replacing("(#menu)", with: "(#men)"))
      .with("guides/tea.md", Folder.guide("## tea\n\n* Tea <b>.\n\n[on](#on)\n\n`end`"))
      .with("facts.md", Folder.facts("| milk | 1 | | | soon | 2027-11-22 |\n"))
      .with("summary.md", Folder.summary.replacing("### Do", with: "### <i>Do"))
      .with("phrases.md", Folder.phrases([.heard: "Yes."]))
      .with("anytime.md", Folder.anytime.replacing("`does: why`", with: "`does: wy`"))
    let problems = folder.problems()
    #expect(Set(problems.map(\.passage.file)).count == 6)
    #expect(problems.count >= 9)
    let places = problems.map { [Int($0.passage.file), Int($0.passage.start)] }
    #expect(places == places.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func pastItsReview() {
    let due = Day(iso: "2027-11-23")
    Refusal.file(
      "guides/tea.md",
      Self.tea.replacing("2027-11-22", with: "⟦2027-11-22⟧"),
      "to be reviewed by 2027-11-22"
    ).check(today: due, elsewhere: "2030-01-01")
    Refusal.file(
      "facts.md",
      Folder.facts().replacing("review-by: 2027", with: "review-by: 2030").replacing(
        "22 | 2027-11-22 |",
        with: "22 | ⟦2027-11-22⟧ |"
      ),
      "to be checked again by 2027-11-22"
    ).check(today: due, elsewhere: "2030-01-01")
    #expect(Folder.small.problems(today: Day(iso: "2027-11-22")).isEmpty)
  }
}
