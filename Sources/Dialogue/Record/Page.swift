/// The session summary: the page that somebody takes to the appointment. Texts are Markdown.
package struct Page: Hashable, Sendable {
  package struct Section: Hashable, Sendable {
    package var title: String
    package var parts: [Part]
  }

  package enum Part: Hashable, Sendable {
    case words(String)
    case notes([Line])
    /// The first row is the header; empty cells are for filling in by hand.
    case table([[String]])
  }

  package struct Line: Hashable, Sendable {
    package var text: String
    package var isTask: Bool
  }

  package var title: String
  package var words: [String]
  package var sections: [Section]

  package var isEmpty: Bool { sections.isEmpty }
}

extension Session {
  /// The page as it stands now.
  package func page() -> Page {
    let layout = library.summary
    let lines = collectNotes()
    var page = Page(
      title: say(layout.title) ?? "",
      words: layout.words.compactMap { say($0) },
      sections: []
    )
    for (place, section) in layout.sections.enumerated() {
      var parts: [Page.Part] = []
      var isFilled = false
      for part in section.parts {
        switch part {
        case .words(let text): say(text).map { parts.append(.words($0)) }
        case .notes:
          if let notes = lines[place] {
            parts.append(.notes(notes))
            isFilled = true
          }
        case .worksheet(let step):
          if walk.path.contains(step) {
            parts.append(.table(table(of: step)))
            isFilled = true
          }
        }
      }
      if isFilled {
        page.sections.append(.init(title: say(section.title) ?? "", parts: parts))
      }
    }
    return page
  }

  /// The notes of the path by section, each printed once.
  private func collectNotes() -> [Int: [Page.Line]] {
    var lines: [Int: [Page.Line]] = [:]
    func add(_ rows: Rows<Note>) {
      for note in library[rows] where walk.holds(note.condition, in: library) {
        guard let text = say(note.text) else { continue }
        let line = Page.Line(text: text, isTask: note.isTask)
        if !lines[Int(note.section), default: []].contains(line) {
          lines[Int(note.section), default: []].append(line)
        }
      }
    }
    for index in walk.path {
      let step = library[index]
      for place in chosenPlaces(index, step.question) { add(choice(place, step.question).notes) }
      add(step.notes)
    }
    return lines
  }

  private func chosenPlaces(_ index: StepIndex, _ question: Question) -> [Int] {
    guard question.hasChoices else { return [] }
    switch walk.answers[AnswerKey(index)] {
    case .one(let place): return [place]
    case .any(let places): return places
    default: return []
    }
  }
}
