import Dialogue

/// How lines come in and turns go out: the only difference between a person, a pipe and a test.
struct Console {
  enum Input {
    /// A line, and where it stood, for messages about it.
    case line(String, place: String)
    case end
    /// Ctrl-C.
    case interrupted
    case terminated(signal: Int32)
    case failed
  }

  /// Whether somebody sits there who can be asked and told things.
  var isInteractive: Bool
  /// Waits for the next line; what was said before is on the screen or in the pipe by then.
  var read: (_ candidates: () -> [String]) -> Input
  /// Shows a turn: as it stands in a transcript, or laid out for a screen.
  var show: (_ replies: [Reply], _ transcript: String) -> Void
  /// Puts everything away.
  var close: () -> Void
}

/// Text that is collected and written in larger pieces.
final class Output {
  private var bytes: [UInt8] = []
  private let descriptor: Int32
  private(set) var hasFailed = false

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    if bytes.count > 1 << 16 { flush() }
  }

  func flush() {
    guard !bytes.isEmpty else { return }
    if Files.write(bytes, to: descriptor) != 0 { hasFailed = true }
    bytes.removeAll(keepingCapacity: true)
  }
}

/// A line as it may be kept and shown: at most 8 KiB, UTF-8, without control characters.
func cleaned(_ bytes: ArraySlice<UInt8>) -> String {
  let capped = bytes.prefix(8192)
  if capped.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) {
    return String(decoding: capped, as: UTF8.self)
  }
  let text = String(decoding: capped, as: UTF8.self)
  return String(
    String.UnicodeScalarView(
      text.unicodeScalars.compactMap { scalar in
        scalar == "\t" ? " " : scalar.isControl ? nil : scalar
      }
    )
  )
}
