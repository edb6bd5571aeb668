extension PatternSet {
  /// What is heard in some words: whole sayings first, the longest before others, then telling words.
  func candidates(in utterances: [Utterance]) -> [Hearing.Candidate] {
    var best: [Hearing.Candidate] = []
    for utterance in utterances {
      for candidate in candidates(in: utterance) {
        if let known = best.firstIndex(where: { $0.owner == candidate.owner }) {
          if candidate.score > best[known].score { best[known] = candidate }
        } else {
          best.append(candidate)
        }
      }
    }
    return best.sorted { ($1.score, $0.owner) < ($0.score, $1.owner) }
  }

  private func candidates(in utterance: Utterance) -> [Hearing.Candidate] {
    let found = matches(in: utterance, fever: utterance.fever)
    guard !found.isEmpty else { return guesses(in: utterance) }
    let lookAlikes = found.filter { $0.kind == .not }
    let heard = found.filter { match in
      match.kind != .not && !utterance.denies(match)
        && !lookAlikes.contains { $0.owner == match.owner && $0.covers(match) }
    }
    guard !heard.isEmpty else { return guesses(in: utterance) }
    var taken: [Match] = []
    var candidates: [Hearing.Candidate] = []
    for match in heard.sorted(by: { ($1.weight, $0.pattern) < ($0.weight, $1.pattern) }) {
      if taken.contains(where: { $0.owner != match.owner && $0.includes(match) }) {
        continue
      }
      taken.append(match)
      let score = score(of: match, in: utterance)
      if let known = candidates.firstIndex(where: { $0.owner == match.owner }) {
        candidates[known].score = max(candidates[known].score, score)
        candidates[known].weight += match.weight
        candidates[known].patterns.append(match.pattern)
      } else {
        candidates.append(
          .init(owner: match.owner, score: score, weight: match.weight, patterns: [match.pattern])
        )
      }
    }
    return candidates
  }

  /// 100 for a saying that is the whole line, and less the more it leaves over.
  private func score(of match: Match, in utterance: Utterance) -> Int {
    let others = utterance.words.count - match.count
    if others == 0 { return 100 }
    // One word that many things have is a hint and no more.
    let isThin = match.count == 1 && match.weight < 8
    return isThin ? 70 : 95 - min(others, 10)
  }

  /// Below that a guess is no help: a few words that many things have.
  private static let leastGuess = 18

  /// What single words point to where no whole saying stands.
  private func guesses(in utterance: Utterance) -> [Hearing.Candidate] {
    var guesses: [Hearing.Candidate] = []
    for (place, word) in utterance.words.enumerated() where !word.marks.contains(.denied) {
      // A word counts once, however often it stands there.
      if utterance.words[..<place].contains(where: { $0.term == word.term }) { continue }
      let weight = evidence.weight(of: word.term)
      for owner in evidence.owners(of: word.term) {
        if let known = guesses.firstIndex(where: { $0.owner == Int(owner) }) {
          guesses[known].weight += weight
        } else {
          guesses.append(.init(owner: Int(owner), score: 0, weight: weight, patterns: []))
        }
      }
    }
    let ranked = guesses.sorted { ($1.weight, $0.owner) < ($0.weight, $1.owner) }.prefix(3)
    guard let top = ranked.first?.weight, top >= Self.leastGuess else { return [] }
    return ranked.filter { $0.weight * 3 >= top * 2 }.map { guess in
      var guess = guess
      guess.score = Hearing.possible + min(35, guess.weight)
      return guess
    }
  }
}

extension Utterance {
  /// Whether a saying is denied by a word that is no part of it.
  func denies(_ match: Match) -> Bool {
    words.indices.contains { place in
      match.words >> UInt64(place) & 1 == 1 && words[place].marks.contains(.denied)
        && match.words >> UInt64(words[place].denier) & 1 == 0
    }
  }

  /// Whether something beside a saying says that of it.
  func marks(_ mark: Marks, _ match: Match) -> Bool {
    words.indices.contains {
      match.words >> UInt64($0) & 1 == 1 && words[$0].marks.contains(mark)
    }
  }
}

extension Match {
  /// Whether it has all words of another saying.
  func includes(_ other: Match) -> Bool { words & other.words == other.words }

  /// Whether a look-alike uses up another saying: all of its words, or some of them in one as long.
  ///
  /// A sign of danger is used up by a longer one only: to miss it costs more than to ask in vain.
  func covers(_ other: Match, isGrave: Bool = false) -> Bool {
    if includes(other) { return true }
    return words & other.words != 0 && count >= other.count + (isGrave ? 1 : 0)
  }
}
