import ArgumentParser
import Dialogue

/// Reads guides and says everything that is wrong with them.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check guides: every error of every file, with its place and the fix.",
    discussion: """
      EXAMPLES
        second-opinion check                     the guides that would be used
        second-opinion check my-guides           a folder of languages
        second-opinion check tea.md              one guide, together with the built-in ones
        second-opinion check --reading           how hard the words are, and the longest turns
      """
  )

  @Argument(help: "Folders of languages, a language's folder, or guide files.") var paths:
    [String] = []

  @Option(help: ArgumentHelp("Check this language.", valueName: "code")) var language: String?

  @Option(help: ArgumentHelp("Compare review dates with this day.", valueName: "date")) var now:
    Day?

  @Flag(help: "Print reading grades, the hardest messages and the longest turns.")
  var reading = false

  @Flag(help: "Print the words that the grades are counted from, a message a line.")
  var readingText = false

  func run() throws {
    try reportingProblems {
      var hasErrors = false
      for path in paths.isEmpty ? [nil] : paths.map(Optional.init) {
        let dialogs = Dialogs(path)
        for language in languages(of: dialogs) {
          if try !check(dialogs, language) { hasErrors = true }
        }
      }
      if hasErrors { throw Status.problemsFound.exitCode }
    }
  }

  private func languages(of dialogs: Dialogs) -> [String] {
    if let language { return [language] }
    guard let place = dialogs.place, Files.isFolder(place), !Files.isFolder("\(place)/guides")
    else { return ["en"] }
    let found = Files.list(place).filter { Files.isFolder("\(place)/\($0)/guides") }
    return found.isEmpty ? ["en"] : found
  }

  private func check(_ dialogs: Dialogs, _ language: String) throws -> Bool {
    let sources = try dialogs.sources(language: language)
    do {
      if reading || readingText { return try printReading(sources, language) }
      let library = try Library.read(
        sources,
        language: language,
        today: now ?? Moment.now().today,
        isThorough: true
      )
      if let original = first(of: dialogs, besides: language) {
        let differences = library.differences(from: original)
        guard differences.errors.isEmpty else { throw differences }
      }
      let warnings = Diagnostics(sources: library.sources, all: library.warnings)
      for warning in warnings.rendered { try put(warning + "\n") }
      let guides = library.guides.count { !$0.isAnytime }
      try put(
        "\(visible(dialogs.place ?? "built-in guides")), \(language): \(guides) guides, \(library.steps.count) steps, no errors"
      )
      return true
    } catch let diagnostics as Diagnostics {
      for problem in diagnostics.rendered { try put(problem + "\n") }
      let count = diagnostics.errors.count
      try put(
        "\(visible(dialogs.place ?? "built-in guides")), \(language): \(count) \(count == 1 ? "error" : "errors")"
      )
      return false
    }
  }

  /// The language with which a translation is compared; what is wrong with it is said elsewhere.
  private func first(of dialogs: Dialogs, besides language: String) -> Library? {
    guard language != "en", let sources = try? dialogs.sources(language: "en") else { return nil }
    return try? Library.read(sources, language: "en")
  }
}
