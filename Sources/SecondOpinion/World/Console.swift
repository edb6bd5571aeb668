import Dialogue

/// How lines come in and turns go out: the only difference between a person, a pipe and a test.
struct Console {
  enum Input {
    /// A line, and where it stood, for messages about it.
    case line(String, place: Place)
    /// So many lines at once, which come one by one from now on.
    case pasted(Int)
    /// An exchange of a transcript of which at most the meaning was kept.
    case notKept(code: String)
    case end
    /// Ctrl-C.
    case interrupted
    case terminated(signal: Int32)
    case failed(FileProblem)
  }

  /// Where a line of a script stood.
  struct Place {
    var file = ""
    var line = 0
  }

  /// Whether somebody sits there who can be asked and told things.
  var isInteractive: Bool
  /// Waits for the next line; what was said before is on the screen or in the pipe by then.
  var read: (_ candidates: () -> [String]) -> Input
  /// Offers a line again to whoever wants to type it once more.
  var remember: (String) -> Void = { _ in }
  /// Shows a turn: as it stands in a transcript, or laid out for a screen.
  var show: (_ replies: [Reply], _ transcript: [UInt8]) -> Void
  /// Puts everything away; throws where something that was shown did not arrive.
  var close: () throws(FileProblem) -> Void
}

/// Text that is collected and written in larger pieces.
final class Output {
  private var bytes: [UInt8] = []
  private let descriptor: Int32
  /// Comes before everything that is written, so that nothing is shown that could still be lost.
  private let prepare: () -> Void
  private(set) var problem: FileProblem?

  init(_ descriptor: Int32, prepare: @escaping () -> Void = {}) {
    self.descriptor = descriptor
    self.prepare = prepare
  }

  func write(_ text: String) { write(Array(text.utf8)) }

  func write(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
    if bytes.count > 1 << 16 { flush() }
  }

  func flush() {
    guard !bytes.isEmpty else { return }
    prepare()
    let code = Files.write(bytes, to: descriptor)
    if code != 0 { problem = .standardOutput(code) }
    bytes.removeAll(keepingCapacity: true)
  }
}

/// A line as it may be kept and shown: at most 8 KiB, UTF-8, without control characters.
///
/// What it gives it leaves alone, so that a transcript's lines are those that were typed.
func cleaned(_ bytes: some Collection<UInt8>) -> String {
  let longest = 8192
  let capped = bytes.prefix(longest)
  if capped.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) {
    return String(decoding: capped, as: UTF8.self)
  }
  var kept = String.UnicodeScalarView()
  var length = 0
  for scalar in String(decoding: capped, as: UTF8.self).unicodeScalars {
    let scalar = scalar == "\t" ? " " : scalar
    guard !scalar.isControl else { continue }
    // A broken byte takes three as a replacement character.
    length += UTF8.width(scalar)
    guard length <= longest else { break }
    kept.append(scalar)
  }
  return String(kept)
}
