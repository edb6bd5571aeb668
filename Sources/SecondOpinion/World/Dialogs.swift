import Dialogue

/// Where the guides come from, and the reading of them.
struct Dialogs {
  /// A folder of languages, one guide file, or nothing for the copy built into the program.
  let place: String?

  /// Looks at `--dialogs`, the environment, and the current folder, in this order.
  init(_ named: String?) {
    if let named = named ?? environment("SECOND_OPINION_DIALOGS") {
      place = named
    } else {
      place = Files.isFolder("Dialogs/en/guides") ? "Dialogs" : nil
    }
  }

  /// A language as it was read, and the fingerprint of its files.
  struct Edition {
    let library: Library
    let fingerprint: String
  }

  /// Reads a language; the built-in one was proved when the program was built.
  func read(_ language: String) throws -> Edition {
    let sources = try sources(language: language)
    return Edition(
      library: try Library.read(sources, language: language, isProven: place == nil),
      fingerprint: fingerprint(sources, language: language)
    )
  }

  /// The files of a language, the built-in ones where the place has none of its own.
  func sources(language: String) throws(FileProblem) -> [Source] {
    guard let place else { return try Self.builtIn(language) }
    if !Files.isFolder(place) {
      let name = place.split(separator: "/").last.map(String.init) ?? place
      let guide = Source(path: place, bytes: try Files.read(place))
      return try Self.builtIn(language).filter { $0.path != "\(language)/guides/\(name)" } + [guide]
    }
    let folder = Files.isFolder("\(place)/guides") ? place : "\(place)/\(language)"
    guard Files.isFolder("\(folder)/guides") else {
      throw FileProblem(
        .noInput,
        "\(visible(folder))/guides: no such folder; guides of a language stand there"
      )
    }
    return try Self.read(folder, language: language)
  }

  private static func read(_ folder: String, language: String) throws(FileProblem) -> [Source] {
    var paths = Files.list("\(folder)/guides").filter { $0.hasSuffix(".md") }.map { "guides/\($0)" }
    paths += Files.list(folder).filter { $0.hasSuffix(".md") && $0 != "README.md" }
    var sources: [Source] = []
    for path in paths {
      sources.append(Source(path: "\(folder)/\(path)", bytes: try Files.read("\(folder)/\(path)")))
    }
    guard !paths.contains("phrases.md") else { return sources }
    // A folder with guides only is a supplement to the built-in ones.
    return try builtIn(language).filter { built in
      !paths.contains { built.path == "\(language)/\($0)" }
    } + sources
  }

  private static func builtIn(_ language: String) throws(FileProblem) -> [Source] {
    guard let found = builtInDialogs.first(where: { $0.code == language }) else {
      let known = builtInDialogs.map(\.code).joined(separator: ", ")
      throw FileProblem(
        .noInput,
        "there is no language \"\(visible(language))\"; there is: \(known)"
      )
    }
    return found.sources
  }

  /// One fingerprint for all files of a language, so that a transcript can tell whether they changed.
  private func fingerprint(_ sources: [Source], language: String) -> String {
    let known = place == nil ? builtInDialogs.first { $0.code == language }?.fingerprint : nil
    return "sha256 " + (known?.description ?? Fingerprint.hex(of: sources))
  }
}

/// The files of a language as the program was built with them.
struct BuiltInLanguage {
  let code: String
  let fingerprint: StaticString
  let files: [(path: String, text: StaticString)]

  var sources: [Source] {
    files.map { file in
      let text = UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
      return Source(path: file.path, bytes: Array(text))
    }
  }
}
