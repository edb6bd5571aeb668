import Foundation
import Testing

@Suite struct GuideTests {
  @Test(arguments: ["en"])
  func `the built-in guides are those of the folder`(language: String) throws {
    let desk = try Desk()
    let folder = Package.folder.appending(path: "Dialogs").path
    let script = "patient\ncancer\nknown\nprepare\nus\nback\nsummary\nhelp\nquit\n"
    let options = ["--now", "2026-11-22", "--no-save", "--language", language]
    let builtIn = try desk.run(options, typing: Data(script.utf8))
    let onDisk = try desk.run(options + ["--dialogs", folder], typing: Data(script.utf8))
    #expect(builtIn.status == 0, "\(builtIn.errors)")
    #expect(builtIn.output.contains("guides: sha256 "))
    #expect(builtIn == onDisk)
  }

  @Test func `a whole session works in an empty folder`() throws {
    let desk = try Desk()
    let example = try Package.read("Transcripts/examples/patient-early.md")
    let run = try desk.run(typing: example)
    #expect(run.status == 0)
    #expect(run.output.contains("\n`end done`\n"))
    #expect(desk.names(in: desk.folder.path) == ["home", "state"])
    #expect(try desk.run("export").output.hasPrefix("# "))
  }

  @Test(
    arguments: try Package.files(below: "Transcripts/examples", ending: ".md")
      .filter { !$0.hasSuffix("README.md") }
  )
  func `the examples replay word for word`(path: String) throws {
    let run = try Desk().run("test", "--wording", Package.folder.appending(path: path).path)
    #expect(run.output == "1 transcript, 0 differ\n")
    #expect(run.status == 0)
  }

  @Test func `the guides that are shipped have no errors`() throws {
    let run = try Desk().run("check", "--now", "2026-11-22")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("no errors"))
  }

  @Test(arguments: [[], ["--language", "en"]])
  func `every error of a guide is said with its place, and ends in status 1`(options: [String])
    throws
  {
    let desk = try Desk()
    let guide = Walk.guide.replacing("(#two)", with: "(#too)").replacing("`text`", with: "`texts`")
    try desk.write(guide, to: "walk.md")
    let run = try desk.run(["check", "walk.md"] + options)
    #expect(run.status == 1)
    #expect(run.output.contains("walk.md:19:"))
    #expect(run.output.contains("walk.md:23:"))
    #expect(run.output.contains("error: "))
    #expect(run.output.hasSuffix("3 errors\n"), "\(run.output)")
  }

  @Test(arguments: [[], ["export"], ["test", "walked.md"]])
  func `guides with errors are not talked with`(command: [String]) throws {
    let desk = try Walk.desk()
    try desk.write(try desk.walk(Walk.answers).output, to: "walked.md")
    try desk.write(Walk.guide.replacing("(#two)", with: "(#too)"), to: "walk.md")
    let run = try desk.run(command + ["--dialogs", "walk.md"])
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("walk.md:19:6: error: "), "\(run.errors)")
  }

  @Test func `control characters of a guide reach no terminal raw`() throws {
    let desk = try Desk()
    try desk.write(Walk.guide.replacing("First.", with: "\u{1b}[31mFirst."), to: "walk.md")
    for arguments in [["check", "walk.md"], ["--dialogs", "walk.md"]] {
      let run = try desk.run(arguments)
      #expect(run.status == 1)
      #expect(!(run.output + run.errors).contains("\u{1b}"))
    }
  }

  @Test func `a language of its own folder is spoken, and only where it is`() throws {
    let desk = try Walk.smallDesk()
    try desk.makeFolder("both")
    for language in ["en", "xx"] {
      try FileManager.default.copyItem(
        atPath: desk.path("small"),
        toPath: desk.path("both/\(language)")
      )
    }
    let guide = try desk.read(desk.path("both/xx/guides/start.md"))
    try desk.write(guide.replacing("First.", with: "Prima."), to: "both/xx/guides/start.md")
    let both = ["--dialogs", "both"]
    let other = try desk.run(both + ["--language", "xx"], typing: Data("patient\n".utf8)).output
    #expect(other.contains("\nlanguage: xx\n") && other.contains("Prima."))
    // A script's language is that of the transcript, and a session goes on in its own.
    #expect(try desk.run(both + ["--no-save"], typing: Data(other.utf8)).output == other)
    #expect(try desk.run(both + ["--resume"], typing: Data("a\nyes\n".utf8)).status == 0)
    #expect(try desk.run(both).output.contains("First."))
    #expect(try desk.run(both + ["--language", "yy"]).status == 66)
    let check = try desk.run("check", "both").output
    #expect(check.contains("en: ") && check.contains("xx: "))
  }
}
