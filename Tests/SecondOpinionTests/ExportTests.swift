import Foundation
import Testing

@Suite struct ExportTests {
  static let id = "20261122-000000-0000"

  @Test(arguments: ["markdown", "text"])
  func `an export is private, and overwrites nothing`(format: String) throws {
    let desk = try Walk.desk()
    _ = try desk.walk(Walk.answers)
    let export = ["export", "--dialogs", "walk.md", "--format", format]
    let run = try desk.run(export + ["-o", "page"])
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors.contains("page"))
    let page = try desk.read(desk.path("page"))
    #expect(try desk.run(export).output == page)
    #expect(page.contains("[ ] Walk again."))
    #expect(try desk.mode(desk.path("page")) == 0o600)
    try desk.link("link", to: "nowhere")
    for name in ["page", "link", "home"] {
      let again = try desk.run(export + ["-o", name])
      #expect(again.status == 73)
      #expect(again.errors.contains(name))
    }
    #expect(try desk.read(desk.path("page")) == page)
    #expect(!FileManager.default.fileExists(atPath: desk.path("nowhere")))
  }

  @Test func `an export names a session by its id or by its file`() throws {
    let desk = try Walk.desk()
    _ = try desk.walk("left\na tree\nno\n")
    _ = try desk.walk(Walk.answers)
    let first = try desk.run("export", Self.id, "--dialogs", "walk.md")
    #expect(!first.output.contains("Walk again"))
    let file = try desk.run("export", desk.shelf + "/\(Self.id).md", "--dialogs", "walk.md")
    #expect(file == first)
    #expect(try desk.run("export", "--dialogs", "walk.md").output.contains("Walk again"))
  }

  @Test func `an empty page says so`() throws {
    let desk = try Walk.desk()
    _ = try desk.walk("left\n")
    let run = try desk.run("export", "--dialogs", "walk.md")
    #expect(run.status == 0)
    #expect(run.errors.contains("nothing was noted"))
  }

  @Test func `on a narrow screen the two opinions stand one below the other`() throws {
    let options = ["after", "--no-save", "--now", "2026-11-22", "--width", "40"]
    let answers = "differ\nstage\nstage two\nStage Two.\nsummary\n"
    let output = try Desk().run(options, typing: Data(answers.utf8)).output
    let row = "\n  First doctor: stage two\n  Second doctor: Stage Two.\n  Same or not: the same\n"
    #expect(output.contains(row), "\(output)")
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }
}
