/// Each thing that the engine says or must know by itself; its words stand in `phrases.md`.
package enum EnginePhrase: String, CaseIterable, Sendable {
  // The first screen.
  case welcome, general, program
  case savedIn = "saved-in"
  case notSaved = "not-saved"
  case keptPrivate = "kept-private"
  case sayHelp = "say-help"
  case reviewDue = "review-due"
  case welcomeBack = "welcome-back"
  case guidesChanged = "guides-changed"

  // How to answer, said once.
  case hintOne = "hint-one"
  case hintAny = "hint-any"
  case hintYesOrNo = "hint-yes-or-no"
  case hintText = "hint-text"
  case hintNumber = "hint-number"
  case hintDate = "hint-date"
  case hintCell = "hint-cell"
  case hintSkip = "hint-skip"

  // What was understood, and what was not.
  case heard
  case earlier
  case noneChosen = "none-chosen"
  case skipped
  case unclear
  case unclearNumber = "unclear-number"
  case unclearDate = "unclear-date"
  case unclearYesOrNo = "unclear-yes-or-no"
  case whichOne = "which-one"
  case possible
  case tooLow = "too-low"
  case tooHigh = "too-high"
  case aloneOnly = "alone-only"
  case needsOne = "needs-one"
  case cannotSkip = "cannot-skip"
  case commandUnknown = "command-unknown"

  // Commands and the end.
  case backDone = "back-done"
  case backAtStart = "back-at-start"
  case restartDone = "restart-done"
  case noWhy = "no-why"
  case summaryEmpty = "summary-empty"
  case finished
  case left
  case resumeWith = "resume-with"
  case interruptedOnce = "interrupted-once"
  case cell

  // The words around answers.
  case yes, no, all, none, same, enough, negation
  case joint = "and-word"
  case between = "range-word"
  case today, tomorrow, next
  case months, days
  case dateInWords = "date-in-words"
  case decimalSign = "decimal-sign"

  /// What the phrase is made of.
  enum Form: Equatable {
    /// Said, with these names in braces, each of which must occur.
    case said([String])
    /// Only listened for.
    case words
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
    case .resumeWith: .said(["command"])
    case .cell: .said(["column", "row"])
    case .dateInWords: .said(["weekday", "day", "month", "year"])
    case .yes, .no: .both
    case .all, .none, .same, .enough, .negation, .joint, .between, .today, .tomorrow, .next: .words
    case .months: .list(12)
    case .days: .list(7)
    default: .said([])
    }
  }

  var arguments: [String] {
    if case .said(let names) = form { names } else { [] }
  }
}
