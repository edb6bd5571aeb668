import ArgumentParser
import Dialogue

/// Where guides and saved sessions are.
struct PlaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Use the guides of this folder, or this guide file.", valueName: "dir")
  )
  var dialogs: String?

  @Option(help: ArgumentHelp("Talk in this language.", valueName: "code"))
  var language = "en"

  @Option(help: ArgumentHelp("Keep saved sessions in this folder.", valueName: "dir"))
  var transcripts: String?

  mutating func validate() throws {
    let isCode =
      !language.isEmpty
      && language.utf8.allSatisfy { ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 || $0 == 45 }
    guard isCode else { throw ValidationError("a language is a code such as en or es") }
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}

/// When escapes for colour and weight are written.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}
