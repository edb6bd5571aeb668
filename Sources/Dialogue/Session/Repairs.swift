/// What was set aside by changes of answers, and how to undo them.
struct Repairs: Sendable {
  /// An entry, the question at which it was made, and how many answers that one had before.
  struct Past: Hashable, Sendable {
    let waiting: Walk.Waiting
    let turn: Int
    let entry: Entry

    func isAnswer(to key: AnswerKey, turn: Int) -> Bool {
      entry.isAnswer && waiting.key == key && self.turn == turn
    }

    /// Whether two entries were made when the same question was asked the same time.
    func isAsked(as other: Past) -> Bool { waiting == other.waiting && turn == other.turn }
  }

  /// How to come back to where the session stood before something was done.
  struct Undo: Sendable {
    /// How many entries were left alone.
    let kept: Int
    /// The entries behind them that were taken away.
    let removed: [Entry]
    let ahead: [Past]
    let setAside: [AnswerKey: Answer]

    func removing(_ entries: [Entry], behind kept: Int) -> Undo {
      Undo(kept: kept, removed: entries, ahead: ahead, setAside: setAside)
    }
  }

  /// A change that was asked for and has no new answer yet.
  struct Change: Sendable {
    let waiting: Walk.Waiting
    let undo: Undo
  }

  /// What the last event did besides, for the reply to it.
  struct Effect: Sendable {
    /// Whether there was anything to take back.
    var hasMoved = false
    /// Whether an answer was changed by now.
    var isChange = false
    /// How many earlier answers hold again, or wait to.
    var returned = 0
    /// The answers that do not fit their question any more.
    var unfit: [Past] = []
  }

  /// What waits until its question comes again; then it holds by itself.
  var ahead: [Past] = []
  /// The blocks that were said on ways that were left: they are not said again on the way back.
  var heard: Set<Int> = []
  var changing: Change?
  var effect = Effect()
  /// What can be undone, each with the count of entries at which it was the last thing done.
  private var undoable: [(undo: Undo, count: Int)] = []

  /// More than anybody undoes; a bound for long scripts.
  private static let mostUndoable = 100

  mutating func remember(_ undo: Undo, count: Int) {
    if undoable.count >= Self.mostUndoable { undoable.removeFirst() }
    undoable.append((undo, count))
  }

  /// How many entries there were when something was last done that can be undone.
  var lastCount: Int { undoable.last?.count ?? 0 }

  mutating func popUndoable() -> Undo? { undoable.popLast()?.undo }
}
