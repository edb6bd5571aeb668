/// Text that grows piece by piece, as UTF-8.
///
/// A transcript is written many times faster into bytes than into a `String`.
struct TextBuffer {
  private(set) var bytes: [UInt8] = []

  init(_ text: String = "") { add(text) }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }

  mutating func add(_ number: Int) {
    if (0..<10).contains(number) {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      add(String(number))
    }
  }
}
