// What a line changes: the only place where a session does.

extension Session {
  /// Does what a line meant.
  mutating func apply(_ event: Event) {
    aside = question(after: event)
    repairs.effect = Repairs.Effect()
    if case .unclear = event {
      misses += 1
      return
    }
    misses = 0
    if let entry = event.entry(in: library) { return take(entry) }
    switch event {
    case .command(.back): goBack()
    case .command(.restart): restart()
    case .command(.undo): undo()
    case .command(.change): dropChange()
    case .change(let key, let turn): change(key, turn: turn)
    default: return
    }
  }

  /// Takes an answer or a visit, and what of the answers set aside holds again because of it.
  private mutating func take(_ entry: Entry) {
    guard entry.isAnswer, repairs.changing != nil || !repairs.ahead.isEmpty else {
      return append(entry)
    }
    var undo = undo(removing: [], behind: entries.count)
    if let change = repairs.changing, change.waiting == walk.waiting {
      repairs.effect.isChange = true
      repairs.changing = nil
      undo = change.undo
    }
    append(entry)
    takeUpAgain()
    if repairs.effect.isChange || repairs.effect.returned > 0 {
      repairs.remember(undo, count: entries.count)
    }
  }

  mutating func append(_ entry: Entry) {
    if case .answer(let key, _) = entry, !setAside.isEmpty { setAside[key] = nil }
    entries.append(entry)
    walk.apply(entry, in: library)
  }

  /// What is asked besides the guide's question once something was said.
  private func question(after event: Event) -> Aside? {
    switch event {
    case .alarm(let moment): .stopped(moment: moment)
    case .check(let moment, let otherwise): .isItNow(moment: moment, otherwise: otherwise)
    case .unclear(.maybe(let events)): .choosing(events)
    case .command(.change): entries.contains(where: \.isAnswer) ? .listing : nil
    case .command(.pause): .paused
    case .unclear(.stopped), .unclear(.noSuchAnswer), .command(.quit): aside
    default: nil
    }
  }

  /// Keeps an answer that is taken back, to be offered when its question comes again.
  mutating func keepForLater(_ entry: Entry) {
    if case .answer(let key, let answer) = entry { setAside[key] = answer }
  }

  /// Walks from the beginning through what is still there.
  mutating func walkAgain() {
    walk = Walk(opening: walk.opening, today: today, in: library)
    for entry in entries {
      _ = walk.takeSaid()
      walk.apply(entry, in: library)
    }
  }

  /// Whether an event can still be meant where the session stands.
  func fits(_ event: Event) -> Bool {
    switch event {
    case .answer(let key, let answer, _): walk.waiting?.key == key && isOffered(answer, key)
    case .skip(let key): walk.waiting?.key == key
    case .visit(let step, _), .enough(let step): walk.waiting?.step == step
    case .moment: walk.waiting != nil
    case .change(let key, let turn): given().contains { $0.key == key && $0.turn == turn }
    case .command, .unclear, .alarm, .check, .goOn: true
    }
  }
}
