import ArgumentParser
import Dialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Types the lines of transcripts again and compares what they are taken to mean.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Replay transcripts, and say where they differ now.",
    discussion: """
      EXAMPLES
        second-opinion test                        the examples
        second-opinion test --wording talk.md      what was said, too
        second-opinion test --accept talk.md       rewrite the file, to review the difference
      """
  )

  @Argument(help: "Transcripts, or folders of them.") var paths = ["Transcripts/examples"]

  @Flag(help: "Compare also what is said.") var wording = false

  @Flag(help: "Rewrite transcripts as they would be now.") var accept = false

  @Option(help: ArgumentHelp("Use the guides of this folder.", valueName: "dir")) var dialogs:
    String?

  func run() throws {
    try reportingProblems {
      var differing = 0
      let files = try paths.flatMap(files)
      for path in files where try !replay(path) { differing += 1 }
      try put(
        "\(files.count) \(files.count == 1 ? "transcript" : "transcripts"), \(differing) differ"
      )
      if differing > 0 { throw Status.problemsFound.exitCode }
    }
  }

  private func files(_ path: String) throws -> [String] {
    guard Files.isFolder(path) else { return [path] }
    let files = Files.list(path).filter { $0.hasSuffix(".md") && $0 != "README.md" }.map {
      "\(path)/\($0)"
    }
    guard !files.isEmpty else {
      throw FileProblem(.noInput, "\(visible(path)): no transcripts here")
    }
    return files
  }

  private func replay(_ path: String) throws -> Bool {
    let text = String(decoding: try Files.read(path), as: UTF8.self)
    let old = try readTranscript(text, path: path)
    let edition = try Dialogs(dialogs).read(old.header.language)
    var header = old.header
    header.guides = edition.fingerprint
    header.program = Version.program
    guard let new = edition.library.replay(old, header: header) else {
      throw FileProblem(
        .noInput,
        "\(visible(path)): the guides have no \"\(old.header.guide ?? "start")\""
      )
    }
    if accept {
      guard new != text else { return true }
      try rewrite(path, new)
      try put("\(visible(path)): rewritten")
      return true
    }
    return try report(path, old, text, try readTranscript(new, path: path), new)
  }

  private func report(
    _ path: String,
    _ old: Transcript,
    _ oldText: String,
    _ new: Transcript,
    _ newText: String
  ) throws -> Bool {
    for (before, after) in zip(old.exchanges, new.exchanges) where before.code != after.code {
      try put(
        "\(visible(path)):\(before.line): was `\(visible(before.code))`, is now `\(visible(after.code))`"
      )
      return false
    }
    if new.exchanges.count < old.exchanges.count {
      let line = old.exchanges[new.exchanges.count].line
      try put("\(visible(path)):\(line): the session is over before this line now")
      return false
    }
    if old.ending != new.ending {
      try put(
        "\(visible(path)): ended with \(old.ending ?? "a pause"), now with \(new.ending ?? "a pause")"
      )
      return false
    }
    guard wording else { return true }
    let (before, after) = (Self.body(oldText), Self.body(newText))
    for (index, (one, other)) in zip(before, after).enumerated() where one != other {
      try put(
        "\(visible(path)): said line \(index + 1) differs\n  was: \(visible(one))\n  now: \(visible(other))"
      )
      return false
    }
    if before.count != after.count { try put("\(visible(path)): more or less is said at the end") }
    return before.count == after.count
  }

  /// What stands after the front matter.
  private static func body(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .dropFirst().drop { $0 != "---" }.dropFirst().map(\.self)
  }

  private func rewrite(_ path: String, _ text: String) throws {
    let descriptor = open(path, O_WRONLY | O_TRUNC | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(.cannotCreate, path, "cannot be written") }
    defer { close(descriptor) }
    let code = Files.write(Array(text.utf8), to: descriptor)
    guard code == 0 else { throw FileProblem(.inputOutput, path, "cannot be written", code) }
  }
}
