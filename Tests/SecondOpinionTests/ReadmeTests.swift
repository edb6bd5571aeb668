import Foundation
import Testing

/// What README.md shows is what the program does.
@Suite struct ReadmeTests {
  @Test func `the guide of the README gives the session of the README`() throws {
    let blocks = try Readme.blocks()
    let guide = try #require(blocks.first { $0.language == "markdown" })
    let session = try #require(blocks.first { $0.text.contains("\n> yes\n") })
    let desk = try Desk()
    try desk.write(guide.text, to: "first-call.md")
    let run = try desk.run("--dialogs", "first-call.md", typing: "yes\n")
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("\n\n" + session.text + "\n"))
    #expect(try desk.run("check", "first-call.md").status == 0)
  }

  @Test func `the guide has twelve lines under its front matter, empty ones aside`() throws {
    let guide = try #require(try Readme.blocks().first { $0.language == "markdown" })
    let body = try #require(guide.text.components(separatedBy: "---\n").last)
    #expect(body.split(separator: "\n").count <= 12)
  }

  @Test(arguments: try Readme.commands())
  func `every command of the README runs, in the order of a reader`(command: String) throws {
    let desk = try Walk.desk()
    try desk.write(Walk.guide, to: "my-guide.md")
    try desk.write(Walk.guide.replacing("# A walk", with: "# A call"), to: "first-call.md")
    try desk.write(Walk.answers, to: "answers.txt")
    let talk = try desk.run("--dialogs", "my-guide.md", "--script", "answers.txt", "--no-save")
    try desk.write(talk.output, to: "talk.md")
    // A session to go on with, to export, to show and to forget.
    _ = try desk.run("--now", "2026-11-22", typing: "me\n")
    let line = command.replacing("second-opinion", with: "$P")
      .replacing(" ID", with: " 20261122-000000-0000")
    let run = try desk.shell(line, typing: Walk.answers)
    #expect([0, 65, 75].contains(run.status), "\(command): \(run.status) \(run.errors)")
  }

  @Test func `every option of the README is one of the program`() throws {
    let desk = try Desk()
    let commands = ["chat", "export", "transcripts", "transcripts forget", "check", "test"]
    let help = try commands.map { command in
      try desk.run(command.split(separator: " ").map(String.init) + ["--help"]).output
    }.joined()
    let options = try Readme.options()
    #expect(options.count >= 8)
    for option in options {
      #expect(help.contains(option + " ") || help.contains(option + "\n"), "\(option)")
    }
  }

  @Test func `every file and folder of the README is there`() throws {
    let text = try Package.read("README.md")
    let paths = text.matches(of: /\]\(((?!http)[^)]+)\)/).map { String($0.1) }
    let folders = text.matches(of: /(?m)^((?:Sources|Dialogs|Transcripts|Tests|Benchmarks)\/\S*)/)
      .map { String($0.1) }
    #expect(!paths.isEmpty && folders.count >= 6)
    for path in paths + folders {
      let place = Package.folder.appending(path: path).path
      #expect(FileManager.default.fileExists(atPath: place), "\(path)")
    }
  }

  @Test(arguments: [
    [], ["chat"], ["export"], ["transcripts"], ["transcripts", "list"], ["check"], ["test"],
  ])
  func `every command explains itself`(command: [String]) throws {
    let run = try Desk().run(command + ["--help"])
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: second-opinion"))
    #expect(run.output.contains("OVERVIEW: "))
  }
}
