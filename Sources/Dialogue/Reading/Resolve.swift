extension Reader {
  mutating func addCondition(_ range: Range<Int>, guide: UInt16) -> ConditionIndex {
    pending.tests.append(
      .init(condition: library.conditions.count, text: passage(range), guide: Int(guide))
    )
    library.conditions.append(.all([]))
    return ConditionIndex(library.conditions.count - 1)
  }

  /// Looks up all names that were kept for the end.
  mutating func resolve() {
    for (index, guide) in library.guides.enumerated() {
      guard let was = frontMatters[Int(guide.file)].was else { continue }
      let name = library.text(was)
      if !Self.isID(ArraySlice(name.utf8)) { report(was, .notAnID(name)) }
      let isTaken = library.guide(named: name) != nil
      if library.formerGuides.updateValue(index, forKey: name) != nil || isTaken {
        report(was, .idTwice(name, kind: "guide"))
      }
    }
    for (step, name) in pending.moves { resolveMove(step, name) }
    resolveLinks()
    resolveConditions()
    resolveSections()
    resolveWorksheets()
    resolveSlots()
  }

  private mutating func resolveMove(_ step: StepIndex, _ name: Passage) {
    let parts = library.text(name).split(separator: ".").map(String.init)
    guard parts.count == 2, let id = library.names.find(parts[1]) else { return }
    // A guide that is gone keeps its name here, so that old sessions find where its steps went.
    guard let guide = library.guide(named: parts[0]) else {
      library.formerSteps[library.text(name)] = step
      return
    }
    if library.step(guide: guide, id: id) != nil {
      report(name, .idTwice(library.text(name), kind: "step"))
    } else {
      library.stepTable[StepKey(guide: guide, id: id)] = step
    }
  }

  private mutating func resolveLinks() {
    for link in pending.links {
      guard let target = findTarget(link) else { continue }
      switch link.owner {
      case .choice(let index):
        library.choices[index].target = target
        if library.choices[index].isVisit { checkVisit(target, link) }
      case .route(let index):
        library.routes[index].target = target
        if library.routes[index].isVisit { checkVisit(target, link) }
      }
    }
  }

  /// Links to a step at home are looked up by their bytes, since there are very many of them.
  private mutating func findTarget(_ link: Pending.Link) -> StepIndex? {
    let range = link.target.range
    let bytes = library.sources[Int(link.target.file)].bytes
    if bytes[range.lowerBound] == UInt8(ascii: "#"),
      let name = library.names.find(bytes[range.lowerBound + 1..<range.upperBound]),
      let step = library.step(guide: link.guide, id: name)
    {
      return step
    }
    switch library.findTarget(library.text(link.target), from: link.guide) {
    case .success(let step): return step
    case .failure(let failure):
      report(link.target, failure.problem)
      return nil
    }
  }

  private mutating func checkVisit(_ target: StepIndex, _ link: Pending.Link) {
    if library[target].ending != .none { report(link.target, .visitEnds) }
  }

  private mutating func resolveConditions() {
    var found: [(index: Int, condition: Condition)] = []
    for test in pending.tests {
      var reader = ConditionReader(test.text, guide: test.guide, in: library)
      if let condition = reader.read() { found.append((test.condition, condition)) }
      problems += reader.problems
      usedAnswers.formUnion(reader.uses)
    }
    for (index, condition) in found { library.conditions[index] = condition }
  }

  private mutating func resolveSections() {
    let sections = library.summary.sections
    var isUsed = [Bool](repeating: false, count: sections.count)
    for (note, section) in pending.sections.map({ ($0.note, $0.section) }) {
      guard let name = library.names.find(library.bytes(section)),
        let place = sections.lastIndex(where: { $0.id == name })
      else {
        let known = sections.map { library.spelling($0.id) }
        report(section, .unknownSection(library.text(section), of: known))
        continue
      }
      library.notes[note].section = UInt16(place)
      isUsed[place] = true
    }
    for (isUsed, section) in zip(isUsed, sections)
    where !isUsed && section.parts.contains(where: \.isNotes) {
      report(section.at, .unusedSection)
    }
  }

  private mutating func resolveWorksheets() {
    for (section, part, name) in pending.worksheets {
      switch library.find(library.text(name), from: Library.nowhere) {
      case .success(let found) where found.question.kind == .worksheet && found.key.cell < 0:
        library.summary.sections[section].parts[part] = .worksheet(found.key.step)
      case .success: report(name, .notAWorksheetStep)
      case .failure(let failure): report(name, failure.problem)
      }
    }
  }
}

extension SummaryLayout.Part {
  var isNotes: Bool { if case .notes = self { true } else { false } }
}

extension Problem {
  fileprivate static let visitEnds = Problem(
    "a visit to a step that ends the guide",
    help: "visit a step that comes back, without an end"
  )
  fileprivate static func unknownSection(_ name: String, of known: some Sequence<String>) -> Problem
  {
    Problem("the summary has no section \"\(name)\"", help: didYouMean(name, of: known))
  }
  fileprivate static let unusedSection = Problem(
    "no note goes to this section",
    help: "write a note for it, or delete the section"
  )
  fileprivate static let notAWorksheetStep = Problem(
    "this is not a worksheet",
    help: "name a step that asks with a table"
  )
}
