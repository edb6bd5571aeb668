/// What the two school-grade formulas count.
package struct Grade: Hashable, Sendable {
  package private(set) var words = 0
  package private(set) var sentences = 0
  package private(set) var syllables = 0
  /// Words of three syllables or more.
  package private(set) var longWords = 0

  init() {}

  /// That of a single word, which makes no sentence by itself.
  init(wordOf syllables: Int) {
    words = 1
    self.syllables = syllables
    longWords = syllables >= 3 ? 1 : 0
  }

  /// Counts some words as a sentence, if they are more than a label.
  ///
  /// One or two words are no thought; they make no text easier.
  mutating func add(sentence: Grade) {
    self += sentence
    if sentence.words > 2 { sentences += 1 }
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

/// Grades text, and looks at each word once however often it is said: a guide says few words, often.
struct Grader {
  private let syllables: Syllables
  private var text: [UInt8] = []
  private var tokens = Memo<(words: Grade, endsSentence: Bool)>()

  init(_ syllables: Syllables) { self.syllables = syllables }

  /// The grade of several passages, each of which ends a sentence.
  mutating func grade(_ passages: [Passage], of library: Library) -> Grade {
    var grade = Grade()
    for passage in passages {
      text.removeAll(keepingCapacity: true)
      library.append(passage, to: &text)
      grade += self.grade(text)
    }
    return grade
  }

  /// The grade of a paragraph, heading, list item or label.
  mutating func grade(_ paragraph: [UInt8]) -> Grade {
    var grade = Grade()
    var sentence = Grade()
    Token.forEach(in: paragraph) { bytes in
      let number = tokens.index(of: bytes) { [syllables] in Self.count($0, syllables) }
      let token = tokens[number]
      sentence += token.words
      if token.endsSentence {
        grade.add(sentence: sentence)
        sentence = Grade()
      }
    }
    grade.add(sentence: sentence)
    return grade
  }

  private static func count(
    _ bytes: ArraySlice<UInt8>,
    _ syllables: Syllables
  ) -> (words: Grade, endsSentence: Bool) {
    let token = Token(bytes)
    var words = Grade()
    for word in token.words { words += Grade(wordOf: syllables.count(word)) }
    return (words, token.endsSentence)
  }
}
