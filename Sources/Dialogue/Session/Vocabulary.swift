/// The words that the engine listens for by itself, folded once.
struct Vocabulary: Sendable {
  /// What a line is if it is one of these and nothing more.
  struct Entry: Sendable {
    var phrases: [EnginePhrase] = []
    var command: Command?
  }

  private var entries: [String: Entry] = [:]
  /// Twelve and seven names.
  private(set) var months: [String] = []
  private(set) var days: [String] = []
  private(set) var decimalSign: Character = "."
  /// The words that can stand before the name of the answer that is to be changed, the longest first.
  private var toChange: [String] = []

  init() {}

  var isEmpty: Bool { entries.isEmpty }

  init(_ library: Library) {
    for phrase in EnginePhrase.allCases {
      guard phrase.form != .vocabulary else { continue }
      for saying in library.phrases[phrase]?.sayings ?? [] {
        for wording in library.wordings(of: saying) {
          add(library.text(wording)) { $0.phrases.append(phrase) }
        }
      }
    }
    for moment in library.moments {
      guard case .command(let command) = moment.action else { continue }
      for saying in library[moment.sayings] where saying.kind == .hear {
        for wording in library.wordings(of: saying.text) {
          add(library.text(wording)) { $0.command = command }
          if command == .change { toChange.append(Words(library.text(wording)).folded + " ") }
        }
      }
    }
    toChange.sort { $0.utf8.count > $1.utf8.count }
    func names(_ phrase: EnginePhrase) -> [String] {
      (library.phrases[phrase]?.alternatives ?? []).map { Words(library.text($0)).folded }
    }
    months = names(.months)
    days = names(.days)
    if let sign = library.phrases[.decimalSign]?.alternatives.first.flatMap({
      library.text($0).first
    }) {
      decimalSign = sign
    }
  }

  private mutating func add(_ saying: String, _ change: (inout Entry) -> Void) {
    change(&entries[Words(saying).folded, default: Entry()])
  }

  /// What is left of a line behind the words that ask for a change.
  func toChange(in words: Words) -> Words? {
    toChange.first { words.folded.utf8.starts(with: $0.utf8) }
      .map { Words(utf8: words.folded.utf8.dropFirst($0.utf8.count)) }
  }

  func entry(_ folded: String) -> Entry? { folded.isEmpty ? nil : entries[folded] }

  /// Whether some folded words are one of those that a phrase lists, and nothing more.
  func knows(_ phrase: EnginePhrase, _ folded: String) -> Bool {
    entry(folded)?.phrases.contains(phrase) ?? false
  }
}

/// A line as it was typed, with what is already known about it.
struct TypedLine {
  let text: String
  let words: Words
  private let entry: Vocabulary.Entry?

  init(_ text: String, _ vocabulary: Vocabulary) {
    self.text = text
    words = Words(text)
    entry = vocabulary.entry(words.folded)
  }

  /// The line without the sign before it that makes it an answer and no command.
  func unescaped(_ vocabulary: Vocabulary) -> TypedLine {
    isText ? TypedLine(String(text.dropFirst()), vocabulary) : self
  }

  /// Whether the sign before it makes it an answer, whatever it looks like.
  var isText: Bool { text.utf8.first == UInt8(ascii: "\\") }

  /// Whether the sign before it makes it a command.
  var isCommand: Bool { text.utf8.first == UInt8(ascii: "/") }

  /// The command that the whole line is.
  var command: Command? { entry?.command }

  /// Whether the whole line is one of the words of a phrase.
  func `is`(_ phrase: EnginePhrase) -> Bool { entry?.phrases.contains(phrase) ?? false }
}
