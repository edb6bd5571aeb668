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

  var places: Places {
    Places(dialogs: dialogs, language: language, transcripts: transcripts)
  }
}

/// The same, without the parser.
struct Places {
  var dialogs: String?
  var language = "en"
  var transcripts: String?

  /// The folders as they were named, for a command that goes on there; begins with a space.
  var asTyped: String {
    let named = [("--dialogs", dialogs), ("--transcripts", transcripts)]
    return named.map { name, value in value.map { " \(name) \(quoted($0))" } ?? "" }.joined()
  }
}

/// A word as a shell takes it.
private func quoted(_ word: String) -> String {
  let isPlain = word.utf8.allSatisfy { byte in
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./".utf8.contains(byte)
  }
  if isPlain, !word.isEmpty { return word }
  return "'"
    + visible(word).split(separator: "'", omittingEmptySubsequences: false)
    .joined(separator: "'\\''") + "'"
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}

/// When escapes for colour and weight are written.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}
