extension Library {
  /// Reads and checks the files of one language, all of them before saying what is wrong.
  ///
  /// - Parameters:
  ///   - files: Paths as diagnostics show them; what a file is, is told by its last two parts.
  ///   - today: The day against which review dates are checked; nothing if they do not matter now.
  ///   - isProven: Whether these very files passed before, so that the checks need no second run.
  ///   - isThorough: Whether what is over the limits of `phrases.md` is refused, and sayings that
  ///     hear the same are warned of; such guides can be talked through all the same.
  /// - Throws: Every error and warning of every file, if there is any error.
  package static func read(
    _ files: [Source],
    language: String,
    today: Day? = nil,
    isProven: Bool = false,
    isThorough: Bool = false
  ) throws(Diagnostics) -> Library {
    var reader = Reader(language: language)
    var result = reader.read(files, today: today, isProven: isProven)
    if isThorough, !isProven, !result.contains(where: { $0.severity == .error }) {
      if result.isEmpty { reader.checkAlikeSayings() }
      reader.checkReading()
      result = reader.problems
    }
    let diagnostics = Diagnostics(sources: reader.library.sources, all: result)
    guard diagnostics.errors.isEmpty else { throw diagnostics }
    reader.library.warnings = diagnostics.all
    return reader.library
  }
}

extension Reader {
  fileprivate mutating func read(
    _ files: [Source],
    today: Day?,
    isProven: Bool
  ) -> [Diagnostic] {
    var isWhole = true
    for source in files {
      guard open(source, isProven: isProven) else {
        isWhole = false
        continue
      }
      switch source.fileName {
      case "phrases.md", "words.md": readPhrases()
      case "facts.md": readFacts()
      case "summary.md": readSummary()
      case "anytime.md": readGuide(isAnytime: true)
      default: readGuide()
      }
      bytes = []
    }
    checkFileNames()
    // A file that could not be read at all would make every name in it look misspelled.
    guard isWhole else { return problems }
    requireFiles()
    checkPhrases()
    library.reviewBy = (frontMatters.compactMap(\.reviewBy) + library.facts.map(\.reviewBy)).min()
    resolve()
    guard !isProven else { return problems }
    let isResolved = problems.isEmpty
    if isResolved { checkCombinations() }
    pending = Pending()
    checkLibrary(today: today)
    // What leads nowhere hides where it would have led.
    if isResolved { checkGraph() }
    return problems
  }

  private mutating func checkFileNames() {
    var seen: [String: String] = [:]
    for (index, source) in library.sources.enumerated() {
      let folded = source.path.lowercased()
      if let other = seen.updateValue(source.path, forKey: folded) {
        problems.append(
          Diagnostic(passage: Passage(file: UInt16(index), 0..<0), problem: .sameName(other))
        )
      }
    }
  }

  private mutating func requireFiles() {
    guard !library.sources.isEmpty else { return }
    for name in ["anytime.md", "facts.md", "phrases.md", "summary.md", "words.md"]
    where !library.sources.contains(where: { $0.fileName == name }) {
      report(Passage(file: 0, 0..<0), .missingFile(name))
    }
    if library.guide(named: "start") == nil { report(Passage(file: 0, 0..<0), .noStart) }
  }
}

extension Problem {
  fileprivate static func sameName(_ other: String) -> Problem {
    Problem(
      "another file's name differs in capitals only: \(other)",
      help: "rename one of them; some file systems cannot keep both"
    )
  }
  fileprivate static let noStart = Problem(
    "the language has no guides/start.md",
    help: "write the guide that asks who is there and holds the menu"
  )
  fileprivate static func missingFile(_ name: String) -> Problem {
    Problem("the language has no \(name)", help: "add the file beside the folder guides")
  }
}
