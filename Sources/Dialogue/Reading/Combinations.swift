/// All combinations of the answers that a few conditions ask about.
///
/// There are none where there would be too many, or where numbers or dates are compared.
struct Combinations {
  /// More are not tried; conditions of people are much smaller.
  static let most = 4096

  /// What a condition can ask about.
  private enum Subject: Hashable {
    case answer(AnswerKey)
    case guide(Int)
  }

  private enum Value {
    case missing
    /// One or some of the choices, by place; for other kinds of question, nothing more is known.
    case chosen([Int])
    case ended(Step.Ending)
  }

  private let library: Library
  private var subjects: [Subject] = []
  private var values: [[Value]] = []
  private var mentioned: [AnswerKey: Set<Int>] = [:]
  private var current: [Subject: Value] = [:]
  private var isKnown = true

  /// - Parameter isAnswered: Whether a question of a step has surely been answered.
  init(_ conditions: [ConditionIndex], in library: Library, isAnswered: (StepIndex) -> Bool) {
    self.library = library
    for index in conditions where index != .always { collect(library.conditions[Int(index.raw)]) }
    for subject in subjects {
      switch subject {
      case .answer(let key): values.append(answers(to: key, isSure: isAnswered(key.step)))
      case .guide(let guide): values.append(endings(of: guide))
      }
    }
    let count = values.reduce(1) { $0 > Self.most ? $0 : $0 * $1.count }
    if count > Self.most { isKnown = false }
  }

  /// Goes through all of them; false if that cannot be done.
  mutating func forEach(_ body: (Combinations) -> Void) -> Bool {
    guard isKnown else { return false }
    visit(0, body)
    return true
  }

  private mutating func visit(_ place: Int, _ body: (Combinations) -> Void) {
    guard place < subjects.count else { return body(self) }
    for value in values[place] {
      current[subjects[place]] = value
      visit(place + 1, body)
    }
  }

  // MARK: What is asked about

  private mutating func collect(_ condition: Condition) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { collect(part) }
    case .not(let part): collect(part)
    case .answered(let key): add(.answer(key))
    case .isOne(let places, let key), .has(let places, let key):
      add(.answer(key))
      mentioned[key, default: []].formUnion(places)
    case .hasOnly(let place, let key):
      add(.answer(key))
      mentioned[key, default: []].insert(place)
    case .ended(let guide, _): add(.guide(guide))
    case .number, .before, .after, .within: isKnown = false
    }
  }

  private mutating func add(_ subject: Subject) {
    if !subjects.contains(where: { $0 == subject }) { subjects.append(subject) }
  }

  private mutating func answers(to key: AnswerKey, isSure: Bool) -> [Value] {
    let question = library[key.step].question
    // A worksheet may be left empty, and each of its cells.
    let isGiven = isSure && !question.isOptional && question.kind != .worksheet
    let missing: [Value] = isGiven ? [] : [.missing]
    switch question.kind {
    case .yesOrNo: return missing + [.chosen([0]), .chosen([1])]
    case .one:
      let places = Array(library[question.choices].enumerated()).filter { !$0.element.isVisit }
      return missing + places.map { .chosen([$0.offset]) }
    case .any: return missing + subsets(of: question, mentioning: mentioned[key] ?? [])
    case .none, .text, .number, .date, .worksheet: return missing + [.chosen([])]
    }
  }

  /// The choices that are mentioned, and one that stands for all others.
  private mutating func subsets(of question: Question, mentioning places: Set<Int>) -> [Value] {
    let choices = Array(library[question.choices])
    let others = choices.indices.filter { !places.contains($0) }
    let stranger = others.first { !choices[$0].isAlone } ?? others.first
    let all = (places.sorted() + (stranger.map { [$0] } ?? [])).filter(choices.indices.contains)
    guard all.count <= 11 else {
      isKnown = false
      return []
    }
    let sets = (0..<(1 << all.count)).map { bits in
      all.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
    }
    return sets.filter { set in
      (!set.isEmpty || !question.needsOne)
        && (set.count < 2 || !set.contains { choices[$0].isAlone })
    }.map { .chosen($0) }
  }

  private func endings(of guide: Int) -> [Value] {
    let endings = library.steps[library.guides[guide].steps].map(\.ending).filter { $0 != .none }
    return [.missing] + Set(endings).map { .ended($0) }
  }

  // MARK: One combination

  func holds(_ index: ConditionIndex) -> Bool {
    index == .always || holds(library.conditions[Int(index.raw)])
  }

  private func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .all(let parts): parts.allSatisfy(holds)
    case .any(let parts): parts.contains(where: holds)
    case .not(let part): !holds(part)
    case .answered(let key): chosen(key) != nil
    case .isOne(let places, let key), .has(let places, let key):
      chosen(key)?.contains(where: places.contains) == true
    case .hasOnly(let place, let key): chosen(key) == [place]
    case .ended(let guide, let outcome): holds(guide, outcome)
    case .number, .before, .after, .within: false
    }
  }

  private func chosen(_ key: AnswerKey) -> [Int]? {
    if case .chosen(let places) = current[.answer(key)] { places } else { nil }
  }

  private func holds(_ guide: Int, _ outcome: Name?) -> Bool {
    guard case .ended(let ending) = current[.guide(guide)] else { return false }
    return outcome.map { ending == .outcome($0) } ?? true
  }
}
