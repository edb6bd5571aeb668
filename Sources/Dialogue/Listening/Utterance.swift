/// A stretch of a line taken apart into the words that count.
///
/// At most 64 words, so that a set of them fits into one number; a longer line is several of these,
/// each beginning with the last words of the one before.
struct Utterance: Sendable {
  /// What stands between a word and the one before it.
  enum Joint: UInt8, Sendable { case none, and, or, comma, turn, stop }

  struct Word: Sendable {
    let term: Term
    let roles: Roles
    let joint: Joint
    /// Whether "I", "she", "my" stand right before it.
    let followsSubject: Bool
    /// Whether it is the first of a sentence that is put as a question.
    let opensQuestion: Bool
    /// Whether it is a year that somebody speaks of, as in "in 2015".
    let isYear: Bool
    /// Whether a mark stands right behind it, as in "no, …".
    var isCutOff = false
    /// Where it is a number: the number, and what may stand right behind it, such as `c`.
    var number: TypedNumber?
    var marks: Marks = []
    /// The word that denies this one, or -1.
    var denier: Int8 = -1
    /// Its bytes in the line.
    let place: Range<Int>
    /// Its place among the words that count, or -1 for a small word.
    var index = -1

    /// The same as a set of places.
    var bit: UInt64 { index < 0 ? 0 : 1 << UInt64(index) }
  }

  /// What the words beside a word say about it.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    static let denied = Marks(rawValue: 1)
    static let longAgo = Marks(rawValue: 2)
    static let isOver = Marks(rawValue: 4)
    static let maybe = Marks(rawValue: 8)
    static let hearsay = Marks(rawValue: 16)
    static let maybeLongAgo = Marks(rawValue: 32)
  }

  static let longest = 64
  private static let overlap = 16

  /// A few words that say something about those beside them.
  struct CueMatch: Sendable {
    let cue: Cue
    /// The first word that counts from its beginning on, and the last up to its end.
    var first: Int
    var last: Int
  }

  /// The words that count.
  var words: [Word]
  /// All words as they were said, the small ones too.
  var spoken: [Word]
  /// The words that say that something is over, as bits.
  var endings: UInt64 = 0

  /// Takes a line apart, and notes what its words say about one another.
  static func all(
    of line: String,
    _ lexicon: Lexicon,
    year: Int
  ) -> (utterances: [Utterance], asks: Bool) {
    var splitter = LineSplitter(lexicon)
    splitter.split(line)
    let (words, cues) = splitter.counting()
    let spoken = splitter.spoken(among: words)
    var utterances: [Utterance] = []
    var start = 0
    repeat {
      let end = min(start + longest, words.count)
      var utterance = Utterance(
        words: words[start..<end].map { $0.counted(from: start) },
        spoken: spoken.filter { (start..<end).contains($0.near) }
          .map { $0.word.counted(from: start) }
      )
      let near = cues.filter { (start..<end).contains($0.first) }.map {
        CueMatch(cue: $0.cue, first: $0.first - start, last: min($0.last, end - 1) - start)
      }
      utterance.mark(by: near, year: year)
      utterances.append(utterance)
      start = end == words.count ? end : end - overlap
    } while start < words.count
    return (utterances, splitter.asks)
  }

  /// The words around one, up to the nearest marks on both sides.
  func part(around place: Int) -> Range<Int> {
    var (first, end) = (place, place + 1)
    while first > 0, words[first].joint < .comma { first -= 1 }
    while end < words.count, words[end].joint < .comma { end += 1 }
    return first..<end
  }

  /// Whether a new thought begins with this word.
  static func beginsClause(_ word: Word) -> Bool {
    switch word.joint {
    case .turn, .stop: true
    case .comma, .and: word.followsSubject
    case .none, .or: false
    }
  }
}

extension Utterance.Word {
  /// The same word, counted from a later one on.
  fileprivate func counted(from start: Int) -> Self {
    guard index > 0, start > 0 else { return self }
    var word = self
    word.index -= start
    return word
  }
}

/// A number as it stands in a line, with the letters right behind it.
struct TypedNumber: Sendable {
  var value: Double
  var hasFraction: Bool
  /// For example `c` in "38.5c"; empty if nothing stands there.
  var unit: String
}
