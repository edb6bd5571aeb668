/// Listens for what may be said at any moment: what is grave, feelings, side questions, commands.
///
/// It is made when the first line is typed, so that the first question need not wait for it.
struct Ear: Sendable {
  let lexicon: Lexicon
  /// Levels and commands, then topics apart: only these are weighed against one another.
  private(set) var moments = PatternSet()
  private(set) var topics = PatternSet()
  private let actions: [Moment.Action]
  /// The year of now, before which all years are long ago.
  private let year: Int

  init(_ library: Library, year: Int) {
    self.year = year
    lexicon = Lexicon(library)
    actions = library.moments.map(\.action)
    for (place, moment) in library.moments.enumerated() {
      if moment.action == .level(.topic) {
        topics.add(library[moment.sayings], owner: place, in: library, lexicon)
      } else {
        moments.add(library[moment.sayings], owner: place, in: library, lexicon)
      }
    }
    moments.finish(lexicon)
    topics.finish(lexicon)
  }

  /// What stands in a line, whatever is asked just now.
  func hear(_ line: String) -> Hearing {
    var hearing = Hearing()
    (hearing.utterances, hearing.asks) = Utterance.all(
      of: line,
      lexicon,
      year: year
    )
    let found = hearing.utterances.map { moments.matches(in: $0, fever: $0.fever) }
    for (utterance, found) in zip(hearing.utterances, found) {
      listenForLevels(in: utterance, found, &hearing)
    }
    hearing.opening = Words(line.prefix { $0 != " " && $0 != "," && $0 != "." }).folded
    hearing.command = command(in: hearing.utterances, found[0])
    hearing.topics = topics.candidates(in: hearing.utterances)
    return hearing
  }

  /// A command that is all that a line or a part of it says, apart from courtesy.
  private func command(in utterances: [Utterance], _ found: [Match]) -> Hearing.Candidate? {
    guard utterances.count == 1, let utterance = utterances.first else { return nil }
    var best: (words: UInt64, match: Match)?
    for match in found where isCommand(match) {
      let part = utterance.part(around: match.first)
      guard part.contains(match.last) else { continue }
      // "Oops, wrong one, go back" says the same thing three times.
      let words = found.filter {
        $0.owner == match.owner && isCommand($0) && part.contains($0.first)
      }
      .reduce(0) { $0 | $1.words }
      let isWhole = part.count == utterance.words.count || words.nonzeroBitCount > 1
      guard isWhole, utterance.isOnly(words, in: part),
        best.map({ $0.words.nonzeroBitCount < words.nonzeroBitCount }) ?? true
      else { continue }
      best = (words, match)
    }
    return best.map {
      .init(
        owner: $0.match.owner,
        score: 100,
        weight: $0.match.weight,
        patterns: [$0.match.pattern]
      )
    }
  }

  private func isCommand(_ match: Match) -> Bool {
    if case .command = actions[match.owner] { match.kind == .hear } else { false }
  }

  // MARK: Levels

  private func listenForLevels(
    in utterance: Utterance,
    _ found: [Match],
    _ hearing: inout Hearing
  ) {
    guard !found.isEmpty else { return }
    let isCool = utterance.fever == 0 && utterance.hasNormalTemperature
    for level in Level.allCases where level != .topic {
      let ours = found.filter { actions[$0.owner] == .level(level) }
      let lookAlikes = ours.filter { $0.kind == .not }
      for match in ours where match.kind != .not {
        guard !lookAlikes.contains(where: { $0.covers(match, isGrave: level != .distress) }),
          !(isCool && match.count == 1 && utterance.words[match.first].roles.contains(.heat)),
          let isAsked = isAsked(match, level, utterance)
        else { continue }
        take(match, level, isAsked: isAsked, &hearing)
      }
    }
  }

  /// Whether a sign is asked about first; nothing if it is no sign at all here.
  private func isAsked(_ match: Match, _ level: Level, _ utterance: Utterance) -> Bool? {
    if utterance.denies(match) { return nil }
    let isPast = utterance.marks(.longAgo, match)
    let isMaybePast = utterance.marks(.maybeLongAgo, match)
    // "Half of what I see is gone" is not over.
    let isOver = utterance.marks(.isOver, match) && match.words & utterance.endings == 0
    let isMaybe = utterance.marks(.maybe, match)
    let isHearsay = utterance.marks(.hearsay, match)
    switch level {
    case .crisis: return match.kind == .ask || isPast || isMaybePast || isHearsay
    case .emergency, .urgent:
      if isPast || isHearsay { return nil }
      return match.kind == .ask || isOver || isMaybe || isMaybePast
    case .distress:
      return isPast || isMaybePast || isHearsay || match.kind == .ask ? nil : false
    case .topic: return nil
    }
  }

  /// Keeps the gravest; of two as grave, the one that is sure, then the longer.
  private func take(_ match: Match, _ level: Level, isAsked: Bool, _ hearing: inout Hearing) {
    let heard = Hearing.Candidate(
      owner: match.owner,
      score: 100,
      weight: match.weight,
      patterns: [match.pattern]
    )
    guard level != .distress else {
      if match.weight > hearing.distress?.weight ?? 0 { hearing.distress = heard }
      return
    }
    let alarm = Hearing.Alarm(level: level, isAsked: isAsked, heard: heard)
    guard let known = hearing.alarm else { return hearing.alarm = alarm }
    if (alarm.isAsked ? 1 : 0, alarm.level.gravity) < (known.isAsked ? 1 : 0, known.level.gravity) {
      hearing.alarm = alarm
    }
  }
}

extension Utterance {
  /// Whether a part has no other words than some, apart from courtesy.
  fileprivate func isOnly(_ some: UInt64, in part: Range<Int>) -> Bool {
    part.allSatisfy { some >> UInt64($0) & 1 == 1 || words[$0].roles.contains(.courtesy) }
  }
}

extension Level {
  /// 0 is the gravest. Whoever wants to die and bleeds is told both numbers by the crisis words.
  fileprivate var gravity: Int {
    switch self {
    case .emergency: 0
    case .crisis: 1
    case .urgent: 2
    case .distress: 3
    case .topic: 4
    }
  }
}

extension PatternSet {
  /// Adds what some setting lists.
  mutating func add(
    _ sayings: ArraySlice<Saying>,
    owner: Int,
    in library: Library,
    _ lexicon: Lexicon
  ) {
    for saying in sayings {
      let kind: Pattern.Kind =
        switch saying.kind {
        case .hear: .hear
        case .not: .not
        case .ask: .ask
        }
      for wording in library.wordings(of: saying.text) {
        add(library.bytes(wording), owner: owner, kind: kind, source: wording, lexicon)
      }
    }
  }
}
