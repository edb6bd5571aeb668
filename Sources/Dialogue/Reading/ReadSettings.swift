/// The settings of a step of `anytime.md`, and where its former id stands.
struct Settings {
  var action: Moment.Action?
  /// Also where the level or command is not known.
  var hasAction = false
  var hasSayings = false
}

extension Reader {
  /// Reads what stands indented under a choice: settings, then notes.
  mutating func readNested(in choice: inout Choice, of draft: StepDraft, start: Int) {
    let sayings = library.sayings.count
    let notes = library.notes.count
    while let inner = line, inner.kind != .blank, inner.indent > 0 {
      guard inner.indent == 2 else {
        report(inner, inner.indent >= 4 ? .tooDeep : .notTwoSpaces)
        advance()
        continue
      }
      switch inner.kind {
      case .bullet:
        if library.notes.count > notes { report(inner, .settingAfterNotes) }
        readChoiceSetting(inner, of: draft, start: start)
        advance()
      case .quote: readNotes(indent: 2, guide: Int(draft.step.guide))
      default:
        report(inner, .strayNested)
        advance()
      }
    }
    choice.sayings = Rows(sayings..<library.sayings.count)
    choice.notes = Rows(notes..<library.notes.count)
  }

  private mutating func readChoiceSetting(_ line: Line, of draft: StepDraft, start: Int) {
    let content = readItemContent(line)
    let place = library.choices.count - start
    var inlines = Inlines(bytes, content)
    guard case .code(let code) = inlines.next(), inlines.place == content.upperBound else {
      return report(content, .notASetting)
    }
    if readSaying(code) { return }
    if starts(code, with: "was: ") {
      let old = trimmed(code.lowerBound + 5..<code.upperBound)
      guard let id = readID(old) else { return }
      let key = StepKey(step: draft.index, id: id)
      let isTaken = library.choices[start...].contains { $0.id == id }
      if library.formerChoices.updateValue(place, forKey: key) != nil || isTaken {
        report(old, .idTwice(string(old), kind: "choice"))
      }
    } else {
      report(code, .unknownSetting(string(code), of: ["hear", "not", "ask", "was"]))
    }
  }

  /// Reads `hear: a; b` and its kin; false if it is something else.
  mutating func readSaying(_ code: Range<Int>) -> Bool {
    let kind: Saying.Kind
    let length: Int
    if starts(code, with: "hear: ") {
      (kind, length) = (.hear, 6)
    } else if starts(code, with: "not: ") {
      (kind, length) = (.not, 5)
    } else if starts(code, with: "ask: ") {
      (kind, length) = (.ask, 5)
    } else {
      return false
    }
    let list = trimmed(code.lowerBound + length..<code.upperBound)
    library.sayings.append(Saying(kind: kind, text: passage(list)))
    if !isProven { checkWordings(code.lowerBound + length..<code.upperBound) }
    return true
  }

  private mutating func checkWordings(_ code: Range<Int>) {
    var start = code.lowerBound
    while start <= code.upperBound {
      let end = bytes[start..<code.upperBound].firstIndex(of: UInt8(ascii: ";")) ?? code.upperBound
      let words = trimmed(start..<end)
      if words.isEmpty {
        report(start..<max(end, start), .emptySaying)
      } else if bytes[words].contains(UInt8(ascii: "{")), !equals(words, "{fever}") {
        report(words, .braceInSaying)
      }
      start = end + 1
    }
  }

  // MARK: Settings of a step

  /// Reads a paragraph that holds only code.
  mutating func readStepSetting(_ code: Range<Int>, of draft: inout StepDraft) {
    let isAnytime = library.guides[Int(draft.step.guide)].isAnytime
    if starts(code, with: "was: ") {
      return readFormerID(trimmed(code.lowerBound + 5..<code.upperBound), of: draft)
    }
    guard isAnytime else {
      return report(code, .unknownSetting(string(code), of: ["was", "why", "end", "if"]))
    }
    if readSaying(code) {
      draft.settings.hasSayings = true
    } else if starts(code, with: "level: ") {
      let word = trimmed(code.lowerBound + 7..<code.upperBound)
      set(Level(rawValue: string(word)).map { .level($0) }, at: word, of: &draft, .level)
    } else if starts(code, with: "does: ") {
      let word = trimmed(code.lowerBound + 6..<code.upperBound)
      set(Command(rawValue: string(word)).map { .command($0) }, at: word, of: &draft, .command)
    } else {
      report(
        code,
        .unknownSetting(string(code), of: ["level", "does", "hear", "not", "ask", "was"])
      )
    }
  }

