import CLineEditor
import Dialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Text that may be longer than the window: page by page for a person, at once for a program.
enum Pager {
  /// Uses `$PAGER`, or `less`, where both ends are a terminal and the text does not fit.
  static func show(_ text: [UInt8]) throws(FileProblem) {
    guard isatty(STDIN_FILENO) != 0, isatty(STDOUT_FILENO) != 0, isLong(text), page(text) else {
      let code = Files.write(text, to: STDOUT_FILENO)
      guard code == 0 else { throw .standardOutput(code) }
      return
    }
  }

  private static func isLong(_ text: [UInt8]) -> Bool {
    var rows: Int32 = 24
    _ = le_terminal_height(&rows)
    return text.count { $0 == UInt8(ascii: "\n") } >= rows
  }

  /// False if there is no such pager, so that nothing was shown.
  private static func page(_ text: [UInt8]) -> Bool {
    // Somebody who has read enough leaves the pager before it has taken everything.
    signal(SIGPIPE, SIG_IGN)
    // Nothing of what is read or searched for stays behind.
    setenv("LESSHISTFILE", "-", 1)
    guard let pager = popen(environment("PAGER") ?? "less", "w") else { return false }
    _ = Files.write(text, to: fileno(pager))
    let notFound: Int32 = 127
    return pclose(pager) >> 8 != notFound
  }
}
