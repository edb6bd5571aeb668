import Foundation
import Testing

/// A folder of its own, in which the program runs and finds nothing else of this computer.
final class Desk {
  let folder: URL
  var environment: [String: String]

  init() throws {
    let name = "second-opinion-tests-\(UUID().uuidString)"
    folder = FileManager.default.temporaryDirectory.appending(path: name)
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    environment = [
      "HOME": folder.path + "/home", "XDG_STATE_HOME": folder.path + "/state",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
    try makeFolder("home")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What came of running the program.
  struct Run: Equatable {
    var status: Int32
    var bytes: Data
    var errors: String
    var output: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Runs the program; what is typed comes from a file, so that no pipe can be full.
  func run(_ arguments: String..., typing input: String = "") throws -> Run {
    try run(arguments, typing: Data(input.utf8))
  }

  func run(_ arguments: [String], typing input: Data = Data()) throws -> Run {
    try launch(Self.program, arguments, input)
  }

  /// Runs a line of shell in which `$P` is the program.
  func shell(_ line: String, typing input: String = "") throws -> Run {
    try launch("/bin/sh", ["-c", line], Data(input.utf8))
  }

  /// The program that was built together with these tests.
  static let program: String = {
    for argument in CommandLine.arguments where argument.contains(".xctest") {
      var place = URL(filePath: argument)
      while place.path != "/" {
        place.deleteLastPathComponent()
        let candidate = place.appending(path: "second-opinion")
        let type = try? FileManager.default.attributesOfItem(atPath: candidate.path)[.type]
        if type as? FileAttributeType == .typeRegular { return candidate.path }
      }
    }
    return "/no/program/beside/the/tests"
  }()

  private func launch(_ path: String, _ arguments: [String], _ input: Data) throws -> Run {
    let name = UUID().uuidString
    let files = ["in", "out", "err"].map { folder.appending(path: ".\(name).\($0)") }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    try input.write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment.merging(["P": Self.program]) { own, _ in own }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try Self.start(process)
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Run(
      status: process.terminationStatus + (isSignal ? 128 : 0),
      bytes: try Data(contentsOf: files[1]),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
    )
  }
}

extension Desk {
  /// Starts a process that gets its signals, which the threads that run tests keep from theirs.
  static func start(_ process: Process) throws {
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
  }
}

// MARK: - Files on the desk

extension Desk {
  /// Where sessions are saved if nothing else is said.
  var shelf: String { folder.path + "/state/second-opinion/transcripts" }

  func path(_ name: String) -> String { folder.path + "/" + name }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
    return path(name)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path(name),
      withIntermediateDirectories: true
    )
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  /// The names in a folder, sorted; none where there is no folder.
  func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// The only file that is saved.
  func saved() throws -> String {
    let names = names(in: shelf)
    try #require(names.count == 1, "\(names)")
    return shelf + "/" + names[0]
  }

  /// The permissions of a file, such as 0o600.
  func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}

/// The package that is tested.
enum Package {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  /// The paths of the files below a folder that end in something, sorted.
  static func files(below path: String, ending: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: path).path)
      .filter { $0.hasSuffix(ending) }.sorted().map { "\(path)/\($0)" }
  }
}
