extension Reader {
  /// Checks what needs all files but no walk through the guides.
  mutating func checkLibrary(today: Day?) {
    var sayings = SayingOwners()
    for index in library.steps.indices { check(library.steps[index], &sayings) }
    for guide in library.guides { check(guide) }
    checkMoments()
    if let today { checkReviews(today) }
  }

  private mutating func check(_ guide: Guide) {
    checkAnchor(guide.title, in: guide)
    for promise in guide.promises { checkPromise(promise, in: guide) }
    guard !guide.isAnytime, library.spelling(guide.name) != "start" else { return }
    if let menu = library.names.find("menu"),
      let index = library.guides.firstIndex(where: { $0.file == guide.file }),
      let step = library.step(guide: index, id: menu)
    {
      report(library[step].heading, .menuElsewhere)
    }
  }

  private mutating func check(_ step: Step, _ sayings: inout SayingOwners) {
    guard step.question.exists else { return }
    checkAnchor(step.question.text, in: library.guides[Int(step.guide)])
    guard step.question.hasChoices else { return }
    let choices = step.question.choices.range
    for choice in choices {
      checkTwice(library.choices[choice].sayings, of: choice, in: choices, &sayings)
    }
  }

  /// A heading whose link on a code host would be that of a step.
  private mutating func checkAnchor(_ heading: Passage, in guide: Guide) {
    guard !heading.isEmpty else { return }
    let bytes = library.sources[Int(heading.file)].bytes
    var anchor: [UInt8] = []
    var index = Int(heading.start)
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      let byte = bytes[index]
      if Inlines.isAlphanumeric(byte) || byte >= 0x80 {
        anchor.append(byte < 0x80 && Inlines.isLetter(byte) ? byte | 0x20 : byte)
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") {
        anchor.append(UInt8(ascii: "-"))
      } else if byte == UInt8(ascii: "_") {
        anchor.append(byte)
      }
      index += 1
    }
    guard let name = library.names.find(anchor[...]), !guide.steps.isEmpty,
      library.step(guide: Int(library.steps[guide.steps.lowerBound].guide), id: name) != nil
    else { return }
    report(heading, .anchorClash(library.spelling(name)))
  }

  private mutating func checkMoments() {
    var sayings = SayingOwners()
    var commands: Set<Command> = []
    for moment in library.moments {
      checkTwice(
        moment.sayings,
        of: Int(moment.step.raw),
        in: library.steps.indices,
        &sayings
      )
      switch moment.action {
      case .command(let command):
        if !commands.insert(command).inserted {
          report(library[moment.step].heading, .commandTwice)
        }
      case .level(let level):
        let step = library[moment.step]
        if step.words.isEmpty, step.routes.isEmpty { report(step.heading, .silentLevel) }
        checkLevel(level, step)
      }
    }
    guard let anytime = library.guides.first(where: \.isAnytime) else { return }
    for command in Command.allCases where !commands.contains(command) {
      report(anytime.title, .missingCommand(command.rawValue))
    }
  }

  /// The first line of a grave level is always said, and always holds a number to call.
  private mutating func checkLevel(_ level: Level, _ step: Step) {
    guard level == .emergency || level == .crisis else { return }
    guard let first = library[step.words].first else {
      if !step.routes.isEmpty { report(step.heading, .silentLevel) }
      return
    }
    if first.condition != .always { report(first.text, .hiddenFirstLine) }
    if !hasNumber(first.text) { report(first.text, .noNumberInFirstLine) }
  }

  private func hasNumber(_ text: Passage) -> Bool {
    let bytes = library.sources[Int(text.file)].bytes
    var inlines = Inlines(bytes, text.range)
    while let piece = inlines.next() {
      switch piece {
      case .text(let range):
        if bytes[range].contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
          return true
        }
      case .slot(let range):
        guard let name = library.names.find(bytes[range]) else { continue }
        let rows = library.facts.filter { $0.name == name }
        if !rows.isEmpty, rows.allSatisfy({ hasNumber($0.value) }) { return true }
      default: continue
      }
    }
    return false
  }

  private mutating func checkReviews(_ today: Day) {
    for matter in frontMatters {
      if let day = matter.reviewBy, let place = matter.reviewByPlace, day < today {
        report(place, .reviewPast(day))
      }
    }
    for fact in library.facts where fact.reviewBy < today {
      report(fact.reviewByPlace, .factPast(fact.reviewBy))
    }
  }
}

extension Problem {
  fileprivate static let menuElsewhere = Problem(
    "only start.md has a step called menu",
    help: "give this step another id"
  )
  fileprivate static func anchorClash(_ id: String) -> Problem {
    Problem(
      "on a code host, links to the step \"\(id)\" would lead to this heading",
      help: "word the heading differently, or give the step another id"
    )
  }
  fileprivate static let commandTwice = Problem(
    "a second step for this command",
    help: "keep one of them"
  )
  fileprivate static func missingCommand(_ name: String) -> Problem {
    Problem("no step does \"\(name)\"", help: "add a step with `does: \(name)` and `hear: …`")
  }
  fileprivate static let silentLevel = Problem(
    "a level without words",
    help: "say whom to call, first"
  )
  fileprivate static let hiddenFirstLine = Problem(
    "the first line of this level may not be said",
    help: "say a line without if first"
  )
  fileprivate static let noNumberInFirstLine = Problem(
    "the first line of this level may have no number to call",
    help: "put one there, or a fact whose every row has one"
  )
  fileprivate static func reviewPast(_ day: Day) -> Problem {
    Problem("this was to be reviewed by \(day.iso)", help: "review it, then set both dates")
  }
  fileprivate static func factPast(_ day: Day) -> Problem {
    Problem(
      "this fact was to be checked again by \(day.iso)",
      help: "check it, then set both dates"
    )
  }
}
