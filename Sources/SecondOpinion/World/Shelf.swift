import Dialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder of saved sessions: private to the person, and nothing in it is ever overwritten.
struct Shelf {
  /// Empty where nothing names one.
  let folder: String

  /// The folder that `--transcripts`, the environment, the checkout or the system names.
  init(_ named: String?) {
    if let named = named ?? environment("SECOND_OPINION_TRANSCRIPTS") {
      // With a slash at its end, a symbolic link would pass for the folder that it leads to.
      let end = named.lastIndex { $0 != "/" }
      folder = end.map { String(named[...$0]) } ?? named
    } else if ["Package.swift", "Dialogs", "Transcripts"].allSatisfy(Files.exists),
      Files.exists("Sources/SecondOpinion")
    {
      folder = "Transcripts"
    } else {
      // A relative path counts as none, as for every program that keeps its state there.
      let state = environment("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      let place = state ?? environment("HOME").map { $0 + "/.local/state" }
      folder = place.map { $0 + "/second-opinion/transcripts" } ?? ""
    }
  }

  /// The ids of the saved sessions, the oldest first; other files in the folder are left alone.
  var ids: [String] {
    Files.list(folder).filter {
      $0.hasSuffix(".md") && Files.begins("\(folder)/\($0)", with: Transcript.beginning)
    }
    .map { String($0.dropLast(3)) }
    .sorted { Self.order($0).lexicographicallyPrecedes(Self.order($1)) }
  }

  /// So that of two sessions of one moment `…-0000-10` comes after `…-0000-9`.
  private static func order(_ id: String) -> [String] {
    id.split(separator: "-").map { part in
      String(repeating: "0", count: max(0, 8 - part.utf8.count)) + part
    }
  }

  /// Whether something can be the id of a session: a file's name that leads nowhere else.
  static func isId(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 100 else { return false }
    return first != UInt8(ascii: "-")
      && text.utf8.allSatisfy { byte in
        (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
      }
  }

  /// For messages.
  var inFolder: String { folder.isEmpty ? "" : " in \(visible(folder))" }

  func path(of id: String) -> String { "\(folder)/\(id).md" }

  /// The file of a session that is named by its id or by a path; the last session if nothing is named.
  func find(_ name: String?) throws(FileProblem) -> String {
    guard let name else {
      guard let last = ids.last else {
        throw FileProblem(
          .noInput,
          "no saved session\(inFolder); start one with: second-opinion"
        )
      }
      return path(of: last)
    }
    if ids.contains(name) { return path(of: name) }
    if name.hasSuffix(".md") || name.contains("/"), Files.exists(name) { return name }
    throw Self.unknown(name)
  }

  private static func unknown(_ name: String) -> FileProblem {
    FileProblem(
      .noInput,
      "no saved session \"\(visible(name))\"; see: second-opinion transcripts list"
    )
  }

  /// Makes the file of a new session, with another id if that one is taken.
  func create(_ header: Transcript.Header) throws(FileProblem) -> SavedSession {
    try makeFolder()
    try checkFolder()
    var header = header
    let id = header.id
    for number in 2...10_000 {
      let path = path(of: header.id)
      let descriptor = open(
        path,
        O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_APPEND,
        0o600
      )
      if descriptor >= 0 {
        fchmod(descriptor, 0o600)
        let saved = SavedSession(path: path, id: header.id, descriptor: descriptor)
        try saved.lock()
        saved.add(Array(header.text.utf8))
        return saved
      }
      guard errno == EEXIST else { throw FileProblem(.cannotCreate, path, "cannot be created") }
      header.id = "\(id)-\(number)"
    }
    throw FileProblem(.cannotCreate, path(of: id), "cannot be created", EEXIST)
  }

  /// Opens a saved session to go on with it; nobody else can until it is closed.
  func reopen(_ path: String) throws(FileProblem) -> (SavedSession, text: String) {
    if path.hasPrefix(folder + "/") { try checkFolder() }
    let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_APPEND)
    guard descriptor >= 0 else {
      let isLink = errno == ELOOP
      throw isLink
        ? FileProblem(.noInput, "\(visible(path)): a symbolic link; name the file itself")
        : FileProblem(.noInput, path, "cannot be opened")
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let saved = SavedSession(
      path: path,
      id: name.hasSuffix(".md") ? String(name.dropLast(3)) : name,
      descriptor: descriptor
    )
    try saved.lock()
    return (saved, String(decoding: try Files.read(descriptor, path: path), as: UTF8.self))
  }

  /// Deletes a session of this folder, and nothing else.
  func forget(_ id: String) throws(FileProblem) {
    guard ids.contains(id) else { throw Self.unknown(id) }
    let path = path(of: id)
    guard unlink(path) == 0 else { throw FileProblem(.inputOutput, path, "cannot be deleted") }
  }

  // MARK: The folder

  private func makeFolder() throws(FileProblem) {
    guard !folder.isEmpty else {
      throw FileProblem(
        .cannotCreate,
        "there is no home folder to save in; name a folder with --transcripts, or use --no-save"
      )
    }
    var made = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      made += "/" + part
      if !Files.exists(made), mkdir(made, 0o700) != 0, errno != EEXIST {
        throw FileProblem(.cannotCreate, made, "cannot be created")
      }
    }
  }

  private func checkFolder() throws(FileProblem) {
    var status = stat()
    guard lstat(folder, &status) == 0 else {
      throw FileProblem(.cannotCreate, folder, "cannot be used")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw FileProblem(
        .cannotCreate,
        "\(visible(folder)): not a folder; name another with --transcripts"
      )
    }
    // A folder that holds other things too is somebody's own, and stays as it is.
    let isOurs = Files.list(folder).allSatisfy { $0.hasSuffix(".md") || $0 == "examples" }
    if status.st_mode & 0o077 != 0, isOurs, status.st_uid == geteuid() { chmod(folder, 0o700) }
  }
}
