/// Reads the words of one `if` and looks up the names in it.
struct ConditionReader {
  enum Token: Equatable {
    case word
    case comma, open, close
    case less, lessOrEqual, more, moreOrEqual, equal
  }

  let library: Library
  private let bytes: [UInt8]
  private let test: Passage
  let guide: Int
  private(set) var tokens: [(token: Token, range: Range<Int>)] = []
  var next = 0
  private(set) var problems: [Diagnostic] = []
  /// The steps that it asks about.
  var uses: [StepIndex] = []

  init(_ test: Passage, guide: Int, in library: Library) {
    self.library = library
    self.test = test
    self.guide = guide
    bytes = library.sources[Int(test.file)].bytes
    tokenize()
  }

  /// The condition, or nothing after reporting why there is none.
  mutating func read() -> Condition? {
    guard problems.isEmpty else { return nil }
    guard let condition = readMixed() else { return nil }
    guard next == tokens.count else {
      return fail(.unexpected(word(at: next)), at: next)
    }
    return condition
  }

  // MARK: Grammar

  /// Tests joined by `and` or by `or`, never both.
  private mutating func readMixed() -> Condition? {
    guard let first = readOne() else { return nil }
    var parts = [first]
    var joint: String?
    while let word = peek(), word == "and" || word == "or" {
      if let joint, joint != word { return fail(.mixed, at: next) }
      joint = word
      next += 1
      guard let part = readOne() else { return nil }
      parts.append(part)
    }
    return joint == nil ? first : joint == "and" ? .all(parts) : .any(parts)
  }

  private mutating func readOne() -> Condition? {
    let isNegated = peek() == "not"
    if isNegated {
      next += 1
      guard token() == .open else { return fail(.notNeedsParenthesis, at: next) }
    }
    guard token() == .open else { return readTest() }
    next += 1
    guard let inner = readMixed() else { return nil }
    guard token() == .close else { return fail(.notClosed, at: next) }
    next += 1
    return isNegated ? .not(inner) : inner
  }

  // MARK: Tokens

  private mutating func tokenize() {
    var index = test.range.lowerBound
    let end = test.range.upperBound
    while index < end {
      let start = index
      let token: Token
      index += 1
      let isFollowedByEqual = index < end && bytes[index] == UInt8(ascii: "=")
      switch bytes[start] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"): continue
      case UInt8(ascii: ","): token = .comma
      case UInt8(ascii: "("): token = .open
      case UInt8(ascii: ")"): token = .close
      case UInt8(ascii: "="): token = .equal
      case UInt8(ascii: "<"): token = isFollowedByEqual ? .lessOrEqual : .less
      case UInt8(ascii: ">"): token = isFollowedByEqual ? .moreOrEqual : .more
      default:
        token = .word
        while index < end, !" \n,()=<>".utf8.contains(bytes[index]) { index += 1 }
      }
      if token == .lessOrEqual || token == .moreOrEqual { index += 1 }
      tokens.append((token, start..<index))
    }
    if tokens.isEmpty { problems.append(Diagnostic(passage: test, problem: .emptyCondition)) }
  }

  func token() -> Token? { next < tokens.count ? tokens[next].token : nil }

  func word(at place: Int) -> String { String(decoding: bytes(at: place), as: UTF8.self) }

  func bytes(at place: Int) -> ArraySlice<UInt8> {
    place < tokens.count ? bytes[tokens[place].range] : []
  }

  func peek() -> String? { token() == .word ? word(at: next) : nil }

  mutating func fail<Result>(_ problem: Problem, at place: Int) -> Result? {
    let range =
      place < tokens.count ? tokens[place].range : test.range.upperBound..<test.range.upperBound
    problems.append(Diagnostic(passage: Passage(file: test.file, range), problem: problem))
    return nil
  }
}

extension Problem {
  fileprivate static let emptyCondition = Problem(
    "a condition without words",
    help: "write one, such as `if reasons has unsure`"
  )
  fileprivate static func unexpected(_ word: String) -> Problem {
    Problem(
      "\"\(word)\" is not expected here",
      help: "join tests with and, or, or a comma in a list"
    )
  }
  fileprivate static let mixed = Problem(
    "and and or without parentheses",
    help: "put parentheses around what belongs together"
  )
  fileprivate static let notNeedsParenthesis = Problem(
    "not stands before a parenthesis only",
    help: "write `is not`, `has not`, `not answered`, or not (…)"
  )
  fileprivate static let notClosed = Problem("a parenthesis is not closed", help: "add )")
}
