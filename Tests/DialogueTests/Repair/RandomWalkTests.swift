import Foundation
import Testing

@testable import Dialogue

/// Ten thousand lines of answers, commands and noise, the same ones each time.
@Suite struct RandomWalkTests {
  @Test(arguments: 0..<20)
  func `a random walk loses no answer unsaid, and can always be left`(seed: Int) throws {
    var walker = try RandomWalker(seed: UInt64(seed))
    for _ in 0..<500 { try walker.step() }
    #expect(walker.answers > 50)
    try walker.leave()
  }
}

/// Somebody who types at random, and checks what becomes of it.
private struct RandomWalker {
  private let phrases: [String]
  private var numbers: SplitMix
  private var talk: Talk
  private var codes: [String] = []
  /// Whether something was not kept, so that the code lines are not all.
  private var hasSecrets = false
  private(set) var answers = 0

  init(seed: UInt64) throws {
    let file = Folder.package.appending(path: "Tests/DialogueTests/Listening/phrases.tsv")
    phrases = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap {
      let cells = $0.split(separator: "\t", omittingEmptySubsequences: false)
      return cells.count > 3 ? String(cells[3]) : nil
    }
    numbers = SplitMix(state: seed)
    talk = try Talk()
  }

  mutating func step() throws {
    if talk.session.isOver {
      try leave()
      (talk, codes, hasSecrets) = (try Talk(), [], false)
    }
    let line = line()
    let before = talk.session
    let code = talk.type(line)
    let turn = try #require(talk.turns.last)
    #expect(!turn.replies.isEmpty, "\(line)")
    if turn.isKept { codes.append(code) } else { hasSecrets = true }
    if case .answer = turn.event { answers += 1 }
    checkNothingIsLost(before, turn, line)
  }

  /// What was answered still holds, or waits, or is offered; or it was answered anew.
  private func checkNothingIsLost(_ before: Session, _ turn: Turn, _ line: String) {
    let after = talk.session
    let kept = Set(after.entries + after.repairs.ahead.map(\.entry))
    for case .answer(let key, let answer) in before.entries
    where !kept.contains(.answer(key, answer)) {
      let isOffered = after.setAside[key] != nil || after.walk.answers[key] != nil
      switch turn.event {
      case .command(.back), .command(.undo), .command(.restart), .command(.change), .change:
        #expect(isOffered, "\(line)")
      case .answer, .skip, .enough: #expect(isOffered && isSaid(key, turn), "\(line)")
      default: Issue.record("\(line) lost an answer")
      }
    }
  }

  /// Whether a turn says that an answer does not fit any more.
  private func isSaid(_ key: AnswerKey, _ turn: Turn) -> Bool {
    let answer = talk.session.setAside[key]
    return turn.replies.contains(.item(talk.session.inWords(key, answer)))
  }

  /// Leaves, wherever the talk is, and comes back by the code lines to the same place.
  func leave() throws {
    var leaving = talk
    if !talk.session.isOver { #expect(leaving.type("quit") == "quit") }
    guard !hasSecrets else { return }
    let kept = codes.filter { $0 != "not understood" }
    let again = try Session.resumed(kept, like: talk.session)
    #expect(again.walk.waiting == talk.session.walk.waiting)
    #expect(again.walk.answers == talk.session.walk.answers)
    #expect(again.page() == talk.session.page())
  }

  // MARK: Lines

  private mutating func line() -> String {
    // Half of the phrases are grave, and whoever typed one would stand still for long.
    if talk.session.isStopped, numbers.below(2) == 0 { return "go on" }
    return switch numbers.below(20) {
    case 0..<11: answer()
    case 11..<15: command()
    case 15: ["yes", "no", "go on", "same", "none", "that's enough"][numbers.below(6)]
    case 16, 17: phrases[numbers.below(phrases.count)]
    default: noise()
    }
  }

  private mutating func answer() -> String {
    let session = talk.session
    guard let waiting = session.walk.waiting else { return "1" }
    let question = session.library[waiting.step].question
    let places = session.offered(question)
    guard question.hasChoices, !places.isEmpty else {
      return session.exampleArguments(question).first?.value ?? "yes, a \(numbers.below(100))"
    }
    let number = numbers.below(places.count)
    switch numbers.below(4) {
    case 0: return Markdown.plain(session.label(places[number], of: question))
    case 1: return session.library.spelling(session.choice(places[number], question).id)
    case 2 where question.kind == .any: return "\(number + 1), \(numbers.below(places.count) + 1)"
    default: return String(number + 1)
    }
  }

  private mutating func command() -> String {
    let commands = Command.allCases.filter { $0 != .quit && $0 != .restart }
    let name = commands[numbers.below(commands.count)].rawValue
    switch numbers.below(8) {
    case 0, 1: return "change \(numbers.below(12))"
    case 2: return "change reasons"
    case 3: return "undo"
    case 4: return "/" + name
    case 5 where numbers.below(20) == 0: return "restart"
    default: return name
    }
  }

  private mutating func noise() -> String {
    let letters = Array("aeiou nrst .,;'\"\\/-#>`*_{}[]<>&0123456789é日\u{301}")
    return String((0..<numbers.below(24)).map { _ in letters[numbers.below(letters.count)] })
  }
}

/// Numbers that look random and are the same each time (Steele, Lea and Flood 2014).
private struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }
}
