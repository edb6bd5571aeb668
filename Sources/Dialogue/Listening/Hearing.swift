/// What was heard in a line, before it is known what it means here.
struct Hearing: Sendable {
  /// Something that was heard, and how surely.
  struct Candidate: Sendable {
    /// The place of a choice or moment.
    let owner: Int
    /// 0 to 100: from 80 on it is taken, from 40 on it is asked about.
    var score: Int
    /// How much of it was telling.
    var weight: Int
    /// The patterns that it was heard by.
    var patterns: [Int]

    var isSure: Bool { score >= Hearing.sure }
    var isPossible: Bool { score >= Hearing.possible }
  }

  /// What is grave enough to be answered first.
  struct Alarm: Sendable {
    let level: Level
    /// Whether it is asked about before it is taken to be so.
    let isAsked: Bool
    let heard: Candidate

    var moment: Int { heard.owner }
  }

  static let sure = 80
  static let possible = 40

  var alarm: Alarm?
  /// The place of the moment that answers a feeling.
  var distress: Candidate?
  var topics: [Candidate] = []
  var command: Candidate?
  /// Whether the line is put as a question.
  var asks = false
  /// The first word, folded, to tell a yes from a no.
  var opening: String?
  var utterances: [Utterance] = []

  /// The side questions that were surely heard, the most telling first.
  var sureTopics: [Candidate] {
    topics.filter(\.isSure).sorted { ($1.weight, $0.owner) < ($0.weight, $1.owner) }
  }

  /// The side question that was heard, unless another was heard nearly as well.
  var clearTopic: Candidate? {
    let sure = sureTopics
    guard let best = sure.first else { return nil }
    return sure.count > 1 && sure[1].weight * 10 >= best.weight * 8 ? nil : best
  }

  /// Whether anything in the line is denied.
  var hasDenial: Bool {
    utterances.contains { $0.words.contains { $0.marks.contains(.denied) } }
  }
}
