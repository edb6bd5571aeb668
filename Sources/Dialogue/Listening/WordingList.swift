/// The single wordings of a setting that lists them with semicolons between.
struct WordingList: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let file: UInt16
  private var rest: Range<Int>

  fileprivate init(_ list: Passage, in bytes: [UInt8]) {
    self.bytes = bytes
    file = list.file
    rest = list.range
  }

  mutating func next() -> Passage? {
    while !rest.isEmpty {
      var (start, end) = (rest.lowerBound, rest.lowerBound)
      while end < rest.upperBound, bytes[end] != UInt8(ascii: ";") { end += 1 }
      rest = Swift.min(end + 1, rest.upperBound)..<rest.upperBound
      while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
      while start < end, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
      if start < end { return Passage(file: file, start..<end) }
    }
    return nil
  }
}

extension Library {
  /// The single wordings of a list such as `a; b; c`.
  func wordings(of list: Passage) -> WordingList {
    WordingList(list, in: sources[Int(list.file)].bytes)
  }
}
