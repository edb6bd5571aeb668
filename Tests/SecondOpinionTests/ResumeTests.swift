import Foundation
import Testing

@Suite struct ResumeTests {
  @Test(arguments: [["--resume"], ["--resume", "20261122-000000-0000"]])
  func `a session that was left goes on to the same page as the whole one`(options: [String]) throws
  {
    let whole = try Walk.desk()
    _ = try whole.walk(Walk.answers)
    let desk = try Walk.desk()
    #expect(try desk.walk("left\n").status == 75)
    let run = try desk.run(["--dialogs", "walk.md"] + options, typing: Data("a tree\nyes\n".utf8))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasSuffix("`end walked`\n\n"))
    let page = try desk.run("export", "--dialogs", "walk.md")
    #expect(page.output.contains("- Seen: \"a tree\"\n- [ ] Walk again.\n"))
    #expect(try page == whole.run("export", "--dialogs", "walk.md"))
  }

  @Test func `the command that is said goes on, whatever the folders are called`() throws {
    let desk = try Desk()
    try desk.makeFolder("my walk's")
    try desk.write(Walk.guide, to: "my walk's/walk.md")
    let first = try desk.run(
      "--dialogs",
      "my walk's/walk.md",
      "--transcripts",
      "my walk's/kept",
      typing: "left\n"
    )
    let said = try #require(first.errors.firstRange(of: "second-opinion --resume"))
    let command = first.errors[said.upperBound...]
    let run = try desk.shell("$P --resume\(command)", typing: "a tree\nyes\n")
    #expect(run.status == 0, "\(first.errors)\(run.errors)")
    #expect(run.output.hasSuffix("`end walked`\n\n"))
  }

  @Test func `a finished session is not gone on with`() throws {
    let desk = try Walk.desk()
    _ = try desk.walk(Walk.answers)
    let run = try desk.run("--dialogs", "walk.md", "--resume")
    #expect(run.status == 66)
    #expect(run.errors.contains("finished"))
  }

  @Test func `the last session is the one that began last`() throws {
    let desk = try Walk.desk()
    for number in 1...11 { _ = try desk.walk("left\ntree \(number)\n") }
    let run = try desk.run("--dialogs", "walk.md", "--resume", typing: "yes\n")
    #expect(run.status == 0)
    #expect(try desk.run("export", "--dialogs", "walk.md").output.contains("tree 11"))
  }

  @Test func `two programs cannot go on with one session`() throws {
    let desk = try Walk.desk()
    _ = try desk.walk("left\n")
    let run = try desk.shell(
      """
      mkfifo answers
      $P --dialogs walk.md --resume < answers > first.md &
      exec 3> answers
      echo 'a tree' >&3
      for n in $(seq 400); do grep -q good first.md && break; sleep 0.05; done
      $P --dialogs walk.md --resume; echo $?
      echo yes >&3; exec 3>&-
      wait $!; echo $?
      """
    )
    #expect(run.output.hasPrefix("74\n"))
    #expect(run.output.hasSuffix("0\n"))
    #expect(run.errors.contains("open in another window"))
  }

  @Test func `when the guide has changed, what no longer fits is asked again`() throws {
    let desk = try Walk.desk()
    _ = try desk.walk("left\na tree\n")
    try desk.write(Walk.guide.replacing("`left`", with: "`ahead`"), to: "walk.md")
    let run = try desk.run("--dialogs", "walk.md", "--resume", typing: "ahead\nsame\nyes\n")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("**Left or right?**"))
    #expect(run.output.contains("`walk.two = \"a tree\"`"))
  }

  @Test func `without its guide, a session says what is missing and stays as it is`() throws {
    let desk = try Walk.desk()
    _ = try desk.walk("left\n")
    let before = try desk.read(desk.saved())
    let run = try desk.run("--resume")
    #expect(run.status == 66)
    #expect(run.errors.contains("--dialogs"))
    #expect(try desk.read(desk.saved()) == before)
  }

  @Test func `a transcript of a newer version is refused, and still listed`() throws {
    let desk = try Walk.desk()
    _ = try desk.walk("left\n")
    let path = try desk.saved()
    try desk.read(path).replacing("transcript: 1", with: "transcript: 2")
      .write(toFile: path, atomically: true, encoding: .utf8)
    for arguments in [["--resume"], ["export"], ["test", path], ["--script", path]] {
      let run = try desk.run(arguments)
      #expect(run.status == 66)
      #expect(run.errors.contains("version"), "\(arguments)")
    }
    #expect(try desk.run("transcripts", "list").output.contains("20261122-000000-0000"))
  }

  @Test(arguments: ["a\nleft\na `tree\n", "left\na tree\nyes\n"])
  func `a session that was cut anywhere in its last two exchanges goes on`(answers: String) throws {
    let desk = try Walk.smallDesk()
    let whole = Array(try desk.run("--dialogs", "small", typing: answers).bytes)
    let path = try desk.saved()
    let exchanges = whole.indices.filter { whole[$0...].starts(with: Array("\n> ".utf8)) }
    let start = try #require(exchanges.suffix(2).first) + 1
    let answersBefore = String(decoding: whole[..<start], as: UTF8.self)
    for length in start...whole.count {
      try Data(whole[..<length]).write(to: URL(filePath: path))
      let run = try desk.run("--dialogs", "small", "--resume", typing: "quit\n")
      let isFinished = run.status == 66 && run.errors.contains("finished")
      #expect(run.status == 0 || isFinished, "cut at \(length): \(run.errors)")
      let saved = try desk.read(path)
      let isKept = saved.hasPrefix(answersBefore)
      #expect(isKept, "cut at \(length)")
      if length == whole.count, !isFinished {
        #expect(saved.hasPrefix(String(decoding: whole, as: UTF8.self)))
      }
    }
  }

  @Test func `a pause that was cut takes no answer with it`() throws {
    let desk = try Walk.desk()
    let whole = try desk.walk("left\na tree\n").output
    let pause = try #require(whole.firstRange(of: "`paused at walk.three`\n\n"))
    for count in 1..<whole[pause].utf8.count {
      let cut = String(whole[..<pause.lowerBound]) + String(whole[pause].prefix(count))
      try cut.write(toFile: try desk.saved(), atomically: true, encoding: .utf8)
      let run = try desk.run("transcripts", "list")
      #expect(run.output == "20261122-000000-0000  2026-11-22  2 lines  open\n", "\(count)")
    }
  }
}
