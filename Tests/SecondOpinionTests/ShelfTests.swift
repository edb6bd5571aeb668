import Foundation
import Testing

@Suite struct ShelfTests {
  static let id = "20261122-000000-0000"

  @Test func `the list has every session with its day, its length and whether it is finished`()
    throws
  {
    let desk = try Walk.desk()
    _ = try desk.walk(Walk.answers)
    _ = try desk.walk("left\n")
    let run = try desk.run("transcripts", "list")
    #expect(run.status == 0)
    let lines = [
      "\(Self.id)  2026-11-22  3 lines  finished", "\(Self.id)-2  2026-11-22  1 line  open",
    ]
    #expect(run.output == lines.map { $0 + "\n" }.joined())
    #expect(run.errors.contains(desk.shelf))
  }

  @Test func `an empty folder is no error`() throws {
    let run = try Desk().run("transcripts")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors.contains("No saved session"))
  }

  @Test func `a session is shown as it was saved, without its control characters`() throws {
    let desk = try Walk.desk()
    let said = try desk.walk(Walk.answers).output
    #expect(try desk.run("transcripts", "show", Self.id).output == said)
    try (said + "> \u{1b}[31mred\n").write(
      toFile: try desk.saved(),
      atomically: true,
      encoding: .utf8
    )
    let run = try desk.run("transcripts", "show", Self.id)
    #expect(run.output == said + "> \u{FFFD}[31mred\n")
  }

  @Test func `what was put into a file by hand reaches no terminal raw`() throws {
    let desk = try Walk.desk()
    let text =
      try desk.walk("left\n").output + "> \u{1b}[31m\n\n`walk.two = \"a\u{1b}[31m\u{7}b\"`\n\n"
    for arguments in [
      ["export"], ["export", "--format", "text"], ["--resume"], ["--script", "t.md"],
    ] {
      try text.write(
        toFile: "\(desk.shelf)/\(Self.id).md",
        atomically: true,
        encoding: .utf8
      )
      try desk.write(text, to: "t.md")
      let run = try desk.run(
        arguments + ["--dialogs", "walk.md"],
        typing: Data("back\nquit\n".utf8)
      )
      #expect(run.output.contains("[31m"), "\(arguments)")
      let raw = run.output.unicodeScalars.filter { $0.value < 32 && $0 != "\n" }
      #expect(raw.isEmpty, "\(arguments)")
    }
  }

  @Test func `forgetting deletes one session, or all, and nothing else in the folder`() throws {
    let desk = try Walk.desk()
    for _ in 1...3 { _ = try desk.walk("left\n", "--transcripts", "kept") }
    let others = ["README.md", "letter.txt", "notes.md"]
    for name in others { try desk.write("mine", to: "kept/\(name)") }
    try desk.write("---\ntitle: mine\n---\n", to: "kept/other.md")
    let one = try desk.run("transcripts", "forget", Self.id, "--transcripts", "kept")
    #expect(one.output == "Deleted: 1 session.\n")
    let listed = try desk.run("transcripts", "list", "--transcripts", "kept").output
    #expect(listed.split(separator: "\n").count == 2)
    let all = try desk.run("transcripts", "forget", "--all", "--transcripts", "kept")
    #expect(all.output == "Deleted: 2 sessions.\n")
    #expect(desk.names(in: desk.path("kept")) == others + ["other.md"])
  }

  @Test(arguments: ["notes.md", "./notes.md", "kept/notes.md", "../notes", "notes"])
  func `a file that is no session of the folder is never forgotten`(name: String) throws {
    let desk = try Desk()
    try desk.makeFolder("kept")
    try desk.write("mine", to: "notes.md")
    try desk.write("mine", to: "kept/notes.md")
    #expect(try desk.run("transcripts", "forget", name, "--transcripts", "kept").status == 66)
    #expect(try desk.read(desk.path("notes.md")) == "mine")
    #expect(try desk.read(desk.path("kept/notes.md")) == "mine")
  }

  @Test func `other files in the folder are no last session`() throws {
    let desk = try Walk.desk()
    _ = try desk.walk("left\n")
    try "mine".write(toFile: desk.shelf + "/zebra.md", atomically: true, encoding: .utf8)
    #expect(try desk.run("--dialogs", "walk.md", "--resume", typing: "quit\n").status == 0)
    #expect(try desk.run("export", "--dialogs", "walk.md").status == 0)
  }
}
