import Dialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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

  func lock() throws(FileProblem) {
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

  func add(_ text: [UInt8]) {
    waiting.append(contentsOf: text)
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