  private enum ActionKind { case level, command }

  private mutating func set(
    _ action: Moment.Action?,
    at word: Range<Int>,
    of draft: inout StepDraft,
    _ kind: ActionKind
  ) {
    if draft.settings.hasAction { report(word, .secondAction) }
    draft.settings.hasAction = true
    guard let action else {
      let known = kind == .level ? Level.allCases.map(\.rawValue) : Command.allCases.map(\.rawValue)
      return report(word, .unknownAction(string(word), of: known))
    }
    draft.settings.action = action
  }

  private mutating func readFormerID(_ old: Range<Int>, of draft: StepDraft) {
    guard let dot = bytes[old].firstIndex(of: UInt8(ascii: ".")) else {
      guard let id = readID(old) else { return }
      let key = StepKey(guide: Int(draft.step.guide), id: id)
      if library.stepTable.updateValue(draft.index, forKey: key) != nil {
        report(old, .idTwice(string(old), kind: "step"))
      }
      return
    }
    if readID(old.lowerBound..<dot) != nil, readID(dot + 1..<old.upperBound) != nil {
      pending.moves.append((draft.index, passage(old)))
    }
  }

  /// Makes a step of `anytime.md` a moment.
  mutating func finishSettings(of draft: StepDraft) {
    guard library.guides[Int(draft.step.guide)].isAnytime else { return }
    guard let action = draft.settings.action else {
      if !draft.settings.hasAction { report(draft.step.heading, .noAction) }
      return
    }
    if draft.step.question.exists { report(draft.step.question.text, .anytimeQuestion) }
    if !draft.settings.hasSayings { report(draft.step.heading, .noSayings) }
    library.moments.append(
      Moment(
        step: draft.index,
        action: action,
        sayings: Rows(draft.sayingsStart..<library.sayings.count)
      )
    )
  }
}

extension Problem {
  fileprivate static let tooDeep = Problem(
    "Markdown takes this for code, or for a list one level deeper",
    help: "indent it by two spaces"
  )
  fileprivate static let notTwoSpaces = Problem(
    "what belongs to a choice is indented by two spaces",
    help: "indent it by two spaces"
  )
  fileprivate static let strayNested = Problem(
    "only settings and notes stand under a choice",
    help: "write - `hear: …` or > notes, or move the line to the beginning"
  )
  fileprivate static let settingAfterNotes = Problem(
    "a setting after the notes",
    help: "put settings first, right under the choice"
  )
  fileprivate static let notASetting = Problem(
    "under a choice, bullets hold only code",
    help: "write a setting such as: - `hear: other words`"
  )
  fileprivate static let emptySaying = Problem(
    "an empty saying",
    help: "write words between the semicolons, or leave one out"
  )
  fileprivate static let braceInSaying = Problem(
    "the only {fever} is a saying in braces",
    help: "write the words that people say"
  )
  fileprivate static func unknownAction(_ word: String, of known: [String]) -> Problem {
    Problem("\"\(word)\" is not known here", help: didYouMean(word, of: known))
  }
  fileprivate static let secondAction = Problem(
    "a second level or command for one step",
    help: "keep one of them"
  )
  fileprivate static let noAction = Problem(
    "nothing says what this step is for",
    help: "add `level: topic`, another level, or `does: …`"
  )
  fileprivate static let anytimeQuestion = Problem(
    "a question in anytime.md",
    help: "make it a step of a guide, and a route to it with `and back`"
  )
  fileprivate static let noSayings = Problem(
    "nothing that a person says leads here",
    help: "add `hear: …`"
  )
}
