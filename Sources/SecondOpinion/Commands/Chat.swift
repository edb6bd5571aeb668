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
    var request = ChatRequest()
    request.guide = guide
    request.script = script
    request.resume = resume
    request.isSaved = !noSave
    request.isStrict = strict
    request.places = places.places
    request.now = now
    request.width = width
    request.color = color
    try request.run()
  }
}
