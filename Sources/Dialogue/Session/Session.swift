/// A person's walk through the guides: takes lines and answers them.
///
/// A session is the list of its entries; `walk` is what they come to and can be had from them again.
package struct Session: Sendable {
  package let library: Library
  package let today: Day
  /// The guide in which it began.
  package let guide: Int

  var walk: Walk
  var entries: [Entry] = []
  /// Answers that the walk no longer has, to be offered when their question comes again.
  var setAside: [AnswerKey: Answer] = [:]
  /// What changes put aside, and how to undo them.
  var repairs = Repairs()
  /// What was asked besides the guide's question.
  var aside: Aside?
  /// What the engine listens for by itself; made when the first line comes.
  private var learned = Vocabulary()
  /// Made when the first line comes that has to be listened to.
  var ear: Ear?
  /// How many lines in a row were not understood.
  var misses = 0
  /// The question that was put last, and those before it, where they can be kept.
  var current: PreparedQuestion?
  var prepared: [PreparedQuestion.Key: PreparedQuestion] = [:]
  var offers: [AnswerKey: EarlierOffer] = [:]
  /// How often each phrase was said, so that alternatives take turns.
  var said = PhraseTable<Int>()

  /// Begins in a guide; nothing if that guide is only for visits.
  package init?(in library: Library, guide: Int, today: Day) {
    let found = library.guides[guide]
    guard !library.isOnlyVisited(guide) else { return nil }
    self.init(library, opening: StepIndex(found.steps.lowerBound), today: today)
  }

  init(_ library: Library, opening: StepIndex, today: Day) {
    self.library = library
    self.today = today
    guide = opening.isResolved ? Int(library[opening].guide) : Library.nowhere
    walk = Walk(opening: opening, today: today, in: library)
  }

  /// Whether the last guide has ended.
  package var isOver: Bool { walk.waiting == nil }

  /// What the program says about itself before anything else.
  package mutating func introduce() -> Turn {
    let about: [EnginePhrase] = [.welcome, .general, .program]
    return Turn(line: nil, event: nil, replies: about.map { .hint(phrase($0)) })
  }

  /// The first step's words and question.
  package mutating func open() -> Turn {
    Turn(line: nil, event: nil, replies: arrive())
  }

  /// Takes a line from the person and answers it.
  package mutating func respond(to line: String) -> Turn {
    let meaning = meaning(of: line)
    return respond(to: line, meaning)
  }

  /// Answers a line whose meaning is known.
  package mutating func respond(to line: String, _ meaning: Meaning) -> Turn {
    let wasPrivate = isPrivate
    apply(meaning.event)
    return Turn(
      line: line,
      event: meaning.event,
      replies: replies(to: meaning),
      isKept: !wasPrivate && !isPrivate
    )
  }

  /// Says an exchange again of which only its meaning was kept, or not even that.
  package mutating func repeatNotKept(code: String) -> Turn {
    guard let event = CodeLine.event(of: code, in: self) else {
      return Turn(line: Transcript.notKept, event: nil, replies: [], isKept: false)
    }
    return respond(to: Transcript.notKept, Meaning(event: event))
  }

  /// What a line means here; changes nothing but what it keeps ready for the next line.
  package mutating func meaning(of line: String) -> Meaning {
    learnWords()
    let typed = TypedLine(line.trimmingSpaces, vocabulary)
    if let event = plainMeaning(of: typed) { return Meaning(event: event) }
    let (hearing, choices) = hear(typed.unescaped(vocabulary).text)
    return meaning(of: typed, hearing, choices)
  }

  /// What the engine listens for, also where no line was typed yet: a session that is resumed.
  var vocabulary: Vocabulary { learned.isEmpty ? Vocabulary(library) : learned }

  /// Makes ready to tell what a line is at a glance, if that was not done before.
  mutating func learnWords() {
    if learned.isEmpty { learned = Vocabulary(library) }
  }

  /// What stands in a line: what may be said at any moment, and the choices of the question.
  mutating func hear(_ text: String) -> (hearing: Hearing, choices: [Hearing.Candidate]) {
    prepareListening()
    guard let hearing = ear?.hear(text) else { return (Hearing(), []) }
    return (hearing, current?.patterns?.candidates(in: hearing.utterances) ?? [])
  }

  /// Whether an emergency or a crisis stopped it, until the person wants to go on.
  package var isStopped: Bool { if case .stopped = aside { true } else { false } }

  /// What is said in an emergency or a crisis is never kept, and neither is what may be a crisis.
  private var isPrivate: Bool {
    switch aside {
    case .stopped: true
    case .isItNow(let moment, _): library.moments[moment].action == .level(.crisis)
    case .choosing, .listing, .paused, nil: false
    }
  }

  /// Takes a meaning that was recorded earlier; false if it does not fit here any more.
  package mutating func resume(_ event: Event) -> Bool {
    guard fits(event) else {
      if let entry = event.entry(in: library) { keepForLater(entry) }
      return false
    }
    apply(event)
    current = nil
    _ = walk.takeSaid()
    return true
  }

  /// Asks the waiting question again, for somebody who comes back.
  package mutating func askAgain() -> Turn {
    if !isStopped { aside = nil }
    _ = walk.takeSaid()
    return Turn(line: nil, event: nil, replies: asking())
  }
}

/// A line, what it meant, and what was said to it.
package struct Turn: Sendable {
  package var line: String?
  package var event: Event?
  package var replies: [Reply]
  /// False for what was said in an emergency or a crisis: nothing of it is saved.
  package var isKept = true
}
