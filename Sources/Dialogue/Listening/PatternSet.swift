/// Patterns that are looked for together, by the word of each that fewest others have.
struct PatternSet: Sendable {
  private(set) var patterns: [Pattern] = []
  /// For each word of each pattern, where its terms stand.
  private var slots: [Range<Int32>] = []
  private var terms: [Term] = []
  /// For each term, the patterns to be tried where it stands, and their slot that it fills.
  private var index = PatternIndex()
  private var spokenIndex = PatternIndex()
  private(set) var evidence = Evidence()
  private var feverPatterns: [Int] = []
  /// How many other words may stand between two of a pattern.
  private let reach = 2

  // MARK: Building

  /// Adds a saying, whose words all are in the lexicon.
  mutating func add(
    _ wording: ArraySlice<UInt8>,
    owner: Int,
    kind: Pattern.Kind,
    source: Passage,
    _ lexicon: Lexicon
  ) {
    var pattern = Pattern(owner: Int32(owner), kind: kind, slots: 0..<0, source: source)
    if wording.elementsEqual("{fever}".utf8) {
      pattern.isFever = true
      pattern.weight = 40
      feverPatterns.append(patterns.count)
      return patterns.append(pattern)
    }
    let words: [[Term]]
    (words, pattern.isSpoken) = lexicon.slots(
      of: Lexicon.words(of: wording) { lexicon.term(of: Array($0)) },
      isLabel: kind == .label
    )
    guard !words.isEmpty, words.count <= 12 else { return }
    let start = Int32(slots.count)
    for word in words {
      slots.append(Int32(terms.count)..<Int32(terms.count + word.count))
      terms += word
    }
    pattern.slots = start..<Int32(slots.count)
    patterns.append(pattern)
  }

  /// Weighs the patterns and makes the index; nothing is found before.
  mutating func finish(_ lexicon: Lexicon) {
    evidence = Evidence(patterns.map { ($0, $0.slots.map { terms(of: Int($0)) }) }, lexicon)
    var counts = [Int32](repeating: 0, count: lexicon.count + 1)
    for pattern in patterns {
      for slot in pattern.slots {
        for term in terms(of: Int(slot)) { counts[term.index] += 1 }
      }
    }
    var (entries, spokenEntries): ([PatternIndex.Entry], [PatternIndex.Entry]) = ([], [])
    for (place, pattern) in patterns.enumerated() where !pattern.isFever {
      let words = pattern.slots.map { terms(of: Int($0)) }
      patterns[place].weight = Int32(evidence.weight(of: words))
      func crowd(_ slot: Int32) -> Int32 {
        terms(of: Int(slot)).reduce(0) { $0 + counts[$1.index] }
      }
      let keys = pattern.slots.filter { !terms(of: Int($0)).allSatisfy(lexicon.isSmall) }
      guard let key = keys.min(by: { crowd($0) < crowd($1) }) else { continue }
      let other = pattern.slots.filter { $0 != key }.min {
        terms(of: Int($0)).count < terms(of: Int($1)).count
      }
      let companions = other.map { terms(of: Int($0)).reduce(0) { $0 | $1.bit } } ?? .max
      for term in Set(terms(of: Int(key))) {
        let entry = PatternIndex.Entry(
          term: term,
          pattern: Int32(place),
          slot: key,
          companions: companions
        )
        if pattern.isSpoken { spokenEntries.append(entry) } else { entries.append(entry) }
      }
    }
    index = PatternIndex(entries, count: lexicon.count)
    spokenIndex = PatternIndex(spokenEntries, count: lexicon.count)
  }

  private func terms(of slot: Int) -> ArraySlice<Term> {
    terms[Int(slots[slot].lowerBound)..<Int(slots[slot].upperBound)]
  }

  // MARK: Looking

  /// Every pattern that stands in some words, once for each place.
  func matches(in utterance: Utterance, fever: UInt64 = 0) -> [Match] {
    var found = matches(in: utterance.words, index)
    if !spokenIndex.isEmpty { found += matches(in: utterance.spoken, spokenIndex) }
    if fever != 0 { found += feverPatterns.map { match($0, fever) } }
    return found
  }

  private func matches(in words: [Utterance.Word], _ index: PatternIndex) -> [Match] {
    var found: [Match] = []
    let present = words.reduce(0) { $0 | $1.term.bit }
    for place in words.indices where words[place].index >= 0 {
      for entry in index[words[place].term] where entry.companions & present != 0 {
        let slots = patterns[Int(entry.pattern)].slots
        guard let after = follow(entry.slot + 1, slots.upperBound, from: place, words),
          let before = precede(entry.slot - 1, slots.lowerBound, from: place, words)
        else { continue }
        found.append(match(Int(entry.pattern), words[place].bit | after | before))
      }
    }
    return found
  }

  private func match(_ index: Int, _ words: UInt64) -> Match {
    let pattern = patterns[index]
    return Match(
      pattern: index,
      owner: Int(pattern.owner),
      kind: pattern.kind,
      words: words,
      weight: Int(pattern.weight)
    )
  }

  /// The rest of a pattern after a word, as bits.
  private func follow(
    _ slot: Int32,
    _ end: Int32,
    from place: Int,
    _ words: [Utterance.Word]
  ) -> UInt64? {
    guard slot < end else { return 0 }
    for next in place + 1..<max(place + 1, min(place + 2 + reach, words.count)) {
      if Utterance.beginsClause(words[next]) || isCut(words[place], by: words[next]) { return nil }
      guard fills(slot, words[next].term),
        let rest = follow(slot + 1, end, from: next, words)
      else { continue }
      return rest | words[next].bit
    }
    return nil
  }

  /// The beginning of a pattern before a word, as bits.
  private func precede(
    _ slot: Int32,
    _ start: Int32,
    from place: Int,
    _ words: [Utterance.Word]
  ) -> UInt64? {
    guard slot >= start else { return 0 }
    var next = place - 1
    while next >= max(0, place - 1 - reach) {
      if Utterance.beginsClause(words[next + 1]) { return nil }
      if fills(slot, words[next].term),
        !words[next + 1...place].contains(where: { isCut(words[next], by: $0) }),
        let rest = precede(slot - 1, start, from: next, words)
      {
        return rest | words[next].bit
      }
      next -= 1
    }
    return nil
  }

  /// "No fever, breathing is fine" does not say "not breathing": a no ends at a mark.
  private func isCut(_ word: Utterance.Word, by next: Utterance.Word) -> Bool {
    next.joint >= .and && word.roles.contains(.no)
  }

  private func fills(_ slot: Int32, _ term: Term) -> Bool {
    for place in Int(slots[Int(slot)].lowerBound)..<Int(slots[Int(slot)].upperBound)
    where terms[place] == term {
      return true
    }
    return false
  }
}
