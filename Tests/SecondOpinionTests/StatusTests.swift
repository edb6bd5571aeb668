import Foundation
import Testing

@Suite struct StatusTests {
  @Test func `a line that is not understood is named, not repeated, and ends in status 65`() throws
  {
    let desk = try Walk.desk()
    let run = try desk.walk("# the way\npurple upwards\nleft\na tree\nyes\n")
    #expect(run.status == 65)
    #expect(run.errors == "standard input:2: this answer was not understood\n")
    #expect(run.output.hasSuffix("`end walked`\n\n"))
  }

  @Test func `a script's file is named with its line`() throws {
    let desk = try Walk.desk()
    try desk.write("left\na tree\nperhaps\nyes\n", to: "answers.txt")
    let run = try desk.walk("", "--script", "answers.txt")
    #expect(run.status == 65)
    #expect(run.errors == "answers.txt:3: this answer was not understood\n")
  }

  @Test func `a transcript's line is that of the file`() throws {
    let desk = try Walk.desk()
    let before = try desk.walk("upwards\n").output
    let line = try #require(
      before.split(separator: "\n", omittingEmptySubsequences: false).firstIndex(of: "> upwards")
    )
    let run = try desk.walk(before)
    #expect(run.errors.hasPrefix("standard input:\(line + 1): this answer was not understood\n"))
  }

  @Test func `strict stops at once`() throws {
    let desk = try Walk.desk()
    let run = try desk.walk("left\na tree\nperhaps\nyes\n", "--strict")
    #expect(run.status == 65)
    #expect(!run.output.contains("> yes"))
    #expect(run.output.hasSuffix("`paused at walk.three`\n\n"))
  }

  @Test func `a script that ends early ends in status 75, and says how to go on`() throws {
    let desk = try Walk.desk()
    let run = try desk.walk("left\n")
    #expect(run.status == 75)
    #expect(run.output.hasSuffix("`paused at walk.two`\n\n"))
    #expect(run.errors.contains("second-opinion --resume 20261122-000000-0000"))
  }

  @Test func `leaving on purpose is no error`() throws {
    #expect(try Walk.desk().walk("left\nquit\n").status == 0)
  }

  @Test(arguments: [
    ["--script", "nowhere.txt"], ["--dialogs", "nowhere"], ["--language", "xx"],
    ["--script", "."], ["--dialogs", "."], ["--resume"], ["--resume", "no-such-session"],
    ["export"], ["export", "nothing.md"], ["check", "nowhere"], ["test", "nowhere.md"], ["test"],
    ["transcripts", "show", "x"], ["transcripts", "forget", "x"],
  ])
  func `what is not there ends in status 66, in one line that says so`(arguments: [String]) throws {
    let desk = try Desk()
    let run = try desk.run(arguments)
    #expect(run.status == 66)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("second-opinion: "))
    #expect(run.errors.count { $0 == "\n" } == 1, "\(run.errors)")
    #expect(desk.names(in: desk.shelf).isEmpty)
  }

  @Test(arguments: [
    ["--unknown"], ["--now", "yesterday"], ["--now", "2026-02-30"], ["--width", "3"],
    ["--width", "wide"], ["--color", "pink"], ["--resume", "x", "start"], ["no-such-guide"],
    ["terms"], ["--language", "../en"], ["export", "--format", "pdf"], ["transcripts", "forget"],
    ["transcripts", "forget", "--all", "x"], ["transcripts", "show"], ["check", "--now", "x"],
    ["--resume", "x", "--no-save"],
  ])
  func `what cannot be meant ends in status 64 and saves nothing`(arguments: [String]) throws {
    let desk = try Desk()
    let run = try desk.run(arguments)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors != "")
    #expect(desk.names(in: desk.shelf).isEmpty)
  }

  @Test(arguments: [
    "$P --no-save", "$P export", "$P transcripts list", "$P transcripts show 20261122-000000-0000",
    "$P check", "$P test walked.md --dialogs walk.md", "$P --width 40 --no-save", "$P --resume",
  ])
  func `standard output that cannot be written ends in status 74`(command: String) throws {
    let desk = try Walk.desk()
    try desk.write(try desk.walk(Walk.answers).output, to: "walked.md")
    _ = try desk.walk("left\n")
    desk.environment["SECOND_OPINION_DIALOGS"] = "walk.md"
    let run = try desk.shell("\(command) > /dev/full", typing: "left\na tree\nyes\n")
    #expect(run.status == 74)
    #expect(run.errors.contains("standard output: cannot be written: No space left on device"))
  }

  @Test func `what is closed is not mistaken for a file that is opened later`() throws {
    let desk = try Walk.desk()
    let silent = try desk.shell("$P --dialogs walk.md >&-", typing: Walk.answers)
    #expect(silent.status == 74)
    let saved = try desk.read(desk.saved())
    #expect(saved.components(separatedBy: "transcript: 1").count == 2)
    #expect(try desk.shell("$P --no-save <&-").status == 66)
    let mute = try desk.shell("$P --dialogs walk.md 2>&-", typing: "upwards\n")
    #expect(mute.status == 65)
    let all = try desk.run("transcripts", "list").output
    #expect(all.contains("3 lines  finished\n") && all.contains("1 line  open\n"))
  }

  @Test func `a reader that stops early is no error to talk about`() throws {
    let desk = try Desk()
    let run = try desk.shell("yes help | $P --no-save | head -n 1")
    #expect(run.output == "---\n")
    #expect(run.errors == "" || run.errors.hasSuffix("this answer was not understood\n"))
  }
}
