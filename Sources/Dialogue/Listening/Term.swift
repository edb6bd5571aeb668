/// Stands for all words that count as one, such as "doctor", "dr" and "oncologist".
struct Term: Hashable, Sendable {
  let raw: Int32

  /// A word that no file of the language has.
  static let unknown = Term(raw: 0)

  var index: Int { Int(raw) }

  /// One of 64 bits, to tell in one step that none of some terms is among others.
  var bit: UInt64 { 1 << UInt64(raw & 63) }
}

/// What a word does in a sentence beside what it means; each has its list in `phrases.md`.
struct Roles: OptionSet, Sendable {
  let rawValue: UInt16

  /// Does not count: "the", "is", "just".
  static let small = Roles(rawValue: 1)
  /// Begins to speak of somebody: "I", "she", "my".
  static let subject = Roles(rawValue: 2)
  /// Turns to something else: "but", "because".
  static let turn = Roles(rawValue: 4)
  static let and = Roles(rawValue: 8)
  static let or = Roles(rawValue: 16)
  /// Says of what follows only that somebody thinks it: "I do not think that …".
  static let thought = Roles(rawValue: 32)
  /// Begins a question: "what", "can".
  static let asking = Roles(rawValue: 64)
  /// Stands around a command without changing it: "please", "can you".
  static let courtesy = Roles(rawValue: 128)
  /// Makes the number beside it a temperature, or something else.
  static let heat = Roles(rawValue: 256)
  static let otherMeasure = Roles(rawValue: 512)
  /// Says no to what follows: "not", "without".
  static let no = Roles(rawValue: 1024)

  /// The roles and the phrases that list their words.
  static let lists: [(EnginePhrase, Roles)] = [
    (.smallWords, .small), (.subjects, .subject), (.turns, .turn), (.andWord, .and),
    (.orWord, .or), (.thoughts, .thought), (.questionWords, .asking), (.courtesies, .courtesy),
    (.heat, .heat), (.otherMeasures, .otherMeasure),
  ]
}

/// What a few words say about the words beside them; each has its list in `phrases.md`.
enum Cue: CaseIterable, Sendable {
  /// "no", "nobody": what follows is not so.
  case negation
  /// "not only", "will not stop": a no that denies nothing.
  case noNegation
  /// "like this": what was never so before is so now.
  case asNever
  /// "years ago": it was, and long ago.
  case longAgo
  /// "went away": it was, and is over.
  case isOver
  /// "what if": it may never be.
  case maybe
  /// "side effects": what is said of nobody with it is said in general.
  case inGeneral
  /// "not sure if": it may well be.
  case noMaybe
  /// "asked about", "died of": somebody said it, or it was another's.
  case hearsay

  var phrase: EnginePhrase {
    switch self {
    case .negation: .negation
    case .noNegation: .noNegation
    case .asNever: .asNever
    case .longAgo: .longAgo
    case .isOver: .isOver
    case .maybe: .maybe
    case .inGeneral: .inGeneral
    case .noMaybe: .noMaybe
    case .hearsay: .hearsay
    }
  }
}
