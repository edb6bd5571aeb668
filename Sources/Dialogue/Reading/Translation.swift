extension Library {
  /// Where this language's files differ from those of the language that is written first.
  ///
  /// - Returns: What is missing, too much, of another kind, or reviewed before the original was.
  package func differences(from original: Library) -> Diagnostics {
    var comparison = Comparison(original: original, translation: self)
    comparison.compareAll()
    return Diagnostics(sources: sources, all: comparison.problems)
  }
}

/// One language beside another.
private struct Comparison {
  let original: Library
  let translation: Library
  var problems: [Diagnostic] = []

  mutating func compareAll() {
    compareReviews()
    for guide in original.guides where ours(guide) == nil {
      report(Passage(file: 0, 0..<0), .missing("guide", original.spelling(guide.name)))
    }
    for guide in translation.guides { compare(guide) }
    let sections = (original.summary.sections.map(\.id), translation.summary.sections.map(\.id))
    compareIDs(sections.0, sections.1, kind: "section", at: translation.summary.title)
    compareFacts()
  }

  private func ours(_ guide: Guide) -> Guide? {
    let name = original.spelling(guide.name)
    return translation.guides.first { translation.spelling($0.name) == name }
  }

  private mutating func compareReviews() {
    for (file, source) in translation.sources.enumerated() {
      guard let review = translation.reviews[file],
        let other = original.sources.firstIndex(where: { $0.fileName == source.fileName }),
        let first = original.reviews[other], review.day < first.day
      else { continue }
      report(review.at, .stale(first.day))
    }
  }

  private mutating func compare(_ guide: Guide) {
    let name = translation.spelling(guide.name)
    guard let theirs = original.guides.first(where: { original.spelling($0.name) == name }) else {
      return report(guide.title, .extra("guide", name))
    }
    let steps = translation.steps[guide.steps]
    let known = Dictionary(
      original.steps[theirs.steps].map { (original.spelling($0.id), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    compareIDs(
      original.steps[theirs.steps].map(\.id),
      steps.map(\.id),
      kind: "step",
      at: guide.title
    )
    for step in steps {
      if let other = known[translation.spelling(step.id)] { compare(step, with: other) }
    }
  }

  private mutating func compare(_ step: Step, with other: Step) {
    guard step.question.kind == other.question.kind else {
      return report(step.heading, .otherKind)
    }
    compareIDs(
      original[other.question.choices].map(\.id),
      translation[step.question.choices].map(\.id),
      kind: "choice",
      at: step.question.text
    )
    if step.question.kind == .worksheet {
      let sheet = translation.worksheet(of: step.question)
      let first = original.worksheet(of: other.question)
      for (lines, ours) in [(first.columns, sheet.columns), (first.rows, sheet.rows)] {
        compareIDs(lines.map(\.id), ours.map(\.id), kind: "row or column", at: step.question.text)
      }
    }
    if ways(from: step, in: translation) != ways(from: other, in: original) {
      report(step.heading, .otherWays)
    }
  }

  /// Where a step leads, in words, since the two libraries number their steps apart.
  private func ways(from step: Step, in library: Library) -> [String] {
    let choices = library[step.question.choices].map { ($0.target, $0.isVisit) }
    let routes = library[step.routes].map { ($0.target, $0.isVisit) }
    let links = (choices + routes).map { target, isVisit in
      (target.isResolved ? library.fullName(of: target) : "") + (isVisit ? " and back" : "")
    }
    switch step.ending {
    case .none: return links
    case .plain: return links + ["end"]
    case .outcome(let name): return links + ["end " + library.spelling(name)]
    }
  }

  private mutating func compareFacts() {
    let names = Set(original.facts.map { original.spelling($0.name) })
    for fact in translation.facts where !names.contains(translation.spelling(fact.name)) {
      report(fact.value, .extra("fact", translation.spelling(fact.name)))
    }
  }

  private mutating func compareIDs(_ first: [Name], _ ours: [Name], kind: String, at: Passage) {
    let first = first.map { original.spelling($0) }
    let ours = ours.map { translation.spelling($0) }
    for id in first where !ours.contains(id) { report(at, .missing(kind, id)) }
    for id in ours where !first.contains(id) { report(at, .extra(kind, id)) }
    if first != ours, first.sorted() == ours.sorted() { report(at, .otherOrder(kind)) }
  }

  private mutating func report(_ passage: Passage, _ problem: Problem) {
    problems.append(Diagnostic(passage: passage, problem: problem))
  }
}

extension Problem {
  fileprivate static func missing(_ kind: String, _ id: String) -> Problem {
    Problem("the \(kind) \"\(id)\" is not translated", help: "add it, as in the first language")
  }
  fileprivate static func extra(_ kind: String, _ id: String) -> Problem {
    Problem("the first language has no \(kind) \"\(id)\"", help: "add it there, or delete it here")
  }
  fileprivate static func otherOrder(_ kind: String) -> Problem {
    Problem(
      "each \(kind) is there, in another order",
      help: "put them in the order of the first language"
    )
  }
  fileprivate static let otherKind = Problem(
    "the question has another type than in the first language",
    help: "ask in the same way in both languages"
  )
  fileprivate static let otherWays = Problem(
    "this step leads elsewhere than in the first language",
    help: "give it the same links, routes and end, in the same order"
  )
  fileprivate static func stale(_ day: Day) -> Problem {
    Problem(
      "the first language's file was reviewed later, on \(day.iso)",
      help: "carry its changes over, then set this date"
    )
  }
}
