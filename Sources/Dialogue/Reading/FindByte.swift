extension [UInt8] {
  /// Where a byte stands first in a range, or the range's end.
  ///
  /// Eight bytes are looked at together, since the ends of lines and of code are sought in all that
  /// is read.
  func place(of byte: UInt8, in range: Range<Int>) -> Int {
    let end = Swift.min(range.upperBound, count)
    let ones: UInt64 = 0x0101_0101_0101_0101
    return withUnsafeBytes { buffer in
      var index = range.lowerBound
      while index + 8 <= end {
        let loaded = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // The byte becomes zero, and the first zero is the first whose highest bit is borrowed.
        let eight = UInt64(littleEndian: loaded) ^ (ones &* UInt64(byte))
        let zeros = (eight &- ones) & ~eight & (ones &* 0x80)
        if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
        index += 8
      }
      while index < end, buffer[index] != byte { index += 1 }
      return index
    }
  }
}
