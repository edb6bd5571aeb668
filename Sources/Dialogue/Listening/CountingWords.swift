// Which words of a line count, and which of them say something about the others.

extension LineSplitter {
  /// The words without the small ones.
  func counting() -> (words: [Utterance.Word], cues: [Utterance.CueMatch]) {
    var counting: [Utterance.Word] = []
    // For each word, how many that count come before it.
    var places: [Int] = []
    counting.reserveCapacity(words.count)
    var joint = Utterance.Joint.none
    var (followsSubject, opensQuestion) = (false, false)
    var before = Roles()
    for (place, word) in words.enumerated() {
      places.append(counting.count)
      let roles = lexicon.roles(of: word.term)
      defer { before = roles }
      if place == 0 || word.joint == .stop {
        // "Is chest pain usual?", but not "is not breathing".
        opensQuestion = roles.contains(.asking) || word.isAsked && roles.contains(.small)
      }
      joint = max(joint, word.joint)
      if roles.contains(.turn) { joint = max(joint, .turn) }
      if roles.contains(.and) { joint = max(joint, .and) }
      if roles.contains(.or), joint < .turn { joint = .or }
      if roles.contains(.subject) { followsSubject = true }
      guard !roles.contains(.small) || word.number != nil else {
        if word.isCutOff, !counting.isEmpty { counting[counting.count - 1].isCutOff = true }
        continue
      }
      counting.append(
        .init(
          term: word.term,
          roles: roles,
          joint: joint,
          followsSubject: followsSubject,
          opensQuestion: opensQuestion,
          isYear: word.number != nil && before.contains(.small) && !before.contains(.subject),
          isCutOff: word.isCutOff,
          number: word.number,
          place: word.place,
          index: counting.count
        )
      )
      (joint, followsSubject, opensQuestion) = (.none, false, false)
    }
    places.append(counting.count)
    return counting.isEmpty ? ([], []) : (counting, cues(places))
  }

  /// The cues, placed among the words that count; `places` has how many of those come before each.
  private func cues(_ places: [Int]) -> [Utterance.CueMatch] {
    findCues().map {
      Utterance.CueMatch(
        cue: $0.cue,
        first: min(places[$0.first], (places.last ?? 1) - 1),
        last: places[$0.last + 1] - 1
      )
    }
  }

  /// All words, each with the place of a word that counts near it; a mark ends what belongs together.
  func spoken(among counting: [Utterance.Word]) -> [(word: Utterance.Word, near: Int)] {
    var next = 0
    return words.map { word in
      let counts = next < counting.count && counting[next].place == word.place
      defer { if counts { next += 1 } }
      let spoken = Utterance.Word(
        term: word.term,
        roles: [],
        joint: word.joint < .comma ? .none : .stop,
        followsSubject: false,
        opensQuestion: false,
        isYear: false,
        place: word.place,
        index: counts ? next : -1
      )
      return (spoken, min(next, counting.count - 1))
    }
  }

  /// The cues, whose words stand in their order with nothing but small words between.
  private func findCues() -> [Utterance.CueMatch] {
    var found: [Utterance.CueMatch] = []
    for place in words.indices {
      for (rest, cue) in lexicon.cues(beginningWith: words[place].term) {
        if let last = end(of: rest, after: place) {
          found.append(.init(cue: cue, first: place, last: last))
        }
      }
    }
    return found
  }

  private func end(of rest: [Term], after place: Int) -> Int? {
    var next = place
    for term in rest {
      next += 1
      while next < words.count, words[next].term != term,
        lexicon.roles(of: words[next].term).contains(.small)
      {
        next += 1
      }
      guard next < words.count, words[next].term == term, words[next].joint < .comma else {
        return nil
      }
    }
    return next
  }
}
