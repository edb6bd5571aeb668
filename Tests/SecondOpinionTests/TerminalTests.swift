import Foundation
import Testing

@Suite(.serialized) struct TerminalTests {
  static func person(_ desk: Desk, _ environment: [String: String] = [:]) throws -> Person {
    let usual = ["TERM": "xterm", "COLUMNS": "80"]
    let all = usual.merging(environment) { _, new in new }
    return try Person(desk, "--dialogs", "walk.md", environment: all)
  }

  @Test func `somebody at a terminal talks to the end`() throws {
    let desk = try Walk.desk()
    let person = try Self.person(desk)
    try person.waits(for: "> ")
    #expect(person.seen.contains(desk.shelf))
    #expect(person.seen.contains("--no-save"))
    for (answer, next) in [("left\r", "see?"), ("a tree\r", "good?")] {
      person.types(answer)
      try person.waits(for: next)
    }
    person.types("yes\r")
    #expect(try person.leaves() == 0)
    #expect(person.isTerminalAsBefore)
    #expect(!person.seen.contains("--resume"))
    #expect(try desk.read(desk.saved()).hasSuffix("`end walked`\n\n"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGKILL])
  func `a signal in the middle of typing keeps what was answered`(signal: Int32) throws {
    let desk = try Walk.desk()
    let person = try Self.person(desk)
    try person.waits(for: "> ")
    person.types("left\r")
    try person.waits(for: "see?")
    try person.waits(for: "> ")
    person.types("half a sen")
    try person.waits(for: "half a sen")
    person.sends(signal)
    #expect(try person.leaves() == 128 + signal)
    if signal != SIGKILL {
      #expect(person.isTerminalAsBefore)
      #expect(person.seen.contains("second-opinion --resume"))
    }
    let saved = try desk.read(desk.saved())
    #expect(saved.contains("`walk.one = left`"))
    #expect(!saved.contains("half"))
    #expect(try desk.run("--dialogs", "walk.md", "--resume", typing: "a tree\nyes\n").status == 0)
  }

  @Test func `the first Ctrl-C cancels the line, the second asks, the third leaves`() throws {
    let desk = try Walk.desk()
    let person = try Self.person(desk)
    try person.waits(for: "> ")
    person.sends(SIGINT)
    try person.waits(for: "> ")
    person.types("left\r")
    try person.waits(for: "see?")
    for _ in 1...3 {
      try person.waits(for: "> ")
      person.sends(SIGINT)
    }
    #expect(try person.leaves() == 130)
    #expect(person.isTerminalAsBefore)
    #expect(try desk.read(desk.saved()).hasSuffix("`paused at walk.two`\n\n"))
  }

  @Test func `Ctrl-D leaves, and the session goes on later`() throws {
    let desk = try Walk.desk()
    let person = try Self.person(desk)
    try person.waits(for: "> ")
    person.types("\u{4}")
    #expect(try person.leaves() == 0)
    #expect(person.seen.contains("second-opinion --resume"))
    #expect(try desk.run("--dialogs", "walk.md", "--resume", typing: Walk.answers).status == 0)
  }

  @Test(arguments: [
    (["TERM": "xterm"], true), (["TERM": "dumb"], false), (["NO_COLOR": "1"], false),
    (["NO_COLOR": ""], true), (["LC_ALL": "C"], true),
  ])
  func `weight is shown only to who can see it`(environment: [String: String], isShown: Bool) throws
  {
    let desk = try Walk.desk()
    let person = try Self.person(desk, environment)
    try person.waits(for: "> ")
    person.types("quit\r")
    #expect(try person.leaves() == 0)
    #expect(person.seen.contains("\u{1b}[1m") == isShown)
  }

  @Test(arguments: [40, 76, 200])
  func `no line is longer than the window, or than one reads well`(columns: Int) throws {
    let desk = try Desk()
    let person = try Person(
      desk,
      "--no-save",
      environment: ["TERM": "dumb", "COLUMNS": "\(columns)"]
    )
    try person.waits(for: "> ")
    person.types("help\r")
    try person.waits(for: "> ")
    person.types("quit\r")
    #expect(try person.leaves() == 0)
    let longest = person.seen.components(separatedBy: "\r\n").map(\.count).max() ?? 0
    #expect(longest <= min(columns, 76) && longest > min(columns, 76) - 12)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGKILL])
  func `a signal to a piped session loses nothing that was shown`(signal: Int32) throws {
    let desk = try Walk.desk()
    let said = try desk.write("", to: "said")
    let answers = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: Desk.program)
    process.arguments = Walk.options
    process.currentDirectoryURL = desk.folder
    process.environment = desk.environment
    process.standardInput = answers
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: said))
    try Desk.start(process)
    try answers.fileHandleForWriting.write(contentsOf: Data("left\na tree\n".utf8))
    let deadline = Date(timeIntervalSinceNow: 20)
    while try !desk.read(said).contains("or no.\n\n"), Date() < deadline { usleep(20_000) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == signal)
    let shown = try desk.read(said)
    #expect(shown.hasSuffix("**Was it good?**\n\n1. Yes.\n2. No.\n\nSay yes or no.\n\n"))
    #expect(try desk.read(desk.saved()) == shown)
    #expect(try desk.run("--dialogs", "walk.md", "--resume", typing: "yes\n").status == 0)
  }
}
