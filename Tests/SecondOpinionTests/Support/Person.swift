import Foundation
import Testing

/// Somebody who sits at a terminal in which the program runs.
final class Person {
  private let process = Process()
  private let master: Int32
  private let slave: Int32
  /// Everything that the terminal showed.
  private(set) var seen = ""
  /// What of it no one has waited for.
  private var rest = ""

  init(_ desk: Desk, _ arguments: String..., environment: [String: String] = [:]) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    try #require(openpty(&ends.master, &ends.slave, nil, nil, nil) == 0)
    (master, slave) = ends
    let end = FileHandle(fileDescriptor: slave)
    process.executableURL = URL(filePath: Desk.program)
    process.arguments = arguments
    process.currentDirectoryURL = desk.folder
    process.environment = desk.environment.merging(environment) { _, new in new }
    process.standardInput = end
    process.standardOutput = end
    process.standardError = end
    try Desk.start(process)
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    close(master)
    close(slave)
  }

  /// Waits until the terminal shows something that it did not show before.
  func waits(for text: String, seconds: Double = 20) throws {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while !rest.contains(text), Date() < deadline { show(milliseconds: 50) }
    let found = try #require(rest.firstRange(of: text), "waited for \(text), saw: \(seen)")
    rest = String(rest[found.upperBound...])
  }

  func types(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  func sends(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for the end; the status as a shell has it.
  func leaves() throws -> Int32 {
    let deadline = Date(timeIntervalSinceNow: 30)
    while process.isRunning, Date() < deadline { show(milliseconds: 20) }
    let isGone = !process.isRunning
    try #require(isGone, "it still runs, and showed: \(seen)")
    show(milliseconds: 20)
    return process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
  }

  /// Whether the terminal shows what is typed and hands it over by the line, as a shell wants it.
  var isTerminalAsBefore: Bool {
    var settings = termios()
    guard tcgetattr(slave, &settings) == 0 else { return false }
    let wanted = tcflag_t(ICANON) | tcflag_t(ECHO) | tcflag_t(ISIG)
    return settings.c_lflag & wanted == wanted
  }

  private func show(milliseconds: Int32) {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &bytes, bytes.count)
    let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    seen += text
    rest += text
  }
}
