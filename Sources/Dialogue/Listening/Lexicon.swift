/// The words of a language as the matcher knows them: which count as one, and what they do.
struct Lexicon: Sendable {
  /// Several words that count as one: "health insurance".
  struct Compound: Sendable {
    /// The words after the first.
    let rest: [Term]
    let term: Term
  }

  private var stems = Names()
  /// By the number of a stem.
  private var terms: [Term] = [.unknown]
  private var roles: [Roles] = [[]]
  private var compounds: [[Compound]] = [[]]
  /// By its first word.
  private var cues: [[(rest: [Term], cue: Cue)]] = [[]]
  private var slips = Slips()
  /// The words whose slips are known, as they are written.
  private var spellings = Names()
  private let stemmer: Stemmer
  /// Words that are no slips of any other.
  private var ordinary: Set<Name> = []

  /// Knows every word that anything is known by.
  init(_ library: Library) {
    self.init(listsOf: library)
    for saying in library.sayings {
      for wording in library.wordings(of: saying.text) {
        addWords(of: Self.fold(library.bytes(wording)))
      }
    }
    for choice in library.choices { addWords(of: Self.fold(library.bytes(choice.label))) }
  }

  /// Knows the words of the lists in `phrases.md` and `words.md` only.
  init(listsOf library: Library) {
    func words(_ phrase: EnginePhrase) -> [[[UInt8]]] {
      (library.phrases[phrase]?.sayings ?? []).map { saying in
        library.wordings(of: saying).map { Array(Self.fold(library.bytes($0))) }
      }
    }
    stemmer = Stemmer(endings: words(.endings).joined().map(\.self))
    _ = stems.add("")
    // Single words first, so that what is a part of several words in one group keeps its own.
    let groups = words(.alike).map { (newTerm(), $0) }
    for isSingle in [true, false] {
      for (term, group) in groups {
        for word in group where !word.contains(UInt8(ascii: " ")) == isSingle {
          _ = addWording(word, as: term)
        }
      }
    }
    for (phrase, role) in Roles.lists {
      for word in words(phrase).joined() { add(role, to: addWording(word, as: nil)) }
    }
    for cue in Cue.allCases {
      for saying in words(cue.phrase).joined() { add(cue, saying) }
    }
    for word in words(.negation).joined() where !word.contains(UInt8(ascii: " ")) {
      add(.no, to: addWord(word, as: nil))
    }
    for word in words(.ordinary).joined() { ordinary.insert(stems.add(stem(word)[...])) }
    while terms.count < stems.count { terms.append(.unknown) }
  }

  /// The words of a saying that count, each as the terms that will do there; adds what is new.
  mutating func learn(_ wording: ArraySlice<UInt8>) -> [[Term]] {
    let words = Self.words(of: wording) { addWord(Array($0), as: nil) }
    return slots(of: words).slots
  }

  // MARK: Looking up

  /// The term of a folded word: as it stands, without what was drawn out, or as it was meant.
  func term(of word: [UInt8]) -> Term {
    if let known = known(word) { return known }
    if Self.isDrawnOut(word) {
      for kept in [2, 1] {
        if let known = known(Self.shortened(word, keeping: kept)) { return known }
      }
    }
    return slips.find(word) ?? .unknown
  }

  private func known(_ word: [UInt8]) -> Term? {
    guard let name = stems.find(stem(word)[...]) else { return nil }
    let term = terms[Int(name.index)]
    return term != .unknown || ordinary.contains(name) ? term : nil
  }

  func roles(of term: Term) -> Roles { roles[term.index] }
  func isSmall(_ term: Term) -> Bool { roles[term.index].contains(.small) }

  /// Whether some run of words that counts as one begins with a word.
  func beginsCompound(_ term: Term) -> Bool { !compounds[term.index].isEmpty }

  /// The longest run of words from here that counts as one.
  func compound(at place: Int, in words: [Term]) -> (term: Term, count: Int)? {
    var best: (term: Term, count: Int)?
    for compound in compounds[words[place].index] {
      let end = place + 1 + compound.rest.count
      guard compound.rest.count >= best?.count ?? 1, end <= words.count,
        words[place + 1..<end].elementsEqual(compound.rest)
      else { continue }
      best = (compound.term, end - place)
    }
    return best
  }

  /// The cues that begin with a word.
  func cues(beginningWith term: Term) -> [(rest: [Term], cue: Cue)] { cues[term.index] }

  var count: Int { roles.count }

  // MARK: Building

  private mutating func newTerm() -> Term {
    roles.append([])
    compounds.append([])
    cues.append([])
    return Term(raw: Int32(roles.count - 1))
  }

  private mutating func add(_ role: Roles, to term: Term) { roles[term.index].insert(role) }

  private func stem(_ word: [UInt8]) -> [UInt8] {
    var stem = word
    stemmer.cut(&stem)
    return stem
  }

  /// A word, or several that count as one; with a term of its own unless one is given.
  private mutating func addWording(_ wording: [UInt8], as term: Term?) -> Term {
    let words = wording.split(separator: UInt8(ascii: " ")).map(Array.init)
    guard words.count > 1 else { return addWord(words.first ?? [], as: term) }
    let parts = words.map { addWord($0, as: nil) }
    let whole = term ?? newTerm()
    compounds[parts[0].index].append(Compound(rest: Array(parts.dropFirst()), term: whole))
    return whole
  }

  private mutating func addWord(_ word: [UInt8], as given: Term?) -> Term {
    let name = stems.add(stem(word)[...])
    while terms.count < stems.count { terms.append(.unknown) }
    let known = terms[Int(name.index)]
    let isNewSpelling = spellings.add(word[...]).index + 1 == spellings.count
    if known != .unknown {
      if isNewSpelling { slips.add(word, known) }
      return known
    }
    let term = given ?? newTerm()
    terms[Int(name.index)] = term
    for form in stemmer.forms(of: word) { slips.add(form, term) }
    return term
  }

  private mutating func add(_ cue: Cue, _ saying: [UInt8]) {
    let terms = saying.split(separator: UInt8(ascii: " ")).map { addWord(Array($0), as: nil) }
    guard let first = terms.first else { return }
    cues[first.index].append((Array(terms.dropFirst()), cue))
  }

  private mutating func addWords(of saying: ArraySlice<UInt8>) {
    for word in saying.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "/") })
    {
      _ = addWord(Array(word), as: nil)
    }
  }

  /// Whether a letter stands three times in a row, as in "soooo".
  private static func isDrawnOut(_ word: [UInt8]) -> Bool {
    word.indices.dropFirst(2).contains { word[$0] == word[$0 - 1] && word[$0] == word[$0 - 2] }
  }

  private static func shortened(_ word: [UInt8], keeping kept: Int) -> [UInt8] {
    var short: [UInt8] = []
    var start = word.startIndex
    while start < word.endIndex {
      let end = word[start...].firstIndex { $0 != word[start] } ?? word.endIndex
      let run = end - start
      short += Array(repeating: word[start], count: run > 2 ? kept : run)
      start = end
    }
    return short
  }
}
