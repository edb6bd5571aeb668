import CLineEditor
import Dialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A person at a terminal: line editing by readline, and text laid out for the window's width.
final class Terminal {
  static let widest = 76

  private let layout: Layout
  private let isWidthFixed: Bool
  private let output = Output(STDOUT_FILENO)
  /// The rest of a paste of several lines: each is an answer.
  private var pasted: ArraySlice<String> = []

  init(width: Int?, hasColor: Bool) {
    layout = Layout(width: width, hasColor: hasColor)
    isWidthFixed = width != nil
  }

  /// Whether both ends are a terminal; from now on signals are answered at the prompt.
  static func start() -> Bool { le_start("second-opinion") }

  var console: Console {
    Console(
      isInteractive: true,
      read: read,
      remember: { le_remember($0) },
      show: { replies, _ in self.show(replies) },
      close: close
    )
  }

  private func show(_ replies: [Reply]) {
    var layout = layout
    if !isWidthFixed { layout.width = Self.currentWidth() }
    output.write(layout.text(of: replies))
    output.flush()
  }

  private static func currentWidth() -> Int {
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns >= 20 {
      return min(columns, widest)
    }
    var columns: Int32 = 80
    _ = le_terminal_width(&columns)
    return max(20, min(Int(columns), widest))
  }

  private func read(_ candidates: () -> [String]) -> Console.Input {
    output.flush()
    if let line = pasted.popFirst() {
      output.write("> " + layout.dim(line) + "\n\n")
      return .line(line, place: .init())
    }
    offer(candidates())
    let result = le_read_line(layout.hasColor ? Self.dimPrompt : "> ", nil)
    defer { le_free(result.text) }
    output.write("\n")
    switch result.kind {
    case .line: return line(result.text)
    case .end: return .end
    case .interrupted: return .interrupted
    case .terminated: return .terminated(signal: result.signal)
    case .error: return .failed(Self.unreadable)
    }
  }

  private func line(_ text: UnsafeMutablePointer<CChar>?) -> Console.Input {
    guard let text else { return .failed(Self.unreadable) }
    let bytes = Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    let lines = bytes.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }).map(cleaned)
    guard lines.count > 1 else { return .line(lines.first ?? "", place: .init()) }
    pasted = lines[...]
    return .pasted(lines.count)
  }

  /// What is typed is dimmer than what is said.
  private static let dimPrompt =
    "> " + LE_UNSEEN_BEGIN + Layout.Style.dim.rawValue + LE_UNSEEN_END

  private static let unreadable = FileProblem(.inputOutput, "the terminal cannot be read")

  private func offer(_ lines: [String]) {
    let copies = lines.map { UnsafePointer(strdup($0)) }
    le_set_candidates(copies, copies.count)
    for copy in copies { free(UnsafeMutablePointer(mutating: copy)) }
  }

  private func close() {
    output.flush()
    le_stop()
  }
}
