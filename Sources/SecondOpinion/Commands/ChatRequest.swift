import ArgumentParser
import Dialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a talk is to be: the options of `chat`, or what holds without any.
struct ChatRequest {
  var guide: String?
  var script: String?
  /// The id of a saved session, or `Opening.last`.
  var resume: String?
  var isSaved = true
  var isStrict = false
  var places = Places()
  var now: Day?
  var width: Int?
  var color = ColorChoice.auto

  /// Talks, or answers the script, until one of them ends.
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
    // Until the first answer there is nothing to lose, and a disk may take its time.
    opening.saved?.isInteractive = console.isInteractive
    if let problem = opening.saved?.problem { throw problem }
    var conversation = Conversation(
      session: opening.session,
      console: console,
      saved: opening.saved,
      isStrict: isStrict
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
    if let saved = conversation.saved, saved.problem == nil, !session.isOver {
      let command = "second-opinion --resume \(saved.id)\(places.asTyped)"
      let text = session.phraseText(.resumeWith, [("command", Markdown.escaped(command))])
      console.isInteractive ? console.show([.say(text)], []) : tell(Markdown.plain(text))
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
