/// What the two school-grade formulas count.
package struct Grade: Hashable, Sendable {
  package private(set) var words = 0
  package private(set) var sentences = 0
  package private(set) var syllables = 0
  /// Words of three syllables or more.
  package private(set) var longWords = 0

  init() {}

  init(_ prose: Prose, syllables: (String) -> Int) {
    for sentence in prose.sentences {
      // One or two words are a label, not a thought; they make no text easier.
      if sentence.count > 2 { sentences += 1 }
      for word in sentence {
        let count = syllables(word)
        words += 1
        self.syllables += count
        if count >= 3 { longWords += 1 }
      }
    }
  }

  static func += (sum: inout Grade, other: Grade) {
    sum.words += other.words
    sum.sentences += other.sentences
    sum.syllables += other.syllables
    sum.longWords += other.longWords
  }

  /// Flesch-Kincaid grade, after Kincaid and others, 1975; 0 for no words.
  package var fleschKincaid: Double {
    guard words > 0 else { return 0 }
    return 0.39 * Double(words) / Double(max(1, sentences))
      + 11.8 * Double(syllables) / Double(words) - 15.59
  }

  /// SMOG grade, after McLaughlin, 1969; only an indication below 30 sentences.
  package var smog: Double {
    1.0430 * (Double(longWords) * 30 / Double(max(1, sentences))).squareRoot() + 3.1291
  }

  /// A grade as it is printed, with one digit after the point.
  package static func rounded(_ grade: Double) -> Double { (grade * 10).rounded() / 10 }
}
