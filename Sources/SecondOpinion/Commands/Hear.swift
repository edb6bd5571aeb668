import ArgumentParser
import Dialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says what lines are heard as.
struct Hear: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hear",
    abstract: "Say what lines are heard as, one a line of standard input.",
    discussion: """
      Each line comes back as KIND, IDS, SCORE and the line itself, with tabs between. KIND is choice,
      topic, command, emergency, crisis, urgent, distress or none; with none, IDS are what the program
      would ask about. SCORE goes from 0 to 100; from 80 on it is taken.

      EXAMPLES
        echo 'who pays for this' | second-opinion hear
        second-opinion hear --at when-to-seek.reasons --explain < lines.txt
      """
  )

  @Option(help: ArgumentHelp("Listen at this question.", valueName: "guide.step")) var at: String?

  @Flag(help: "Add the sayings that were found in each line.") var explain = false

  @OptionGroup var places: PlaceOptions

  @Option(help: ArgumentHelp("Take this day for today.", valueName: "date")) var now: Day?

  func run() throws {
    try reportingProblems {
      let library = try Dialogs(places.dialogs).read(places.language).library
      let today = now ?? Moment.now().today
      var session = try session(in: library, today)
      let output = Output(STDOUT_FILENO)
      let reader = LineReader(STDIN_FILENO, name: "standard input")
      reader.beforeWaiting = { output.flush() }
      while let line = reader.read() {
        let report = session.report(on: line, explains: explain)
        var fields = [report.kind, report.ids.joined(separator: ","), String(report.score), line]
        if explain { fields.append(report.sayings.joined(separator: "; ")) }
        output.write(fields.joined(separator: "\t") + "\n")
      }
      output.flush()
      if let problem = reader.problem ?? output.problem { throw problem }
    }
  }

  private func session(in library: Library, _ today: Day) throws(FileProblem) -> Session {
    guard let at else { return Session(listeningIn: library, today: today) }
    guard let step = library.step(named: at) else {
      throw FileProblem(.usage, "there is no step \"\(visible(at))\"; write guide.step")
    }
    guard let session = Session(in: library, at: step, today: today) else {
      throw FileProblem(.usage, "\(visible(at)) asks nothing")
    }
    return session
  }
}
