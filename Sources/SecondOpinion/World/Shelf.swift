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
  let folder: String

  /// The folder that `--transcripts`, the environment, the checkout or the system names.
  init(_ named: String?) {
    if let named = named ?? environment("SECOND_OPINION_TRANSCRIPTS") {
      folder = named
    } else if ["Package.swift", "Dialogs", "Transcripts"].allSatisfy(Files.exists),
      Files.exists("Sources/SecondOpinion")
    {
      folder = "Transcripts"
    } else {
      let state = environment("XDG_STATE_HOME") ?? (environment("HOME") ?? ".") + "/.local/state"
      folder = state + "/second-opinion/transcripts"
    }
  }

  /// The ids of the saved sessions, the oldest first.
  var ids: [String] {
    Files.list(folder).filter { $0.hasSuffix(".md") && $0 != "README.md" }.map {
      String($0.dropLast(3))
    }
  }

  func path(of id: String) -> String { "\(folder)/\(id).md" }

  /// The file of a session that is named by its id or by a path; the last session if nothing is named.
  func find(_ name: String?) throws(FileProblem) -> String {
    guard let name else {
      guard let last = ids.last else {
        throw FileProblem(
          .noInput,
          "no saved session in \(visible(folder)); start one with: second-opinion"
        )
      }
      return path(of: last)
    }
    if ids.contains(name) { return path(of: name) }
    if name.hasSuffix(".md") || name.contains("/"), Files.exists(name) { return name }
    throw FileProblem(
      .noInput,
      "no saved session \"\(visible(name))\"; see: second-opinion transcripts list"
    )
  }

  /// Makes the file of a new session, with another id if that one is taken.
  func create(_ header: Transcript.Header) throws(FileProblem) -> SavedSession {
    try makeFolder()
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
        saved.add(header.text)
        return saved
      }
      guard errno == EEXIST else { throw FileProblem(.cannotCreate, path, "cannot be created") }
      header.id = "\(id)-\(number)"
    }
    throw FileProblem(.cannotCreate, path(of: id), "cannot be created", EEXIST)
  }

  /// Opens a saved session to go on with it; nobody else can until it is closed.
  func reopen(_ path: String) throws(FileProblem) -> (SavedSession, text: String) {
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

  func forget(_ path: String) throws(FileProblem) {
    guard unlink(path) == 0 else { throw FileProblem(.inputOutput, path, "cannot be deleted") }
  }

  // MARK: The folder

  private func makeFolder() throws(FileProblem) {
    var made = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      made += "/" + part
      if !Files.exists(made), mkdir(made, 0o700) != 0, errno != EEXIST {
        throw FileProblem(.cannotCreate, made, "cannot be created")
      }
    }
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

/// The open file of a session; what is added is in it before anybody sees it.
final class SavedSession {
  let path: String
  let id: String
  private let descriptor: Int32
  private var waiting: [UInt8] = []
  /// A script writes faster than a disk: what it saves is written in larger pieces.
  var isInteractive = false
  private(set) var problem: FileProblem?

  init(path: String, id: String, descriptor: Int32) {
    self.path = path
    self.id = id
    self.descriptor = descriptor
  }

  deinit {
    flush()
    close(descriptor)
  }

  fileprivate func lock() throws(FileProblem) {
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw FileProblem(
        .inputOutput,
        "\(visible(path)): this session is open in another window; close it there first"
      )
    }
  }

  /// Drops what stands behind the last whole exchange.
  func cut(to length: Int) {
    if ftruncate(descriptor, off_t(length)) != 0 {
      problem = FileProblem(.inputOutput, path, "cannot be written")
    }
  }

  func add(_ text: String) {
    waiting.append(contentsOf: text.utf8)
    if isInteractive || waiting.count > 1 << 16 { flush() }
  }

  func flush() {
    guard !waiting.isEmpty, problem == nil else { return }
    let code = Files.write(waiting, to: descriptor)
    waiting.removeAll(keepingCapacity: true)
    if code != 0 {
      problem = FileProblem(.inputOutput, path, "cannot be written", code)
    } else if isInteractive {
      fdatasync(descriptor)
    }
  }
}
