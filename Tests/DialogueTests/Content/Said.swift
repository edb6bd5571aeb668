@testable import Dialogue

/// Something that the program can say or print, and where it stands.
struct Said {
  enum Kind { case words, question, label, note, why, phrase, page }

  let kind: Kind
  /// A step's full name, or that of a phrase.
  let place: String
  /// As it stands in the file, names in braces included.
  let text: String
}

extension Said {
  /// Everything that is said at some step, asked, printed on the page, or said by the engine; facts
  /// stand in `facts.md` and are not here.
  static func all(in library: Library) -> [Said] {
    library.steps.indices.flatMap { ofStep(StepIndex($0), in: library) }
      + ofEngine(in: library) + ofPage(in: library)
  }

  private static func ofStep(_ index: StepIndex, in library: Library) -> [Said] {
    let step = library[index]
    let place = library.fullName(of: index)
    func said(_ kind: Kind, _ passages: [Passage]) -> [Said] {
      passages.map { Said(kind: kind, place: place, text: library.text($0)) }
    }
    let choices = step.question.hasChoices ? Array(library[step.question.choices]) : []
    let isSheet = step.question.kind == .worksheet
    let sheet = isSheet ? library.worksheet(of: step.question) : nil
    return said(.words, library[step.words].map(\.text))
      + said(.question, step.question.exists ? [step.question.text] : [])
      + said(.label, choices.map(\.label))
      + said(.label, (sheet?.columns ?? []).map(\.label) + (sheet?.rows ?? []).map(\.label))
      + said(.note, choices.flatMap { library[$0.notes].map(\.text) })
      + said(.note, library[step.notes].map(\.text))
      + said(.why, library[index].why.map { [$0] } ?? [])
  }

  private static func ofEngine(in library: Library) -> [Said] {
    EnginePhrase.allCases.flatMap { phrase in
      (library.phrases[phrase]?.alternatives ?? []).map {
        Said(kind: .phrase, place: "phrases.\(phrase.id)", text: library.text($0))
      }
    }
  }

  private static func ofPage(in library: Library) -> [Said] {
    let summary = library.summary
    let parts = summary.sections.flatMap(\.parts).compactMap { part in
      if case .words(let words) = part { words } else { nil }
    }
    return ([summary.title] + summary.words + summary.sections.map(\.title) + parts).map {
      Said(kind: .page, place: "summary", text: library.text($0))
    }
  }
}

extension Said {
  /// The text as each kind of person hears it, with every fact that may stand in it, as plain text
  /// in lines that are not wrapped.
  func heard(in library: Library) -> [String] {
    let columns = 0...library.voices.columns.count
    return columns.flatMap { column in
      Self.fill(text.replacing("\n", with: " "), column: column, in: library)
    }.map(Markdown.plain)
  }

  /// Fills in the first name in braces in every way, and then the rest.
  private static func fill(_ text: String, column: Int, in library: Library) -> [String] {
    guard let slot = text.firstMatch(of: /\{([A-Za-z0-9 .-]+)\}/) else { return [text] }
    let name = String(slot.1)
    return values(of: name, column: column, in: library).flatMap { value in
      fill(text.replacingCharacters(slot.range, with: value), column: column, in: library)
    }
  }

  private static func values(of name: String, column: Int, in library: Library) -> [String] {
    let facts = library.facts.filter { library.spelling($0.name) == name }
    if !facts.isEmpty { return facts.map { library.text($0.value) } }
    let row = library.voices.rows.first { library.text($0[0]) == name.lowercased() }
    guard let row else { return ["an answer"] }
    let voice = library.text(row[column])
    let isCapital = name.first?.isUppercase == true
    return [isCapital ? voice.prefix(1).uppercased() + voice.dropFirst() : voice]
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}

/// The committed English guides, read once.
enum Guides {
  static let english = Result { try Library.read(Folder.committed().sources, language: "en") }
}
