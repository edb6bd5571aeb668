/// What was found out about stretches of bytes, each looked at once however often it occurs.
struct Memo<Value: Sendable>: Sendable {
  private var names = Names()
  private var values: [Value] = []

  /// The value for some bytes, which is made where they are met for the first time.
  mutating func value(
    of bytes: ArraySlice<UInt8>,
    _ make: (ArraySlice<UInt8>) -> Value
  ) -> Value {
    let name = names.add(bytes)
    if Int(name.index) == values.count { values.append(make(bytes)) }
    return values[Int(name.index)]
  }
}
