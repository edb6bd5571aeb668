extension Utterance {
  /// From 38 °C (100.4 °F) on, fever during treatment is an emergency (safety standard B1).
  private static let celsius = 38.0...43.0
  private static let fahrenheit = 100.4...110.0

  /// The words that are a temperature of fever, as bits.
  var fever: UInt64 {
    var bits: UInt64 = 0
    for place in words.indices {
      guard let number = words[place].number, isTemperature(number, at: place) else { continue }
      bits |= 1 << UInt64(place)
    }
    return bits
  }

  /// Whether a number beside "fever" or "temperature" says that there is none.
  var hasNormalTemperature: Bool {
    words.indices.contains { place in
      guard let number = words[place].number else { return false }
      let isNormal = (35..<38).contains(number.value) || (95..<100.4).contains(number.value)
      return isNormal && words[max(0, place - 3)...place].contains { $0.roles.contains(.heat) }
    }
  }

  /// A number in the range of one scale that something beside it says is a temperature.
  private func isTemperature(_ number: TypedNumber, at place: Int) -> Bool {
    let unit = number.unit
    let isCelsius = Self.celsius.contains(number.value) && unit != "f"
    let isFahrenheit = Self.fahrenheit.contains(number.value) && unit != "c"
    guard isCelsius || isFahrenheit, ["", "c", "f"].contains(unit) else { return false }
    let near = words[max(0, place - 4)..<min(words.count, place + 4)]
    let isNamed = near.contains { $0.roles.contains(.heat) }
    if !isNamed, unit.isEmpty {
      let beside = words[max(0, place - 1)..<min(words.count, place + 2)]
      if beside.contains(where: { $0.roles.contains(.otherMeasure) }) { return false }
      return number.hasFraction
    }
    return true
  }
}
