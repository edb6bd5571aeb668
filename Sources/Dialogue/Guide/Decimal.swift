/// Numbers as people write them: a sign, digits, and the decimal sign of their language.
package enum Decimal {
  /// Reads a whole text as a number; nothing if anything else stands in it.
  package static func read(_ text: some StringProtocol, sign: Character) -> Double? {
    var digits = ""
    var hasPoint = false
    for (place, character) in text.enumerated() {
      switch character {
      case "+":
        guard place == 0 else { return nil }
      case "-", "\u{2212}":
        guard place == 0 else { return nil }
        digits.append("-")
      case "0"..."9": digits.append(character)
      case sign where !hasPoint:
        hasPoint = true
        digits.append(".")
      default: return nil
      }
    }
    guard digits.last.map({ "0"..."9" ~= $0 }) == true, digits.utf8.count <= 18 else { return nil }
    return Double(digits)
  }
}
