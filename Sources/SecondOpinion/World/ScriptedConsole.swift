import Dialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a file or pipe line by line.
final class LineReader {
  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  private var next = 0
  /// Where the search for the end of the next line goes on.
  private var searched = 0
  private(set) var number = 0
  private var isAtEnd = false
  /// Why there is no more, where that is not the end.
  private(set) var problem: FileProblem?
  /// Done before there may be a wait for more.
  var beforeWaiting: () -> Void = {}

  init(_ descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  func read() -> String? {
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { (next, searched) = (end + 1, end + 1) }
        number += 1
        return cleaned(buffer[next..<end])
      }
      searched = buffer.count
      if isAtEnd {
        guard next < buffer.count else { return nil }
        defer { next = buffer.count }
        number += 1
        return cleaned(buffer[next...])
      }
      fill()
    }
  }

  /// Everything that is left, as it stands in the file.
  func readRest() -> ArraySlice<UInt8> {
    while !isAtEnd { fill() }
    defer { (next, searched) = (buffer.count, buffer.count) }
    return buffer[next...]
  }

  private func fill() {
    beforeWaiting()
    buffer.removeSubrange(..<next)
    searched -= next
    next = 0
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var count = 0
    repeat { count = piece.withUnsafeMutableBytes { recv($0) } } while count < 0 && errno == EINTR
    if count > 0 {
      buffer.append(contentsOf: piece[..<count])
    } else {
      if count < 0 { problem = FileProblem(.inputOutput, name, "cannot be read") }
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
    let reader = LineReader(descriptor, name: name)
    first = reader.read()
    lines = reader
    if let problem = reader.problem { throw FileProblem(.noInput, problem.description) }
    guard first == "---" else { return }
    let text = "---\n" + String(decoding: reader.readRest(), as: UTF8.self)
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

  /// Does something each time before it may have to wait for an answer.
  func beforeWaiting(_ body: @escaping () -> Void) { lines?.beforeWaiting = body }

  mutating func next() -> Console.Input {
    if header != nil {
      guard let exchange = exchanges.popFirst() else { return .end }
      if exchange.typed == Transcript.notKept { return .notKept(code: exchange.code) }
      return .line(cleaned(exchange.typed.utf8), place: .init(file: name, line: exchange.line))
    }
    while let line = takeFirst() ?? lines?.read() {
      guard let mark = line.utf8.first, mark != UInt8(ascii: "#") else { continue }
      let isEscaped = mark == UInt8(ascii: "\\") && line.hasPrefix("\\#")
      let answer = isEscaped ? String(line.dropFirst()) : line
      return .line(answer, place: .init(file: name, line: lines?.number ?? 0))
    }
    return lines?.problem.map { .failed($0) } ?? .end
  }

  private mutating func takeFirst() -> String? {
    defer { first = nil }
    return first
  }
}

extension Console {
  /// Reads a script and writes the transcript to standard output, each part of it saved before.
  static func scripted(_ script: Script, layout: Layout?, saved: SavedSession?) -> Console {
    var script = script
    let output = Output(STDOUT_FILENO) { saved?.flush() }
    // A program at the other end of the pipe may wait for the answer before it types on.
    script.beforeWaiting { output.flush() }
    return Console(
      isInteractive: false,
      read: { _ in script.next() },
      show: { replies, transcript in
        if let layout { output.write(layout.text(of: replies)) } else { output.write(transcript) }
      },
      close: { () throws(FileProblem) in
        output.flush()
        if let problem = output.problem { throw problem }
      }
    )
  }
}
