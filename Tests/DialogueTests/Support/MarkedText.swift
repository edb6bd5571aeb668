/// A text in which the places where problems are expected stand between ⟦ and ⟧.
struct MarkedText {
  /// The text without the marks.
  let text: String
  /// What stands between each pair of marks, as offsets of bytes, in their order.
  let marks: [Range<Int>]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var marks: [Range<Int>] = []
    for character in marked.unicodeScalars {
      switch character {
      case "⟦": open.append(bytes.count)
      case "⟧": marks.append((open.popLast() ?? 0)..<bytes.count)
      default: bytes.append(contentsOf: Array(String(character).utf8))
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.marks = marks.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }
}
