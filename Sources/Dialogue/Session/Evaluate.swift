extension Walk {
  /// Whether a condition is true of what is known now.
  func holds(_ condition: ConditionIndex, in library: Library) -> Bool {
    condition == .always || holds(library.conditions[Int(condition.raw)])
  }

  func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .all(let parts): return parts.allSatisfy { holds($0) }
    case .any(let parts): return parts.contains { holds($0) }
    case .not(let part): return !holds(part)
    case .answered(let key): return isAnswered(key)
    case .isOne(let places, let key):
      guard case .one(let place) = answers[key] else { return false }
      return places.contains(place)
    case .has(let places, let key):
      guard case .any(let chosen) = answers[key] else { return false }
      return places.contains { chosen.contains($0) }
    case .hasOnly(let place, let key): return answers[key] == .any([place])
    case .number(let key, let relation, let number):
      guard case .number(let value, _) = answers[key] else { return false }
      return relation.holds(value, number)
    case .before(let key, let operand): return compare(key, operand) { $0 < $1 }
    case .after(let key, let operand): return compare(key, operand) { $0 > $1 }
    case .within(let key, let days):
      guard let day = day(key) else { return false }
      return day >= today && day <= today + days
    case .ended(let guide, let outcome):
      guard let ending = ended[guide] else { return false }
      return outcome.map { ending == .outcome($0) } ?? true
    }
  }

  /// A worksheet is answered once any of its cells is.
  func isAnswered(_ key: AnswerKey) -> Bool {
    answers[key] != nil || (key.cell < 0 && begunSheets.contains(key.step))
  }

  private func day(_ key: AnswerKey) -> Day? {
    if case .date(let day, _) = answers[key] { day } else { nil }
  }

  private func compare(
    _ key: AnswerKey,
    _ operand: Condition.DayOperand,
    _ relation: (Day, Day) -> Bool
  ) -> Bool {
    guard let day = day(key) else { return false }
    switch operand {
    case .day(let other): return relation(day, other)
    case .today: return relation(day, today)
    case .answer(let other): return self.day(other).map { relation(day, $0) } ?? false
    }
  }
}

extension Condition.Relation {
  func holds(_ value: Double, _ other: Double) -> Bool {
    switch self {
    case .less: value < other
    case .lessOrEqual: value <= other
    case .more: value > other
    case .moreOrEqual: value >= other
    case .equal: value == other
    }
  }
}
