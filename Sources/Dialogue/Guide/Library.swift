/// Everything that one language's folder says, sound and with every name looked up.
///
/// The guides' parts stand in flat tables; a step holds the rows that are its own.
package struct Library: Sendable {
  package internal(set) var language: String
  package internal(set) var sources: [Source] = []
  package internal(set) var names = Names()
  package internal(set) var guides: [Guide] = []
  package internal(set) var steps: [Step] = []
  package internal(set) var facts: [Fact] = []
  package internal(set) var voices = Voices()
  package internal(set) var moments: [Moment] = []
  package internal(set) var summary = SummaryLayout()
  /// The first day by which some file or fact was to be reviewed.
  package internal(set) var reviewBy: Day?
  /// What is not wrong but may not be meant.
  package internal(set) var warnings: [Diagnostic] = []

  /// How syllables are counted, where the language says so.
  var syllables: Syllables?
  var phrases = PhraseTable<Phrase>()
  var blocks: [Block] = []
  var choices: [Choice] = []
  var sayings: [Saying] = []
  var routes: [Route] = []
  var notes: [Note] = []
  var limits: [Limits] = []
  var worksheets: [Worksheet] = []
  var conditions: [Condition] = []
  /// Steps by guide and id, former ids included.
  var stepTable: [StepKey: StepIndex] = [:]
  /// The former ids of choices, by step.
  var formerChoices: [StepKey: Int] = [:]
  /// For each file, the guide that its names are at home in.
  var homes: [Int] = []
  /// When each file was last reviewed, and where it says so.
  var reviews: [Review?] = []
  /// Guides by their former names.
  var formerGuides: [String: Int] = [:]
  /// Former ids whose guide is gone, such as `old-guide.old-step`.
  var formerSteps: [String: StepIndex] = [:]
  /// The facts and voices by name.
  var slots: [Name: Slot] = [:]
  /// What each name in braces stands for in each guide that uses it.
  var slotTable: [StepKey: Slot] = [:]

  package subscript(step: StepIndex) -> Step { steps[Int(step.raw)] }
  package subscript(rows: Rows<Block>) -> ArraySlice<Block> { blocks[rows.range] }
  package subscript(rows: Rows<Choice>) -> ArraySlice<Choice> { choices[rows.range] }
  package subscript(rows: Rows<Saying>) -> ArraySlice<Saying> { sayings[rows.range] }
  package subscript(rows: Rows<Route>) -> ArraySlice<Route> { routes[rows.range] }
  package subscript(rows: Rows<Note>) -> ArraySlice<Note> { notes[rows.range] }

  package func worksheet(of question: Question) -> Worksheet { worksheets[Int(question.detail)] }

  package func limits(of question: Question) -> Limits {
    let hasLimits = question.kind == .number || question.kind == .date
    return hasLimits && question.detail != .max ? limits[Int(question.detail)] : Limits()
  }

  package func text(_ passage: Passage) -> String {
    sources[Int(passage.file)].text(passage.range)
  }

  func bytes(_ passage: Passage) -> ArraySlice<UInt8> {
    sources[Int(passage.file)].bytes[passage.range]
  }

  package func spelling(_ name: Name) -> String { names.spelling(of: name) }

  package func guide(named text: String) -> Int? {
    guard let name = names.find(text) else { return nil }
    return guides.firstIndex { $0.name == name && !$0.isAnytime }
  }

  /// Whether nothing ends in a guide, so that one comes to it only in visits.
  func isOnlyVisited(_ guide: Int) -> Bool {
    !steps[guides[guide].steps].contains { $0.ending != .none }
  }

  /// The step with this id, or that once had it.
  package func step(guide: Int, id: Name) -> StepIndex? {
    stepTable[StepKey(guide: guide, id: id)]
  }

  /// The step with a full name, such as `when-to-seek.reasons`.
  package func step(named text: String) -> StepIndex? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let guide = guide(named: String(parts[0])),
      let id = names.find(String(parts[1]))
    else { return nil }
    return step(guide: guide, id: id)
  }

  /// For example `when-to-seek.reasons`.
  package func fullName(of step: StepIndex) -> String {
    let found = self[step]
    return spelling(guides[Int(found.guide)].name) + "." + spelling(found.id)
  }
}

/// The day on which somebody last read a file through.
struct Review: Sendable {
  var day: Day
  var at: Passage
}

/// One file of steps.
package struct Guide: Sendable {
  package var name: Name
  package var file: UInt16
  package var title: Passage
  package var about: Passage
  package var steps: Range<Int>
  package var promises: [Passage] = []
  /// `anytime.md`: its steps are not walked to but called.
  package var isAnytime = false
}

/// A guide and an id in it, as one number.
struct StepKey: Hashable, Sendable {
  let raw: UInt64

  init(guide: Int, id: Name) { raw = UInt64(guide) << 32 | UInt64(id.index) }

  init(step: StepIndex, id: Name) { raw = UInt64(step.raw) << 32 | UInt64(id.index) }
}

/// What a name in braces stands for.
enum Slot: Hashable, Sendable {
  case answer(AnswerKey)
  case fact
  case voice(Int)
  /// A phrase's own slot, which the engine fills in.
  case argument
}

/// A phone number, address, price or figure, with the condition under which it is the right one.
package struct Fact: Sendable {
  package var name: Name
  package var value: Passage
  package var condition: ConditionIndex
  package var source: Passage
  package var checked: Day
  package var reviewBy: Day
  var reviewByPlace: Passage
}

/// Words that change with who is asking, as a table.
package struct Voices: Sendable {
  /// The conditions of the columns after the first.
  var columns: [ConditionIndex] = []
  /// For each voice, how each column says it; the first is as written.
  var rows: [[Passage]] = []
}

/// Words of the engine itself.
package struct Phrase: Sendable {
  /// Used in turn.
  package var alternatives: [Passage] = []
  /// What it is known by when a person says it.
  package var sayings: [Passage] = []
  package var at: Passage
}

/// A step of `anytime.md`: what calls it and what it does.
package struct Moment: Sendable {
  package enum Action: Hashable, Sendable {
    case level(Level)
    case command(Command)
  }

  package var step: StepIndex
  package var action: Action
  package var sayings: Rows<Saying>
}

/// How much a thing that may be said at any moment matters, the gravest first.
package enum Level: String, CaseIterable, Sendable {
  case emergency, crisis, urgent, distress, topic
}

/// What a person can do with the session itself at every question.
package enum Command: String, CaseIterable, Sendable {
  case help, back, change, undo, `repeat`, why, skip
  case dontKnow = "dont-know"
  case answers, `where`, summary, topics, pause, restart, quit
}

/// The order of the summary's sections and the words around them.
package struct SummaryLayout: Sendable {
  package struct Section: Sendable {
    package var id: Name
    package var at: Passage
    package var title: Passage
    package var parts: [Part]
  }

  package enum Part: Sendable {
    case words(Passage)
    case notes
    case worksheet(StepIndex)
  }

  package var title = Passage(file: 0, start: 0, end: 0)
  package var words: [Passage] = []
  package var sections: [Section] = []
}
