import Dialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a file or pipe line by line, and can tell whether the next line is already there.
final class LineReader {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var next = 0
  private(set) var number = 0
  private var isAtEnd = false

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Whether reading the next line needs no waiting.
  var hasLine: Bool { isAtEnd || buffer[next...].contains(UInt8(ascii: "\n")) }

  func read() -> String? {
    while true {
      if let end = buffer[next...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { next = end + 1 }
        number += 1
        return cleaned(buffer[next..<end])
      }
      if isAtEnd {
        guard next < buffer.count else { return nil }
        defer { next = buffer.count }
        number += 1
        return cleaned(buffer[next...])
      }
      fill()
    }
  }

  private func fill() {
    buffer.removeSubrange(..<next)
    next = 0
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var count = 0
    repeat { count = piece.withUnsafeMutableBytes { recv($0) } } while count < 0 && errno == EINTR
    if count > 0 {
      buffer.append(contentsOf: piece[..<count])
    } else {
      isAtEnd = true
    }
  }

  private func recv(_ piece: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, piece.baseAddress, piece.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, piece.baseAddress, piece.count)
    #else
      Darwin.read(descriptor, piece.baseAddress, piece.count)
    #endif
  }
}

/// The answers of a script: a transcript's typed lines, or a text file with one answer a line.
struct Script {
  private let lines: LineReader?
  private let name: String
  private var exchanges: ArraySlice<Transcript.Exchange> = []
  /// The header, where the script is a transcript.
  private(set) var header: Transcript.Header?
  private var first: String?

  /// Opens a file, or standard input where nothing is named.
  init(_ path: String?) throws {
    name = path.map(visible) ?? "standard input"
    var descriptor = STDIN_FILENO
    if let path {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileProblem(.noInput, path, "cannot be opened") }
    }
    let reader = LineReader(descriptor)
    first = reader.read()
    lines = reader
    guard first == "---" else { return }
    var text = "---\n"
    while let line = reader.read() { text += line + "\n" }
    guard Transcript.isTranscript(text) else {
      throw FileProblem(.noInput, "\(name): begins like a transcript but has no line transcript: 1")
    }
    do {
      let transcript = try Transcript(reading: text)
      header = transcript.header
      exchanges = transcript.exchanges[...]
    } catch {
      throw FileProblem(
        .noInput,
        "\(name):\(error.line): \(error.problem.message): \(error.problem.help)"
      )
    }
    first = nil
  }

  var isReady: Bool { header != nil || first != nil || lines?.hasLine == true }

  mutating func next() -> Console.Input {
    if header != nil {
      guard let exchange = exchanges.popFirst() else { return .end }
      return .line(exchange.typed, place: "\(name):\(exchange.line)")
    }
    while let line = takeFirst() ?? lines?.read() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let answer = line.hasPrefix("\\#") ? String(line.dropFirst()) : line
      return .line(answer, place: "\(name):\(lines?.number ?? 0)")
    }
    return .end
  }

  private mutating func takeFirst() -> String? {
    defer { first = nil }
    return first
  }
}

extension Console {
  /// Reads a script and writes the transcript to standard output.
  static func scripted(_ script: Script, layout: Layout?) -> Console {
    var script = script
    let output = Output(STDOUT_FILENO)
    return Console(
      isInteractive: false,
      read: { _ in
        // A program at the other end of the pipe may wait for the answer before it types on.
        if !script.isReady { output.flush() }
        return script.next()
      },
      show: { replies, transcript in
        output.write(layout.map { $0.text(of: replies) } ?? transcript)
      },
      close: { output.flush() }
    )
  }
}
