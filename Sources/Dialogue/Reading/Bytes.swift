extension Reader {
  static let largestFile = 16 << 20

  /// Refuses files that are not plain UTF-8 text with Unix line ends.
  mutating func checkBytes() -> Bool {
    guard bytes.count <= Self.largestFile else {
      report(0..<0, .tooLarge)
      return false
    }
    var isSound = true
    var index = 0
    while let odd = firstOddByte(from: index) {
      guard let scalar = UTF8Scalar(bytes, at: odd) else {
        report(odd..<odd + 1, .notUTF8)
        return false
      }
      index = odd + scalar.length
      if let problem = Self.problem(with: scalar.value, at: odd) {
        report(odd..<index, problem)
        isSound = false
      }
    }
    return isSound
  }

  /// The first byte that is neither printable ASCII nor a newline.
  private func firstOddByte(from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = start
      while index < buffer.count {
        let byte = buffer[index]
        if byte >= 0x7f || (byte < 0x20 && byte != UInt8(ascii: "\n")) { return index }
        index += 1
      }
      return nil
    }
  }

  private static func problem(with scalar: Unicode.Scalar, at index: Int) -> Problem? {
    switch scalar {
    case "\t": .tab
    case "\r": .carriageReturn
    case "\u{FEFF}" where index == 0: .byteOrderMark
    case _ where scalar.isControl: .control
    default: nil
    }
  }
}

/// One character of a UTF-8 text and how many bytes it takes.
struct UTF8Scalar {
  let value: Unicode.Scalar
  let length: Int

  /// Nothing if the bytes at this place are not UTF-8.
  init?(_ bytes: [UInt8], at index: Int) {
    let end = min(index + 4, bytes.count)
    var iterator = bytes[index..<end].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let value) = decoder.decode(&iterator) else { return nil }
    self.value = value
    length = UTF8.width(value)
  }
}

extension Problem {
  fileprivate static let tooLarge = Problem(
    "the file is larger than 16 MB",
    help: "split the guide into several"
  )
  fileprivate static let byteOrderMark = Problem(
    "a byte order mark",
    help: "save the file as UTF-8 without one"
  )
  fileprivate static let notUTF8 = Problem("this is not UTF-8", help: "save the file as UTF-8")
  fileprivate static let tab = Problem("a tab", help: "use spaces")
  fileprivate static let carriageReturn = Problem(
    "a Windows line end",
    help: "save the file with Unix line ends (LF)"
  )
  fileprivate static let control = Problem(
    "an invisible control character",
    help: "delete it; it could change what a terminal shows"
  )
}
