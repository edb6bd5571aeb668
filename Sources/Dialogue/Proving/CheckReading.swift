/// A limit that `phrases.md` sets in its front matter.
enum ReadingLimit: String, CaseIterable, Sendable {
  case inputsAGuide = "inputs-a-guide"
  case inputsToMenu = "inputs-to-menu"
  case wordsATurn = "words-a-turn"
  case grade
  case messageGrade = "message-grade"
  case smog

  /// The most that is allowed, and where it says so.
  struct Value: Sendable {
    var most: Int
    var at: Passage
  }
}

extension Reader {
  /// Refuses what is too long or too hard for the limits; nothing where none are set.
  mutating func checkReading() {
    for matter in frontMatters {
      if let limit = matter.limits[.wordsATurn] { checkStretches(most: limit.most) }
      checkInputs(matter.limits)
      guard !matter.limits.isEmpty, let report = ReadingReport(library, isWhole: false)
      else { continue }
      checkGrades(report, matter.limits)
    }
  }

  private mutating func checkStretches(most: Int) {
    var seen: Set<[StepIndex]> = []
    for turn in Stretches(library).all(over: most) where turn.words > most {
      guard let first = turn.parts.first, seen.insert(turn.parts.map(\.step)).inserted else {
        continue
      }
      let heading = library[first.step].heading
      report(heading, .longTurn(turn.words, most: most, parts: library.describe(turn)))
    }
  }

  private mutating func checkInputs(_ limits: [ReadingLimit: ReadingLimit.Value]) {
    for (place, guide) in library.guides.enumerated() where !guide.isAnytime && !guide.steps.isEmpty
    {
      let isStart = library.guide(named: "start") == place
      guard let limit = limits[isStart ? .inputsToMenu : .inputsAGuide] else { continue }
      let path = library.longestPath(ofGuide: place)
      guard path.count > limit.most else { continue }
      let names = path.map { library.spelling(library[$0].id) }.joined(separator: ", ")
      report(guide.title, .manyInputs(path.count, most: limit.most, names: names))
    }
  }

  private mutating func checkGrades(
    _ reading: ReadingReport,
    _ limits: [ReadingLimit: ReadingLimit.Value]
  ) {
    if let limit = limits[.grade], Grade.rounded(reading.all.fleschKincaid) > Double(limit.most) {
      report(limit.at, .hard("Flesch-Kincaid", reading.all.fleschKincaid, reading.hardestNames))
    }
    if let limit = limits[.smog], Grade.rounded(reading.all.smog) > Double(limit.most) {
      report(limit.at, .hard("SMOG", reading.all.smog, reading.hardestNames))
    }
    guard let limit = limits[.messageGrade] else { return }
    for message in reading.hardest
    where Grade.rounded(message.grade.fleschKincaid) > Double(limit.most) {
      report(message.at, .hardMessage(message.grade.fleschKincaid, most: limit.most))
    }
  }
}

extension Library {
  /// For example `medicare 34 + find 60`.
  package func describe(_ turn: Stretch) -> String {
    turn.parts.map { "\(spelling(self[$0.step].id)) \($0.words)" }.joined(separator: " + ")
  }

  /// The asking steps of a guide's longest path; in `start.md`, those before its menu.
  package func longestPath(ofGuide place: Int) -> [StepIndex] {
    let menu = names.find("menu").flatMap { step(guide: place, id: $0) }
    let isStart = guide(named: "start") == place
    var inputs = Inputs(self, guide: place, before: isStart ? menu : nil)
    return inputs.path()
  }
}

extension Problem {
  fileprivate static func longTurn(_ words: Int, most: Int, parts: String) -> Problem {
    Problem(
      "\(words) words are said here without a pause, and \(most) are allowed: \(parts)",
      help: "shorten a part, or ask something between the two"
    )
  }
  fileprivate static func manyInputs(_ count: Int, most: Int, names: String) -> Problem {
    Problem(
      "the longest path asks \(count) times, and \(most) are allowed: \(names)",
      help: "ask less, or move a part behind a visit"
    )
  }
  fileprivate static func hard(_ scale: String, _ grade: Double, _ names: String) -> Problem {
    Problem(
      "all that is said has the \(scale) grade \(Grade.rounded(grade))",
      help: "use shorter words and sentences; the hardest are \(names)"
    )
  }
  fileprivate static func hardMessage(_ grade: Double, most: Int) -> Problem {
    Problem(
      "this message has the Flesch-Kincaid grade \(Grade.rounded(grade)), and \(most) is allowed",
      help: "use shorter words and sentences"
    )
  }
}
