import ArgumentParser
import Dialogue

/// The program's name and version, as transcripts and `--version` have them.
enum Version {
  static let number = "0.1.0"
  static let program = "second-opinion \(number)"
}

@main
struct Program: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "second-opinion",
    abstract: "A guide through getting a second medical opinion, one question at a time.",
    discussion: """
      General information, not medical advice. Everything stays on this computer.

      EXAMPLES
        second-opinion                          talk with it
        second-opinion --resume                 go on where you left
        second-opinion --script answers.txt     answer from a file
        second-opinion export -o page.md        write the page to take along
      """,
    version: Version.number,
    subcommands: [Chat.self, Export.self, Transcripts.self, Check.self, Test.self, Hear.self],
    defaultSubcommand: Chat.self
  )

  /// Without arguments there is nothing to parse, and the parser takes longer than all the rest.
  static func main() {
    Files.occupyStandardDescriptors()
    guard CommandLine.arguments.count == 1 else { return main(nil) }
    do {
      try ChatRequest().run()
    } catch {
      exit(withError: error)
    }
  }
}

extension Status {
  /// The status as the argument parser takes it.
  var exitCode: ExitCode { ExitCode(rawValue) }
}

/// Runs what may meet a problem with a file, and says it in one line.
func reportingProblems(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let problem as FileProblem {
    tell("second-opinion: \(problem)")
    throw problem.status.exitCode
  } catch let diagnostics as Diagnostics {
    for diagnostic in diagnostics.errors.prefix(10) { tell(diagnostics.render(diagnostic)) }
    let count = diagnostics.errors.count
    tell(
      "second-opinion: the guides have \(count) \(count == 1 ? "error" : "errors"); see: second-opinion check"
    )
    throw Status.problemsFound.exitCode
  }
}
