/// Stands for an id, so that comparing two ids is comparing two numbers.
package struct Name: Hashable, Sendable {
  package let index: UInt32

  package init(index: UInt32) { self.index = index }

  /// Where an id is missing; a library's first spelling is empty.
  static let missing = Name(index: 0)
}

/// Gives every id that occurs in a library its number, by its bytes.
///
/// A hash table of its own, since `Dictionary<String, …>` would build a string for each look-up.
package struct Names: Sendable {
  private var spellings: [UInt8] = []
  private var ends: [UInt32] = [0]
  /// Open addressing; zero is an empty place, any other number is an index plus one.
  private var table: [UInt32] = Array(repeating: 0, count: 1024)

  package var count: Int { ends.count - 1 }

  package func spelling(of name: Name) -> String {
    String(decoding: spellings[bytes(of: name)], as: UTF8.self)
  }

  package func bytes(of name: Name) -> ArraySlice<UInt8> { spellings[bytes(of: name)] }

  private func bytes(of name: Name) -> Range<Int> {
    Int(ends[Int(name.index)])..<Int(ends[Int(name.index) + 1])
  }

  /// The number of a spelling that is already known.
  package func find(_ bytes: borrowing ArraySlice<UInt8>) -> Name? {
    let entry = table[place(of: bytes)]
    return entry == 0 ? nil : Name(index: entry - 1)
  }

  package func find(_ text: String) -> Name? { find(ArraySlice(text.utf8)) }

  /// The number of a spelling, a new one where it is not known yet.
  package mutating func add(_ bytes: borrowing ArraySlice<UInt8>) -> Name {
    let place = place(of: bytes)
    if table[place] != 0 { return Name(index: table[place] - 1) }
    let name = Name(index: UInt32(count))
    spellings.append(contentsOf: copy bytes)
    ends.append(UInt32(spellings.count))
    table[place] = name.index + 1
    if count * 2 > table.count { grow() }
    return name
  }

  package mutating func add(_ text: String) -> Name { add(ArraySlice(text.utf8)) }

  private func place(of bytes: borrowing ArraySlice<UInt8>) -> Int {
    // Plain pointers, since every id and every word of a guide goes through here byte by byte.
    bytes.withUnsafeBufferPointer { bytes in
      var place = Int(truncatingIfNeeded: Self.hash(bytes)) & (table.count - 1)
      while table[place] != 0, !isSame(bytes, as: table[place] - 1) {
        place = (place + 1) & (table.count - 1)
      }
      return place
    }
  }

  /// Takes in eight bytes at a time, since multiplying takes longest.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let factor: UInt64 = 0x9e37_79b9_7f4a_7c15
    var hash = UInt64(bytes.count)
    var word: UInt64 = 0
    for (place, byte) in bytes.enumerated() {
      word = word << 8 | UInt64(byte)
      if place & 7 == 7 { hash = (hash ^ word) &* factor }
    }
    hash = (hash ^ word) &* factor
    hash = (hash ^ hash >> 32) &* factor
    return hash ^ hash >> 32
  }

  /// Whether some bytes are the spelling with this number.
  private func isSame(_ bytes: UnsafeBufferPointer<UInt8>, as index: UInt32) -> Bool {
    let known = self.bytes(of: Name(index: index)) as Range<Int>
    guard known.count == bytes.count else { return false }
    return spellings.withUnsafeBufferPointer { spellings in
      bytes.indices.allSatisfy { bytes[$0] == spellings[known.lowerBound + $0] }
    }
  }

  private mutating func grow() {
    table = Array(repeating: 0, count: table.count * 2)
    for index in 0..<count {
      let range = bytes(of: Name(index: UInt32(index))) as Range<Int>
      table[place(of: spellings[range])] = UInt32(index) + 1
    }
  }
}
