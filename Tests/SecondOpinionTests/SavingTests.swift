import Foundation
import Testing

@Suite struct SavingTests {
  @Test(arguments: ["0", "077", "027"])
  func `folder and file are private, whatever the umask`(umask: String) throws {
    let desk = try Walk.desk()
    let run = try desk.shell("umask \(umask); $P --dialogs walk.md", typing: Walk.answers)
    #expect(run.status == 0)
    #expect(try desk.mode(desk.shelf) == 0o700)
    #expect(try desk.mode(desk.saved()) == 0o600)
  }

  @Test func `a folder of ours that others could read is closed to them`() throws {
    let desk = try Walk.desk()
    try desk.makeFolder("open")
    _ = try desk.shell("chmod 755 open; $P --dialogs walk.md --transcripts open", typing: "left\n")
    #expect(try desk.mode(desk.path("open")) == 0o700)
  }

  @Test func `a folder that holds other things keeps its permissions`() throws {
    let desk = try Walk.desk()
    try desk.makeFolder("shared")
    try desk.write("mine", to: "shared/other.txt")
    _ = try desk.shell("chmod 755 shared; $P --dialogs walk.md --transcripts shared")
    #expect(try desk.mode(desk.path("shared")) == 0o755)
    #expect(desk.names(in: desk.path("shared")).count == 2)
  }

  @Test(arguments: ["link", "link/", "link//"])
  func `a symbolic link is no folder to save in`(folder: String) throws {
    let desk = try Walk.desk()
    try desk.makeFolder("elsewhere")
    try desk.link("link", to: "elsewhere")
    let run = try desk.walk(Walk.answers, "--transcripts", folder)
    #expect(run.status == 73)
    #expect(desk.names(in: desk.path("elsewhere")).isEmpty)
  }

  @Test func `a session at the end of a symbolic link is not gone on with`() throws {
    let desk = try Walk.desk()
    _ = try desk.walk("left\n", "--transcripts", "kept")
    let id = "20261122-000000-0000"
    try desk.makeFolder("other")
    try desk.link("other/\(id).md", to: "../kept/\(id).md")
    try desk.link("link", to: "kept")
    for arguments in [
      ["--resume", id, "--transcripts", "other"], ["--resume", "--transcripts", "link"],
      ["--resume", "other/\(id).md"],
    ] {
      let run = try desk.run(["--dialogs", "walk.md"] + arguments)
      #expect(run.status == 66 || run.status == 73, "\(arguments)")
      #expect(run.output == "")
    }
  }

  @Test(arguments: ["file", "file/below", "/proc/nowhere"])
  func `a folder that cannot be made ends in status 73, before anything is asked`(folder: String)
    throws
  {
    let desk = try Walk.desk()
    try desk.write("", to: "file")
    let run = try desk.walk(Walk.answers, "--transcripts", folder)
    #expect(run.status == 73)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("second-opinion: "))
  }

  @Test func `a session that cannot be saved ends in status 74, and says so`() throws {
    let desk = try Walk.desk()
    let run = try desk.shell(
      "(trap '' XFSZ; ulimit -f 1; $P --dialogs walk.md; echo status $?) | cat",
      typing: Walk.answers
    )
    #expect(run.output.hasSuffix("`end walked`\n\nstatus 74\n"))
    #expect(run.errors.contains("cannot be written: File too large"))
    let early = try desk.shell(
      "(trap '' XFSZ; ulimit -f 1; $P --dialogs walk.md; echo status $?) | cat",
      typing: "left\n"
    )
    #expect(early.output.hasSuffix("status 74\n"))
    #expect(!early.errors.contains("--resume"))
  }

  @Test func `with --no-save nothing is left behind`() throws {
    let desk = try Walk.desk()
    let before = desk.names(in: desk.folder.path)
    let run = try desk.walk("left\n", "--no-save")
    #expect(run.status == 75)
    #expect(!run.errors.contains("--resume"))
    #expect(desk.names(in: desk.folder.path) == before)
    #expect(desk.names(in: desk.path("home")).isEmpty)
  }

  @Test func `the folder of the option comes first, then the environment, then the state`() throws {
    let desk = try Walk.desk()
    desk.environment["SECOND_OPINION_TRANSCRIPTS"] = desk.path("named")
    _ = try desk.walk("left\n", "--transcripts", "option")
    #expect(desk.names(in: desk.path("option")).count == 1)
    _ = try desk.walk("left\n")
    #expect(desk.names(in: desk.path("named")).count == 1)
    desk.environment["SECOND_OPINION_TRANSCRIPTS"] = nil
    desk.environment["XDG_STATE_HOME"] = nil
    _ = try desk.walk("left\n")
    let state = desk.path("home/.local/state/second-opinion/transcripts")
    #expect(desk.names(in: state).count == 1)
  }

  @Test(arguments: [nil, "", "state"])
  func `without a home nothing is saved where nobody looks for it`(state: String?) throws {
    let desk = try Walk.desk()
    let before = desk.names(in: desk.folder.path)
    desk.environment["HOME"] = nil
    desk.environment["XDG_STATE_HOME"] = state
    let run = try desk.walk("left\n")
    #expect(run.status == 73)
    #expect(run.errors.contains("--transcripts"))
    #expect(try desk.run("--resume").status == 66)
    #expect(try desk.run("transcripts").output == "")
    #expect(try desk.walk("left\n", "--no-save").status == 75)
    #expect(desk.names(in: desk.folder.path) == before)
  }

  @Test(arguments: ["../outside", "/tmp/outside", ".hidden", "", "a/b", "-x", "a\u{1b}[31m"])
  func `the id of a script is no way out of the folder`(id: String) throws {
    let desk = try Walk.desk()
    let script = try desk.walk("left\n", "--no-save").output
      .replacing("id: 20261122-000000-0000", with: "id: \(id)")
    let run = try desk.run("--dialogs", "walk.md", typing: script)
    #expect(run.status == 75, "\(run.errors)")
    #expect(desk.names(in: desk.shelf) == ["20261122-000000-0000.md"])
    #expect(run.output.contains("\nid: 20261122-000000-0000\n"))
  }
}
