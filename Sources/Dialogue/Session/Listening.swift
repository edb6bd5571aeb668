/// What a line is heard as, and by what: for authors, and for measuring how well people are understood.
package struct Report: Hashable, Sendable {
  /// `choice`, `topic`, `command`, `emergency`, `crisis`, `urgent`, `distress` or `none`.
  package var kind: String
  /// Ids of choices, or of steps of `anytime.md`; with `none`, what would be asked about.
  package var ids: [String]
  /// 0 to 100: from 80 on it is taken, from 40 on it is asked about.
  package var score: Int
  /// The sayings that stand in the line, as the files have them, each with the id that it belongs to.
  package var sayings: [String]
}

extension Session {
  /// A session that stands at one step, as if a person had come there; nothing if it asks nothing.
  package init?(in library: Library, at step: StepIndex, today: Day) {
    self.init(library, opening: step, today: today)
    guard walk.waiting?.step == step else { return nil }
    _ = open()
  }

  /// A session in which nothing is asked, to hear what may be said at any moment.
  package init(listeningIn library: Library, today: Day) {
    self.init(library, opening: .unresolved, today: today)
  }

  /// Says what a line is heard as, and changes nothing but what is kept ready for the next.
  package mutating func report(on line: String, explains: Bool = false) -> Report {
    learnWords()
    let typed = TypedLine(line.trimmingSpaces, vocabulary)
    let plain = plainMeaning(of: typed)
    let (hearing, choices) = hear(typed.unescaped(vocabulary).text)
    let event = plain ?? meaning(of: typed, hearing, choices).event
    var report = report(on: event, hearing, choices)
    report.sayings = explains ? sayings(hearing, choices) : []
    return report
  }

  private func report(
    on event: Event,
    _ hearing: Hearing,
    _ choices: [Hearing.Candidate]
  ) -> Report {
    switch event {
    case .answer(let key, let answer, let isCertain):
      let score = isCertain ? 100 : choices.first?.score ?? 90
      return Report(kind: "choice", ids: ids(of: answer, key), score: score, sayings: [])
    case .visit(let step, let place):
      return Report(kind: "choice", ids: [id(place, step)], score: 100, sayings: [])
    case .skip: return Report(kind: "command", ids: ["skip"], score: 100, sayings: [])
    case .enough, .goOn: return Report(kind: "command", ids: [], score: 100, sayings: [])
    case .command(let command):
      return Report(kind: "command", ids: [command.rawValue], score: 100, sayings: [])
    case .change:
      return Report(kind: "command", ids: [Command.change.rawValue], score: 100, sayings: [])
    case .moment(let place), .alarm(let place):
      let score = hearing.topics.first { $0.owner == place }?.score ?? 100
      return Report(kind: kind(of: place), ids: [id(place)], score: score, sayings: [])
    case .check(let place, _):
      return Report(kind: "none", ids: [id(place)], score: 60, sayings: [])
    case .unclear(.maybe(let events)):
      let reports = events.map { self.report(on: $0, hearing, choices) }
      return Report(
        kind: "none",
        ids: reports.flatMap(\.ids),
        score: min(79, max(choices.first?.score ?? 0, hearing.topics.first?.score ?? 0)),
        sayings: []
      )
    case .unclear(.unknownCommand), .unclear:
      return Report(kind: "none", ids: [], score: 0, sayings: [])
    }
  }

  private func kind(of moment: Int) -> String {
    switch library.moments[moment].action {
    case .level(let level): level.rawValue
    case .command: "command"
    }
  }

  private func id(_ moment: Int) -> String {
    library.spelling(library[library.moments[moment].step].id)
  }

  private func id(_ place: Int, _ step: StepIndex) -> String {
    library.spelling(choice(place, library[step].question).id)
  }

  private func ids(of answer: Answer, _ key: AnswerKey) -> [String] {
    switch answer {
    case .one(let place) where library[key.step].question.kind == .yesOrNo:
      [place == 0 ? "yes" : "no"]
    case .one(let place): [id(place, key.step)]
    case .any(let places): places.isEmpty ? ["none"] : places.map { id($0, key.step) }
    case .text, .number, .date: []
    }
  }

  private func sayings(
    _ hearing: Hearing,
    _ choices: [Hearing.Candidate]
  ) -> [String] {
    guard let ear else { return [] }
    var heard = hearing.topics.flatMap { topic in
      topic.patterns.map { explain(ear.topics.patterns[$0], as: id(topic.owner)) }
    }
    for found in [hearing.distress] + [hearing.alarm?.heard] {
      guard let found else { continue }
      heard += found.patterns.map { explain(ear.moments.patterns[$0], as: id(found.owner)) }
    }
    guard let waiting = walk.waiting, let set = current?.patterns else { return heard }
    return heard
      + choices.flatMap { choice in
        choice.patterns.map { explain(set.patterns[$0], as: id(choice.owner, waiting.step)) }
      }
  }

  /// For example `rare 10: one in a million`.
  private func explain(_ pattern: Pattern, as id: String) -> String {
    "\(id) \(pattern.weight): \(library.text(pattern.source))"
  }
}
