import Dialogue

/// The one loop: a line in, a turn out, saved before it is shown.
struct Conversation {
  enum Ending {
    /// The session came to its end, or the person left on purpose.
    case done
    /// The input ended before the session did.
    case inputEnded
    case signal(Int32)
    case failed(FileProblem)
  }

  var session: Session
  let console: Console
  let saved: SavedSession?
  /// Whether the first line that is not understood ends it.
  var isStrict = false
  /// How many lines were not understood.
  private(set) var missed = 0
  /// What was said last about how long a part is: once, when it begins.
  private var outlook: String?

  init(session: Session, console: Console, saved: SavedSession?, isStrict: Bool) {
    self.session = session
    self.console = console
    self.saved = saved
    self.isStrict = isStrict
  }

  /// Goes on until the session or the input ends.
  mutating func run() -> Ending {
    var interruptions = 0
    while !session.isOver {
      sayOutlook()
      switch console.read({ session.candidates() }) {
      case .line(let line, let place):
        interruptions = 0
        if line.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) { continue }
        let turn = session.respond(to: line)
        if turn.isKept { console.remember(line) }
        if let ending = take(turn, at: place) { return ending }
      case .pasted(let count):
        let arguments = [("count", String(count))]
        console.show([.hint(session.phraseText(.pasted, arguments))], [])
      case .notKept(let code):
        if let ending = take(session.repeatNotKept(code: code), at: nil) { return ending }
      case .interrupted:
        // The first only cancels what was being typed.
        interruptions += 1
        if interruptions > 2 { return .signal(2) }
        if interruptions == 2 { console.show(session.askToLeave().replies, []) }
      case .end: return .inputEnded
      case .terminated(let signal): return .signal(signal)
      case .failed(let problem): return .failed(problem)
      }
    }
    return .done
  }

  /// Tells a person at the first question of a part how many there are.
  private mutating func sayOutlook() {
    guard console.isInteractive, session.outlook != outlook else { return }
    outlook = session.outlook
    if let outlook { console.show([.hint(outlook)], []) }
  }

  /// Saves a turn, then shows it.
  private mutating func take(_ turn: Turn, at place: Console.Place?) -> Ending? {
    let text = turn.bytes(in: session.library)
    saved?.add(turn.isKept ? text : turn.keptBytes(in: session.library))
    if let problem = saved?.problem { return .failed(problem) }
    console.show(turn.replies, text)
    if turn.event == .command(.quit) { return .done }
    guard case .unclear = turn.event, !console.isInteractive, let place else { return nil }
    missed += 1
    tell("\(place.file):\(place.line): this answer was not understood")
    return isStrict ? .inputEnded : nil
  }

  /// Says and saves which question waits, where the session is left before its end.
  func pause() {
    // Whoever leaves in an emergency or a crisis reads the number once more.
    let parting = session.partingWords()
    console.show(parting.replies, parting.bytes(in: session.library))
    guard let text = session.pausedText.map({ Array($0.utf8) }) else { return }
    saved?.add(text)
    saved?.flush()
    console.show([], text)
  }
}
