import ArgumentParser
import Dialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lists, shows and deletes saved sessions.
struct Transcripts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcripts",
    abstract: "List, show or delete saved sessions.",
    discussion: """
      EXAMPLES
        second-opinion transcripts list
        second-opinion transcripts show 20261122-164205-k3f9
        second-opinion transcripts forget --all
      """,
    subcommands: [List.self, Show.self, Forget.self],
    defaultSubcommand: List.self
  )

  /// The folder that is looked into.
  struct Folder: ParsableArguments {
    @Option(help: ArgumentHelp("Look in this folder.", valueName: "dir")) var transcripts: String?

    var shelf: Shelf { Shelf(transcripts) }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the saved sessions, the oldest first.",
      discussion: """
        EXAMPLES
          second-opinion transcripts list
          second-opinion transcripts list --transcripts ~/talks
        """
    )

    @OptionGroup var folder: Folder

    func run() throws {
      try reportingProblems {
        let shelf = folder.shelf
        if shelf.ids.isEmpty { return tell("No saved session\(shelf.inFolder).") }
        for id in shelf.ids {
          let text = String(decoding: try Files.read(shelf.path(of: id)), as: UTF8.self)
          guard let transcript = try? Transcript(reading: text) else {
            try put("\(visible(id))  cannot be read by this version of the program")
            continue
          }
          let answers = transcript.exchanges.count
          let state = transcript.ending == nil ? "open" : "finished"
          try put(
            "\(visible(id))  \(transcript.header.today.iso)  \(answers) \(answers == 1 ? "line" : "lines")  \(state)"
          )
        }
        tell("In \(visible(shelf.folder)). Delete one with: second-opinion transcripts forget ID")
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a saved session; a long one in $PAGER.",
      discussion: """
        EXAMPLES
          second-opinion transcripts show 20261122-164205-k3f9
          second-opinion transcripts show 20261122-164205-k3f9 | lpr
        """
    )

    @Argument(help: "The id of the session.") var id: String
    @OptionGroup var folder: Folder

    func run() throws {
      try reportingProblems {
        let path = try folder.shelf.find(id)
        let text = String(decoding: try Files.read(path), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
          visible(String($0))
        }
        try Pager.show(Array(lines.joined(separator: "\n").utf8))
      }
    }
  }

  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: "Delete a saved session, or all of them.",
      discussion: """
        EXAMPLES
          second-opinion transcripts forget 20261122-164205-k3f9
          second-opinion transcripts forget --all
        """
    )

    @Argument(help: "The id of the session.") var id: String?
    @Flag(help: "Delete every saved session.") var all = false
    @OptionGroup var folder: Folder

    mutating func validate() throws {
      guard (id == nil) == all else { throw ValidationError("name one session, or say --all") }
    }

    func run() throws {
      try reportingProblems {
        let shelf = folder.shelf
        let ids = id.map { [$0] } ?? shelf.ids
        for id in ids { try shelf.forget(id) }
        try put("Deleted: \(ids.count) \(ids.count == 1 ? "session" : "sessions").")
      }
    }
  }
}
