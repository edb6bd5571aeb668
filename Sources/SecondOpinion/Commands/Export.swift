import ArgumentParser
import Dialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes the page that somebody takes to the appointment.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the session summary, the page to take along.",
    discussion: """
      EXAMPLES
        second-opinion export                        the last session, on the screen
        second-opinion export -o page.md             into a file that only you can read
        second-opinion export --format text | lpr    on paper
      """
  )

  @Argument(help: "The id or file of a saved session; the last one if you name none.")
  var transcript: String?

  @Option(help: ArgumentHelp("markdown or text.", valueName: "format")) var format = "markdown"

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this new file.", valueName: "file"))
  var output: String?

  @OptionGroup var places: PlaceOptions

  mutating func validate() throws {
    guard PageFormat.all.contains(where: { $0.name == format }) else {
      throw ValidationError(
        "a format is one of: \(PageFormat.all.map(\.name).joined(separator: ", "))"
      )
    }
  }

  func run() throws {
    try reportingProblems {
      let shelf = Shelf(places.transcripts)
      let path = try shelf.find(transcript)
      let text = String(decoding: try Files.read(path), as: UTF8.self)
      let saved = try readTranscript(text, path: path)
      let library = try Dialogs(places.dialogs).read(saved.header.language).library
      let page = try saved.resume(in: library).page()
      if page.isEmpty { tell("second-opinion: nothing was noted in this session yet") }
      let chosen = PageFormat.all.first { $0.name == format } ?? .markdown
      try write(chosen.render(page))
    }
  }

  private func write(_ text: String) throws {
    guard let output else {
      let code = Files.write(Array(text.utf8), to: STDOUT_FILENO)
      guard code == 0 else { throw FileProblem.standardOutput(code) }
      return
    }
    let descriptor = open(output, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST {
        throw FileProblem(
          .cannotCreate,
          "\(visible(output)): is there already; choose another name"
        )
      }
      throw FileProblem(.cannotCreate, output, "cannot be created")
    }
    defer { close(descriptor) }
    fchmod(descriptor, 0o600)
    let code = Files.write(Array(text.utf8), to: descriptor)
    guard code == 0 else { throw FileProblem(.inputOutput, output, "cannot be written", code) }
    tell("The page is in \(visible(output)). It is private: only you can read the file.")
  }
}
