/// The bytes of one file and the path that diagnostics show for it.
package struct Source: Sendable {
  /// For example `en/guides/start.md`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The text of a stretch of bytes, as written.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

/// A stretch of bytes of one file: the only kind of position there is.
///
/// Offsets are bytes from the start of the file; lines and columns are counted when somebody asks.
package struct Passage: Hashable, Sendable {
  package var file: UInt16
  package var start: UInt32
  package var end: UInt32

  package init(file: UInt16, start: Int, end: Int) {
    self.file = file
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  package init(file: UInt16, _ range: Range<Int>) {
    self.init(file: file, start: range.lowerBound, end: range.upperBound)
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
  package var isEmpty: Bool { start == end }
}
