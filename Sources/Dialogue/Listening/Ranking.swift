extension PatternSet {
  /// What is heard in some words: whole sayings first, the longest before others, then telling words.
  func candidates(in utterances: [Utterance]) -> [Hearing.Candidate] {
    var best: [Int: Hearing.Candidate] = [:]
    for utterance in utterances {
      for candidate in candidates(in: utterance)
      where candidate.score > best[candidate.owner]?.score ?? 0 {
        best[candidate.owner] = candidate
      }
    }
    return best.values.sorted { ($1.score, $0.owner) < ($0.score, $1.owner) }
  }

  private func candidates(in utterance: Utterance) -> [Hearing.Candidate] {
    let found = matches(in: utterance, fever: utterance.fever)
    let lookAlikes = found.filter { $0.kind == .not }
    let heard = found.filter { match in
      match.kind != .not && !utterance.denies(match)
        && !lookAlikes.contains { $0.owner == match.owner && $0.covers(match) }
    }
    var taken: [(words: UInt64, owner: Int)] = []
    var candidates: [Int: (score: Int, weight: Int, patterns: [Int])] = [:]
    for match in heard.sorted(by: { ($1.weight, $0.pattern) < ($0.weight, $1.pattern) }) {
      if taken.contains(where: { $0.owner != match.owner && $0.words & match.words == match.words }) {
        continue
      }
      taken.append((match.words, match.owner))
      let score = score(of: match, in: utterance)
      let known = candidates[match.owner] ?? (0, 0, [])
      candidates[match.owner] = (
        max(known.score, score), known.weight + match.weight, known.patterns + [match.pattern]
      )
    }
    return candidates.map {
      Hearing.Candidate(
        owner: $0.key,
        score: $0.value.score,
        weight: $0.value.weight,
        patterns: $0.value.patterns
      )
    } + guesses(in: utterance, besides: Set(candidates.keys))
  }

  /// 100 for a saying that is the whole line, and less the more it leaves over.
  private func score(of match: Match, in utterance: Utterance) -> Int {
    let others = utterance.words.count - match.count
    if others == 0 { return 100 }
    // One word that many things have is a hint and no more.
    let isThin = match.count == 1 && match.weight < 8
    return isThin ? 70 : 95 - min(others, 10)
  }

  /// What single words point to where no whole saying stands.
  private func guesses(in utterance: Utterance, besides known: Set<Int>) -> [Hearing.Candidate] {
    guard known.isEmpty else { return [] }
    var sums: [Int: (weight: Int, count: Int)] = [:]
    var seen: Set<Term> = []
    for word in utterance.words where !word.marks.contains(.denied) {
      guard seen.insert(word.term).inserted else { continue }
      for owner in evidence.owners(of: word.term) {
        let sum = sums[Int(owner)] ?? (0, 0)
        sums[Int(owner)] = (sum.weight + evidence.weight(of: word.term), sum.count + 1)
      }
    }
    let ranked = sums.sorted { ($1.value.weight, $0.key) < ($0.value.weight, $1.key) }.prefix(3)
    guard let top = ranked.first?.value.weight, top >= 8 else { return [] }
    return ranked.filter { $0.value.weight * 3 >= top * 2 }.map { owner, sum in
      let certainty = 40 + min(35, sum.weight)
      return Hearing.Candidate(owner: owner, score: certainty, weight: sum.weight, patterns: [])
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
  /// Whether a look-alike leaves too few words of another saying: it uses some, and is no shorter.
  func covers(_ other: Match) -> Bool { words & other.words != 0 && count >= other.count }
}
