/// What was found out about stretches of bytes, each looked at once however often it occurs.
struct Memo<Value: Sendable>: Sendable {
  private var names = Names()
  private var values: [Value] = []

  /// The number of some bytes; a value for them is made where they are met for the first time.
  mutating func index(
    of bytes: ArraySlice<UInt8>,
    _ make: (ArraySlice<UInt8>) -> Value
  ) -> Int {
    let index = Int(names.add(bytes).index)
    if index == values.count { values.append(make(bytes)) }
    return index
  }

  subscript(index: Int) -> Value { values[index] }
}
