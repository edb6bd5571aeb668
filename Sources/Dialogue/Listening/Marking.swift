// What the words beside a word say about it. Each rule acts on the words next to it only: "no chest
// pain but I cannot breathe" denies the pain and not the rest.

extension Utterance {
  /// How many words a "no" reaches.
  private static let reachOfNo = 4

  /// Marks the words by the cues that stand beside them.
  mutating func mark(by cues: [CueMatch], year: Int) {
    func words(_ cue: Cue) -> [CueMatch] { cues.filter { $0.cue == cue } }
    // "in 2015": a year that is over is a long time ago.
    for place in self.words.indices where isPast(place, year) { markLongAgo(around: place) }
    for cue in words(.longAgo) {
      markLongAgo(around: cue.first)
      if isAside(cue) { markSentence(upTo: cue.first, .longAgo) }
    }
    for cue in words(.isOver) where !isDenied(cue, by: words(.negation)) {
      markSentence(upTo: cue.first, .isOver)
      endings |= 1 << UInt64(cue.first)
    }
    for cue in words(.maybe) where !isDenied(cue, by: words(.noMaybe)) {
      markSentence(from: cue.last + 1, .maybe)
    }
    let hedges = words(.noMaybe) + words(.negation)
    for place in self.words.indices
    where self.words[place].opensQuestion && !hedges.contains(where: { $0.first == place }) {
      markIfGeneral(around: place)
    }
    for cue in words(.inGeneral) { markIfGeneral(around: cue.first) }
    for cue in words(.hearsay) { markClause(after: cue.last, .hearsay) }
    deny(words(.negation), except: words(.noNegation))
    for cue in words(.asNever) { affirm(before: cue.first) }
  }

  // MARK: No

  private mutating func deny(_ negations: [CueMatch], except void: [CueMatch]) {
    for negation in negations.sorted(by: { $0.first < $1.first }) {
      let place = negation.first
      // "no, my chest hurts" answers something, and denies nothing.
      guard !words[place].isCutOff,
        !void.contains(where: { ($0.first...max($0.first, $0.last)).contains(place) })
      else { continue }
      var reach = 0
      var next = place + 1
      while next < words.count, reach < Self.reachOfNo, !endsNo(next),
        !negations.contains(where: { $0.first == next })
      {
        words[next].marks.insert(.denied)
        words[next].denier = Int8(place)
        reach = words[next].joint == .or || words[next].joint == .comma ? 1 : reach + 1
        next += 1
      }
    }
  }

  /// Whether a "no" does not reach a word: somebody begins anew there.
  private func endsNo(_ place: Int) -> Bool {
    let word = words[place]
    switch word.joint {
    case .stop, .turn, .and: return true
    case .comma: if !isList(from: place) { return true }
    case .none, .or: break
    }
    guard word.followsSubject else { return false }
    // "I do not think I have a fever" denies the fever.
    return !words[place - 1].roles.contains(.thought)
  }

  /// "no fever, cough or pain": an "or" comes later.
  private func isList(from place: Int) -> Bool {
    for word in words[place...].dropFirst() {
      if word.joint == .or { return true }
      if word.joint == .stop || word.joint == .turn || word.followsSubject { return false }
    }
    return false
  }

  private func isDenied(_ cue: CueMatch, by negations: [CueMatch]) -> Bool {
    negations.contains { $0.first < cue.first && cue.first - $0.first <= 2 }
  }

  /// "never had pain like this": it is here now.
  private mutating func affirm(before place: Int) {
    var next = place
    while next >= 0 {
      words[next].marks.remove(.denied)
      if words[next].joint == .stop || words[next].joint == .turn { return }
      next -= 1
    }
  }

  // MARK: The past, and what may be

  private func isPast(_ place: Int, _ year: Int) -> Bool {
    guard words[place].isYear, let number = words[place].number, !number.hasFraction,
      number.unit.isEmpty
    else { return false }
    return number.value >= 1900 && number.value < Double(year)
  }

  /// "Can chemo cause seizures?" speaks of nobody: the sentence has no "I", "she" or "my".
  private mutating func markIfGeneral(around place: Int) {
    var first = place
    while first > 0, words[first].joint != .stop { first -= 1 }
    let rest = words[first...].dropFirst().prefix { $0.joint != .stop }
    guard !words[first].followsSubject, !rest.contains(where: \.followsSubject) else { return }
    markSentence(from: first, .maybe)
  }

  /// "I had a stroke and a fall in 2015": what comes before an "and" may be as old, and is asked about.
  private mutating func markLongAgo(around place: Int) {
    var first = place
    while first > 0, !Self.beginsClause(words[first]), words[first].joint != .and { first -= 1 }
    words[first].marks.insert(.longAgo)
    markClause(after: first, .longAgo)
    while first > 0, !Self.beginsClause(words[first]) {
      first -= 1
      words[first].marks.insert(.maybeLongAgo)
    }
  }

  private mutating func markClause(after place: Int, _ mark: Marks) {
    var next = place + 1
    while next < words.count, !Self.beginsClause(words[next]), words[next].joint != .and {
      words[next].marks.insert(mark)
      next += 1
    }
  }

  /// "…, but that was last summer": it speaks of what came before it.
  private func isAside(_ cue: CueMatch) -> Bool {
    let nearest = words[...cue.first].lastIndex { $0.joint == .turn || $0.joint == .stop }
    guard let start = nearest, words[start].joint == .turn else { return false }
    return cue.first - start <= 2
  }

  /// What went away, or was long ago, was said before, in this sentence.
  private mutating func markSentence(upTo place: Int, _ mark: Marks) {
    var next = place
    while next >= 0 {
      words[next].marks.insert(mark)
      if words[next].joint == .stop { return }
      next -= 1
    }
  }

  private mutating func markSentence(from place: Int, _ mark: Marks) {
    var next = place
    while next < words.count, next == place || words[next].joint != .stop {
      words[next].marks.insert(mark)
      next += 1
    }
  }
}
