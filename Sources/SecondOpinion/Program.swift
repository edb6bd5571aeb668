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
    do {
      guard CommandLine.arguments.count > 1 else { return try ChatRequest().run() }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      if exitCode(for: error) == .validationFailure, let (word, name) = misspelled {
        tell("second-opinion: there is no command \"\(visible(word))\"; did you mean \"\(name)\"?")
      }
      exit(withError: error)
    }
  }

  /// The first word that is nearly a command, and that command; words that are none belong to `chat`.
  private static var misspelled: (word: String, name: String)? {
    var commands = configuration.subcommands
    for word in CommandLine.arguments.dropFirst() {
      let names = commands.map { $0.configuration.commandName ?? "" }
      guard let place = names.firstIndex(of: word) else {
        return nearest(to: word, of: names).map { (word, $0) }
      }
      commands = commands[place].configuration.subcommands
    }
    return nil
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
