/// Each thing that the engine says or must know by itself; its words stand in `phrases.md`.
package enum EnginePhrase: Int, CaseIterable, Sendable {
  // The first screen.
  case welcome, general, program
  case savedIn
  case notSaved
  case keptPrivate
  case sayHelp
  case reviewDue
  case welcomeBack
  case guidesChanged

  // How to answer, said once.
  case hintOne
  case hintAny
  case hintYesOrNo
  case hintText
  case hintNumber
  case hintDate
  case hintCell
  case hintSkip

  // What was understood, and what was not.
  case heard
  case earlier
  case noneChosen
  case skipped
  case unclear
  case unclearNumber
  case unclearDate
  case unclearYesOrNo
  case whichOne
  case didYouMean
  case possible
  case tooLow
  case tooHigh
  case aloneOnly
  case needsOne
  case cannotSkip
  case commandUnknown

  // What comes first.
  case askEmergency, askCrisis, askUrgent, askCommand
  case stopped
  case notNow

  // Commands and the end.
  case backDone
  case backAtStart
  case undoDone, undoNothing
  case changeAsks, changeWaits, changeDone, cameBack, setAside, noLongerFits
  case whichChange, noSuchAnswer
  case answersSoFar, noAnswers
  case whereDone, whereQuestion, whereAtMost, whereLast, whereMenu
  case restartDone
  case noWhy
  case summaryEmpty
  case finished
  case left
  case resumeWith
  case askToLeave
  case pasted
  case cell
  case compared, cellsMatch, cellsDiffer

  // The words around answers.
  case yes, no, all, none, same, enough, goOn
  case andWord
  case rangeWord
  case today, tomorrow, next
  case months, days
  case dateInWords
  case decimalSign

  // The words by which sentences are understood.
  case alike, smallWords, endings, ordinary
  case subjects, turns, orWord, thoughts, questionWords, courtesies, heat, otherMeasures
  case negation, noNegation, asNever, longAgo, isOver, maybe, inGeneral, noMaybe, hearsay

  /// The phrase's heading in `phrases.md`, such as `hint-one`.
  package var id: String { Self.ids[rawValue] }

  /// The cases' names with hyphens; asking the runtime for them takes longer than reading a guide.
  private static let ids = [
    "welcome", "general", "program", "saved-in", "not-saved", "kept-private", "say-help",
    "review-due", "welcome-back", "guides-changed", "hint-one", "hint-any", "hint-yes-or-no",
    "hint-text", "hint-number", "hint-date", "hint-cell", "hint-skip", "heard", "earlier",
    "none-chosen", "skipped", "unclear", "unclear-number", "unclear-date", "unclear-yes-or-no",
    "which-one", "did-you-mean", "possible", "too-low", "too-high", "alone-only", "needs-one",
    "cannot-skip",
    "command-unknown", "ask-emergency", "ask-crisis", "ask-urgent", "ask-command", "stopped",
    "not-now", "back-done", "back-at-start", "undo-done", "undo-nothing", "change-asks",
    "change-waits", "change-done", "came-back", "set-aside", "no-longer-fits", "which-change",
    "no-such-answer", "answers-so-far", "no-answers", "where-done",
    "where-question", "where-at-most", "where-last", "where-menu", "restart-done", "no-why",
    "summary-empty",
    "finished", "left", "resume-with", "ask-to-leave", "pasted", "cell", "compared", "cells-match",
    "cells-differ", "yes", "no", "all", "none",
    "same", "enough", "go-on", "and-word", "range-word", "today", "tomorrow", "next",
    "months", "days", "date-in-words", "decimal-sign", "alike", "small-words", "endings",
    "ordinary", "subjects",
    "turns", "or-word", "thoughts", "question-words", "courtesies", "heat", "other-measures",
    "negation", "no-negation", "as-never", "long-ago", "is-over", "maybe", "in-general", "no-maybe",
    "hearsay",
  ]

  /// What the phrase is made of.
  enum Form: Equatable {
    /// Said, with these names in braces, each of which must occur.
    case said([String])
    /// Only listened for.
    case words
    /// Only listened for, wherever it stands in a line.
    case vocabulary
    /// Said and listened for.
    case both
    /// A list of exactly so many names.
    case list(Int)
  }

  var form: Form {
    switch self {
    case .savedIn: .said(["folder"])
    case .reviewDue: .said(["date"])
    case .hintNumber, .hintDate, .unclearNumber, .unclearDate: .said(["example"])
    case .heard, .earlier: .said(["answer"])
    case .tooLow: .said(["from"])
    case .tooHigh: .said(["to"])
    case .aloneOnly: .said(["choice"])
    case .askCommand: .said(["command"])
    case .changeWaits, .cameBack, .pasted: .said(["count"])
    case .whereDone: .said(["guides"])
    case .whereQuestion, .whereAtMost: .said(["number", "rest"])
    case .whereLast: .said(["number"])
    case .resumeWith: .said(["command"])
    case .cell: .said(["column", "row"])
    case .dateInWords: .said(["weekday", "day", "month", "year"])
    case .yes, .no: .both
    case .alike, .smallWords, .endings, .ordinary, .subjects, .turns, .orWord, .thoughts,
      .questionWords, .courtesies, .heat, .otherMeasures, .negation, .noNegation, .asNever,
      .longAgo, .isOver, .maybe, .inGeneral, .noMaybe, .hearsay:
      .vocabulary
    case .all, .none, .same, .enough, .goOn, .andWord, .rangeWord, .today, .tomorrow, .next:
      .words
    case .months: .list(12)
    case .days: .list(7)
    default: .said([])
    }
  }

  var arguments: [String] {
    if case .said(let names) = form { names } else { [] }
  }
}

/// A value for each of the engine's phrases; finding one is looking into an array.
struct PhraseTable<Value: Sendable>: Sendable {
  private var values: [Value?] = Array(repeating: nil, count: EnginePhrase.allCases.count)

  subscript(phrase: EnginePhrase) -> Value? {
    get { values[phrase.rawValue] }
    set { values[phrase.rawValue] = newValue }
  }
}
