import Dialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file could not be used, and the status with which the program then ends.
struct FileProblem: Error, CustomStringConvertible {
  let status: Status
  let description: String

  /// Names the path, what was tried, and the system's reason.
  init(_ status: Status, _ path: String, _ attempt: String, _ code: Int32 = errno) {
    self.status = status
    description = "\(visible(path)): \(attempt): \(String(cString: strerror(code)))"
  }

  init(_ status: Status, _ description: String) {
    self.status = status
    self.description = description
  }

  static func standardOutput(_ code: Int32) -> FileProblem {
    FileProblem(.inputOutput, "standard output", "cannot be written", code)
  }
}

/// Reading, listing and asking about files.
enum Files {
  static func read(_ path: String) throws(FileProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(.noInput, path, "cannot be opened") }
    defer { close(descriptor) }
    return try read(descriptor, path: path)
  }

  static func read(_ descriptor: Int32, path: String) throws(FileProblem) -> [UInt8] {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    var bytes: [UInt8] = []
    while true {
      // The first piece is the whole file, and stays where it was read to.
      let room = max(bytes.isEmpty ? size : 0, 1 << 16)
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        repeat { count = Self.readOnce(descriptor, buffer) } while count < 0 && errno == EINTR
        initialized = max(0, count)
      }
      if count < 0 { throw FileProblem(.inputOutput, path, "cannot be read") }
      if count == 0 { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
  }

  private static func readOnce(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>)
    -> Int
  {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// Writes everything, however many calls it takes; the system's code if it cannot.
  static func write(_ bytes: borrowing [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = writeOnce(
          descriptor,
          buffer.baseAddress?.advanced(by: done),
          buffer.count - done
        )
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        done += count
      }
      return 0
    }
  }

  private static func writeOnce(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int)
    -> Int
  {
    #if canImport(Glibc)
      Glibc.write(descriptor, start, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, start, count)
    #else
      Darwin.write(descriptor, start, count)
    #endif
  }

  /// Fills standard input, output and errors where they are closed, with what fails when it is used.
  ///
  /// Otherwise the next file that is opened takes the place, and what is shown is written into it.
  static func occupyStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// The names in a folder, sorted, without those that begin with a dot.
  static func list(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether a file, not one at the end of a link, has these bytes first.
  static func begins(_ path: String, with beginning: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let first = [UInt8](unsafeUninitializedCapacity: beginning.utf8.count) { buffer, count in
      count = max(0, readOnce(descriptor, buffer))
    }
    return first.elementsEqual(beginning.utf8)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

/// A variable of the environment, unless it is empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// Text from outside that is safe to print.
func visible(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isControl ? "\u{FFFD}" : $0 }))
}
