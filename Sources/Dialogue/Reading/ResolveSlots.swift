extension Reader {
  /// Finds out what each name in braces stands for, and reports those that stand for nothing.
  mutating func resolveSlots() {
    declareFacts()
    declareVoices()
    for use in pending.slots { resolve(use) }
    for fact in library.facts where !usedFacts.contains(fact.name) {
      usedFacts.insert(fact.name)
      report(fact.value, .unusedFact(library.spelling(fact.name)))
    }
  }

  private mutating func declareFacts() {
    let taken = Set(EnginePhrase.allCases.flatMap(\.arguments))
    for fact in library.facts {
      if library.slots[fact.name] == nil, taken.contains(library.spelling(fact.name)) {
        report(fact.value, .clash)
      }
      library.slots[fact.name] = .fact
    }
  }

  private mutating func declareVoices() {
    for (place, row) in library.voices.rows.enumerated() {
      let name = library.names.add(library.text(row[0]))
      if library.slots[name] != nil {
        report(row[0], .clash)
      } else {
        library.slots[name] = .voice(place)
      }
    }
    for (name, _) in library.slots.sorted(by: { $0.key.index < $1.key.index }) {
      for (index, guide) in library.guides.enumerated() {
        guard let step = library.step(guide: index, id: name), library[step].question.exists else {
          continue
        }
        report(
          library[step].heading,
          .clashWithStep(library.spelling(name), library.spelling(guide.name))
        )
      }
    }
  }

  private mutating func resolve(_ use: Pending.SlotUse) {
    let bytes = library.sources[Int(use.name.file)].bytes[use.name.range]
    let name = library.names.add(bytes)
    if use.place == .voice { return report(use.name, .nameInVoice) }
    let key = StepKey(guide: use.guide, id: name)
    if use.phrase?.arguments.contains(library.text(use.name)) == true {
      library.slotTable[key] = .argument
      return
    }
    let known = library.slotTable[key]
    guard let slot = known == .argument ? find(use) : known ?? find(use) else { return }
    if known == nil { library.slotTable[key] = slot }
    check(slot, use)
  }

  private mutating func find(_ use: Pending.SlotUse) -> Slot? {
    let text = library.text(use.name)
    if let name = library.names.find(text), let slot = library.slots[name] { return slot }
    let lowered = text.prefix(1).lowercased() + text.dropFirst()
    if let name = library.names.find(lowered), case .voice(let place) = library.slots[name] {
      return .voice(place)
    }
    switch library.find(text, from: use.guide) {
    case .success(let found): return .answer(found.key)
    case .failure(let failure):
      report(use.name, text.contains(".") ? failure.problem : unknownName(text, use))
      return nil
    }
  }

  private func unknownName(_ text: String, _ use: Pending.SlotUse) -> Problem {
    var known = library.slots.keys.map { library.spelling($0) }
    if use.guide < library.guides.count {
      known += library.steps[library.guides[use.guide].steps].map { library.spelling($0.id) }
    }
    known += use.phrase?.arguments ?? []
    return .unknownName(text, of: known)
  }

  private mutating func check(_ slot: Slot, _ use: Pending.SlotUse) {
    switch slot {
    case .fact:
      if use.place == .fact { report(use.name, .nameInFact) }
      if let name = library.names.find(library.text(use.name)) { usedFacts.insert(name) }
    case .voice:
      if use.place == .note || use.place == .layout { report(use.name, .voiceInNote) }
      if use.place == .fact { report(use.name, .nameInFact) }
    case .answer(let key):
      usedAnswers.insert(key.step)
      let question = library[key.step].question
      if question.kind == .any { report(use.name, .anyInSentence) }
      if question.kind == .worksheet, key.cell < 0 { report(use.name, .sheetInSentence) }
      if use.place == .note, question.kind == .one { checkLabels(of: question) }
    case .argument: break
    }
  }

  /// A note that prints an answer prints its label, and pages are handed around.
  private mutating func checkLabels(of question: Question) {
    for choice in library[question.choices] {
      let bytes = library.sources[Int(choice.label.file)].bytes
      var inlines = Inlines(bytes, choice.label.range)
      while let piece = inlines.next() {
        guard case .slot(let range) = piece else { continue }
        let name = library.names.find(bytes[range])
        let passage = Passage(file: choice.label.file, range)
        if let name, case .voice = library.slots[name],
          !problems.contains(where: { $0.passage == passage })
        {
          report(passage, .voiceInPrintedLabel)
        }
      }
    }
  }
}

extension Problem {
  fileprivate static let clash = Problem(
    "this name already stands for something else",
    help: "give one of them another name"
  )
  fileprivate static func clashWithStep(_ name: String, _ guide: String) -> Problem {
    Problem(
      "{\(name)} could be this step of \(guide), a fact or a voice",
      help: "give the step another id"
    )
  }
  fileprivate static func unknownName(_ name: String, of known: [String]) -> Problem {
    Problem("{\(name)} stands for nothing", help: didYouMean(name, of: known))
  }
  fileprivate static func unusedFact(_ name: String) -> Problem {
    Problem("nothing says {\(name)}", help: "use it, or delete its rows")
  }
  fileprivate static let nameInVoice = Problem(
    "a name in braces in the table of voices",
    help: "write the words out"
  )
  fileprivate static let nameInFact = Problem(
    "a fact or voice inside a fact",
    help: "write the words out; facts are printed on the page, too"
  )
  fileprivate static let voiceInNote = Problem(
    "a voice in a note or in the summary",
    help: "write the words out: the page is handed around"
  )
  fileprivate static let voiceInPrintedLabel = Problem(
    "a voice in a label that a note prints",
    help: "write the words out: the page is handed around"
  )
  fileprivate static let anyInSentence = Problem(
    "an answer of several choices cannot stand in a sentence",
    help: "write one note for each choice"
  )
  fileprivate static let sheetInSentence = Problem(
    "a worksheet cannot stand in a sentence",
    help: "name one cell, or print it in summary.md"
  )
}
