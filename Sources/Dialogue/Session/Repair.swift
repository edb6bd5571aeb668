// Going back, changing an answer, undoing that: how a session's list of entries is cut and mended.

extension Session {
  // MARK: Back

  /// Takes back the last answer, and the visits after it; or leaves the visit that it is in.
  mutating func goBack() {
    guard !entries.isEmpty else { return }
    if let change = repairs.changing { repairs.remember(change.undo, count: entries.count) }
    repairs.changing = nil
    let (before, unmoved) = (entries, undo(removing: [], behind: 0))
    takeBack(to: 0)
    repairs.effect.hasMoved = true
    let removed = Array(before[entries.count...])
    repairs.remember(unmoved.removing(removed, behind: entries.count), count: entries.count)
  }

  /// Takes back visits and one answer, but leaves so many entries alone; false if only visits were
  /// there that have come back.
  @discardableResult
  private mutating func takeBack(to count: Int) -> Bool {
    let place = walk.waiting
    while entries.count > count, let last = entries.popLast() {
      keepForLater(last)
      walkAgain()
      if last.isAnswer || walk.waiting != place { return true }
    }
    return false
  }

  /// Begins again; all answers are offered when their questions come.
  mutating func restart() {
    dropChange()
    repairs.remember(undo(removing: entries, behind: 0), count: 0)
    for entry in entries + repairs.ahead.map(\.entry) { keepForLater(entry) }
    repairs.ahead = []
    entries = []
    walkAgain()
  }

  // MARK: Change

  /// Asks for an answer again; what came after it waits, and comes back where its question does.
  ///
  /// - Parameter turn: How many answers to the same question came before it.
  mutating func change(_ key: AnswerKey, turn: Int) {
    dropChange()
    let (past, heard) = past()
    guard let place = past.firstIndex(where: { $0.isAnswer(to: key, turn: turn) }) else { return }
    let later = past[(place + 1)...]
    let undo = undo(removing: Array(entries[place...]), behind: place)
    repairs.changing = Repairs.Change(waiting: past[place].waiting, undo: undo)
    repairs.ahead = later + repairs.ahead.filter { old in !later.contains { $0.isAsked(as: old) } }
    repairs.heard.formUnion(heard)
    repairs.effect.returned = later.count(where: \.entry.isAnswer)
    keepForLater(past[place].entry)
    entries.removeSubrange(place...)
    walkAgain()
  }

  /// A change that was only begun is as if it had not been.
  mutating func dropChange() {
    if let change = repairs.changing { restore(change.undo) }
  }

  /// Takes what was set aside for as long as the question that waits has an answer there.
  mutating func takeUpAgain() {
    var turns: [Walk.Waiting: Int] = [:]
    for past in past().entries where past.entry.isAnswer { turns[past.waiting, default: 0] += 1 }
    // What was answered anew has no other answer to wait for.
    repairs.ahead.removeAll { $0.turn < turns[$0.waiting, default: 0] }
    while let waiting = walk.waiting {
      let turn = turns[waiting, default: 0]
      guard
        let place = repairs.ahead.firstIndex(where: { $0.waiting == waiting && $0.turn == turn })
      else { break }
      let past = repairs.ahead.remove(at: place)
      guard fits(past.entry) else {
        keepForLater(past.entry)
        if past.entry.isAnswer { repairs.effect.unfit.append(past) }
        continue
      }
      append(past.entry)
      guard past.entry.isAnswer else { continue }
      repairs.effect.returned += 1
      turns[waiting, default: 0] += 1
    }
    if repairs.effect.returned > 0 { walk.dropSaid(repairs.heard) }
  }

  /// Whether what was set aside can hold where the session stands.
  func fits(_ entry: Entry) -> Bool {
    switch entry {
    case .answer(let key, let answer): isOffered(answer, key)
    case .visit(let step, let place): offered(library[step].question).contains(place)
    case .skip, .enough, .moment: true
    }
  }

  /// The entries with the questions at which they were made, and the blocks that were said.
  func past() -> (entries: [Repairs.Past], heard: Set<Int>) {
    var again = Walk(opening: walk.opening, today: today, in: library)
    var turns: [Walk.Waiting: Int] = [:]
    var (past, heard): ([Repairs.Past], Set<Int>) = ([], [])
    for entry in entries {
      heard.formUnion(again.takeSaid())
      guard let waiting = again.waiting else { break }
      past.append(Repairs.Past(waiting: waiting, turn: turns[waiting, default: 0], entry: entry))
      if entry.isAnswer { turns[waiting, default: 0] += 1 }
      again.apply(entry, in: library)
    }
    return (past, heard.union(again.takeSaid()))
  }

  // MARK: Undo

  /// Takes back what was done last: a change, a `back`, a restart, or an answer.
  mutating func undo() {
    if repairs.changing == nil, takeBack(to: repairs.lastCount) {
      repairs.effect.hasMoved = true
    } else if let undo = repairs.changing?.undo ?? repairs.popUndoable() {
      restore(undo)
      repairs.effect.hasMoved = true
    }
  }

  /// How to come back to where the session stands, once these entries are taken away.
  func undo(removing entries: [Entry], behind kept: Int) -> Repairs.Undo {
    Repairs.Undo(kept: kept, removed: entries, ahead: repairs.ahead, setAside: setAside)
  }

  private mutating func restore(_ undo: Repairs.Undo) {
    let left = entries[undo.kept...]
    entries = Array(entries.prefix(undo.kept)) + undo.removed
    repairs.ahead = undo.ahead
    setAside = undo.setAside
    repairs.changing = nil
    walkAgain()
    for case .answer(let key, let answer) in left where walk.answers[key] == nil {
      setAside[key] = answer
    }
  }
}
