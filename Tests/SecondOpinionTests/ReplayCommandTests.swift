import Testing

@Suite struct ReplayCommandTests {
  /// A desk with a walk that was saved as `walked.md`.
  static func desk() throws -> Desk {
    let desk = try Walk.desk()
    try desk.write(try desk.walk(Walk.answers, "--no-save").output, to: "walked.md")
    return desk
  }

  static func replay(_ desk: Desk, _ options: String...) throws -> Desk.Run {
    try desk.run(["test", "--dialogs", "walk.md"] + options + ["walked.md"])
  }

  @Test func `a transcript that is as it was passes`() throws {
    let run = try Self.replay(Self.desk(), "--wording")
    #expect(run.status == 0)
    #expect(run.output == "1 transcript, 0 differ\n")
    #expect(run.errors == "")
  }

  @Test func `a line that means something else is named, with status 1`() throws {
    let desk = try Self.desk()
    try desk.write(Walk.guide.replacing("`left`", with: "`west`"), to: "walk.md")
    let run = try Self.replay(desk)
    #expect(run.status == 1)
    #expect(run.output.contains(": was `walk.one = left`, is now `walk.one = west`\n"))
    #expect(run.output.hasPrefix("walked.md:"))
    #expect(run.output.hasSuffix("1 transcript, 1 differ\n"))
  }

  @Test func `another end is a difference`() throws {
    let desk = try Self.desk()
    try desk.write(Walk.guide.replacing("`end walked`", with: "`end home`"), to: "walk.md")
    let run = try Self.replay(desk)
    #expect(run.status == 1)
    #expect(run.output.contains("end walked") && run.output.contains("end home"))
  }

  @Test func `a line too many is a difference`() throws {
    let desk = try Self.desk()
    let text = try desk.read(desk.path("walked.md"))
    try desk.write(text + "> more\n\n`walk.three = no`\n\n", to: "walked.md")
    let run = try Self.replay(desk)
    #expect(run.status == 1)
    let line = text.count { $0 == "\n" } + 1
    #expect(run.output.hasPrefix("walked.md:\(line): "))
  }

  @Test func `other words are a difference only with --wording`() throws {
    let desk = try Self.desk()
    try desk.write(Walk.guide.replacing("First.", with: "At first."), to: "walk.md")
    #expect(try Self.replay(desk).status == 0)
    let run = try Self.replay(desk, "--wording")
    #expect(run.status == 1)
    #expect(run.output.contains("  was: First.\n  now: At first.\n"))
  }

  @Test func `--accept rewrites what differs, so that it passes`() throws {
    let desk = try Self.desk()
    let before = try desk.read(desk.path("walked.md"))
    try desk.write(Walk.guide.replacing("First.", with: "At first."), to: "walk.md")
    let run = try Self.replay(desk, "--accept")
    #expect(run.status == 0)
    #expect(run.output.contains("walked.md: rewritten\n"))
    let after = try desk.read(desk.path("walked.md"))
    #expect(after != before && after.contains("\nAt first.\n"))
    #expect(try Self.replay(desk, "--wording").status == 0)
    #expect(try Self.replay(desk, "--accept").output == "1 transcript, 0 differ\n")
  }

  @Test func `--accept leaves alone what it cannot rewrite`() throws {
    let desk = try Self.desk()
    try desk.write(Walk.guide.replacing("First.", with: "At first."), to: "walk.md")
    try desk.link("link.md", to: "walked.md")
    let before = try desk.read(desk.path("walked.md"))
    let run = try desk.run("test", "--dialogs", "walk.md", "--accept", "link.md")
    #expect(run.status == 73)
    #expect(try desk.read(desk.path("walked.md")) == before)
  }

  @Test func `folders are replayed whole, and without transcripts refused`() throws {
    let desk = try Self.desk()
    try desk.makeFolder("kept")
    for name in ["kept/a.md", "kept/b.md"] {
      try desk.write(desk.read(desk.path("walked.md")), to: name)
    }
    let run = try desk.run("test", "--dialogs", "walk.md", "kept")
    #expect(run.output == "2 transcripts, 0 differ\n")
    try desk.makeFolder("empty")
    #expect(try desk.run("test", "empty").status == 66)
  }
}
