import ArgumentParser
import Dialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Talks with somebody, or answers a script.
struct Chat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Talk, or answer from a script (the default).",
    discussion: """
      EXAMPLES
        second-opinion                                  talk with it
        second-opinion how-to-ask                       begin in this guide
        second-opinion --resume                         go on with the last session
        printf 'patient\\ncancer\\nknown\\n' | second-opinion   pipe answers in; the transcript comes out
      """
  )

  @Argument(help: "The guide to begin in.") var guide: String?

  @Option(
    help: ArgumentHelp(
      "Take the answers from this file: one a line, or a transcript.",
      valueName: "file"
    )
  )
  var script: String?

  @Option(
    defaultAsFlag: Opening.last,
    help: ArgumentHelp("Go on with this session. Without an id: the last one.", valueName: "id")
  )
  var resume: String?

  @Flag(help: "Save nothing.") var noSave = false

  @Flag(help: "Stop a script at the first answer that is not understood.") var strict = false

  @OptionGroup var places: PlaceOptions

  @Option(help: ArgumentHelp("Take this day for today, such as 2026-11-22.", valueName: "date"))
  var now: Day?

  @Option(help: ArgumentHelp("Break lines at this width.", valueName: "columns"))
  var width: Int?

  @Option(help: ArgumentHelp("Use colour and weight: auto, always or never.", valueName: "when"))
  var color = ColorChoice.auto

  mutating func validate() throws {
    if let width, !(20...1000).contains(width) {
      throw ValidationError("--width takes 20 to 1000 columns")
    }
    if resume != nil, guide != nil {
      throw ValidationError("--resume goes on in its own guide; name no other")
    }
    if resume != nil, noSave {
      throw ValidationError("--resume goes on saving where it was saved; leave out --no-save")
    }
  }

  func run() throws {
    try reportingProblems {
      let isTerminal = script == nil && isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0
      let source = isTerminal ? nil : try Script(script)
      let opening = try Opening(self, scriptHeader: source?.header)
      let console: Console
      if let source {
        console = .scripted(
          source,
          layout: width.map { Layout(width: $0, hasColor: color == .always) },
          saved: opening.saved
        )
      } else {
        guard Terminal.start() else {
          throw FileProblem(.inputOutput, "the terminal cannot be used")
        }
        opening.saved?.isInteractive = true
        console = Terminal(width: width, hasColor: hasColor).console
      }
      try converse(opening, console)
    }
  }

  private var hasColor: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      environment("NO_COLOR") == nil && environment("TERM") != nil && environment("TERM") != "dumb"
    }
  }

  private func converse(_ opening: Opening, _ console: Console) throws {
    opening.say(on: console)
    if let problem = opening.saved?.problem { throw problem }
    var conversation = Conversation(
      session: opening.session,
      console: console,
      saved: opening.saved,
      isStrict: strict
    )
    let ending = conversation.run()
    try finish(conversation, ending, console)
  }

  /// Leaves everything saved, says how to come back, and gives the status.
  private func finish(
    _ conversation: Conversation,
    _ ending: Conversation.Ending,
    _ console: Console
  ) throws {
    let session = conversation.session
    if !session.isOver {
      conversation.pause()
    } else if console.isInteractive {
      console.show([.say(session.phraseText(.finished))], [])
    }
    conversation.saved?.flush()
    if let saved = conversation.saved {
      if !session.isOver {
        let command = "second-opinion --resume \(saved.id)\(places.asTyped)"
        let text = session.phraseText(.resumeWith, [("command", Markdown.escaped(command))])
        console.isInteractive ? console.show([.say(text)], []) : tell(Markdown.plain(text))
      }
    }
    try console.close()
    if case .failed(let problem) = ending { throw problem }
    if let problem = conversation.saved?.problem { throw problem }
    if case .signal(let signal) = ending { throw ExitCode(128 + signal) }
    if conversation.missed > 0 { throw Status.notUnderstood.exitCode }
    if case .inputEnded = ending, !console.isInteractive, !session.isOver {
      throw Status.endedEarly.exitCode
    }
  }
}
