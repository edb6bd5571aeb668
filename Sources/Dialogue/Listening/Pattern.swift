/// A saying as the matcher looks for it: its words in order, each one or several terms.
struct Pattern: Sendable {
  /// What it means to find it.
  enum Kind: UInt8, Sendable { case hear, not, ask, label }

  /// The thing that it belongs to: a choice or a moment.
  let owner: Int32
  let kind: Kind
  /// `{fever}`, which is found by its number and not by words.
  var isFever = false
  /// Whether its small words count too, because without them too little would be left.
  var isSpoken = false
  /// Where its words stand among the slots of its set.
  var slots: Range<Int32>
  /// How much it tells: more for words that few others have.
  var weight: Int32 = 0
  /// As the file has it, to be explained by.
  let source: Passage
}

/// A pattern that stands in an utterance.
struct Match: Sendable {
  let pattern: Int
  let owner: Int
  let kind: Pattern.Kind
  /// The words that it uses, as bits.
  let words: UInt64
  let weight: Int

  var first: Int { words.trailingZeroBitCount }
  var last: Int { 63 - words.leadingZeroBitCount }
  var count: Int { words.nonzeroBitCount }
}
