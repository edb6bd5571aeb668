/// Several choices in one line: "1, 3", "1-3", "1 and 3", "unsure, rare".
///
/// It is handed the session for each reading: a copy of it costs more than the reading.
struct Enumeration {
  let waiting: Walk.Waiting
  /// The choices that are offered, as places in the question's list.
  let offered: [Int]

  private static let longestList = 80

  private func question(_ session: Session) -> Question {
    session.library[waiting.step].question
  }

  /// Numbers, ranges and ids and nothing else; words such as "and" between them only where they
  /// cannot be part of a label.
  func read(_ text: String, in session: Session, takesJoints: Bool = true) -> [Int]? {
    var places: [Int] = []
    var isRange = false
    var rest = text.utf8[...]
    while let first = rest.first {
      if Self.isSeparator(first) {
        rest = rest.dropFirst()
        continue
      }
      let token = String(Substring(rest.prefix { !Self.isSeparator($0) }))
      rest = rest.dropFirst(token.utf8.count)
      if let added = numbers(token)
        ?? session.named(token, offered, question(session)).map({ [$0] })
      {
        guard let joined = isRange ? range(places.last, to: added[0]) : added else { return nil }
        places += joined
        isRange = false
      } else if isRangeWord(token, session), !places.isEmpty {
        isRange = true
      } else if !takesJoints && !Self.isAllNumbers(text) || !knows(.andWord, token, session) {
        return nil
      }
    }
    return isRange || places.isEmpty ? nil : places
  }

  /// Labels, ids and sayings with commas or "and" between them, each of which must be known.
  func readParts(_ text: String, in session: Session) -> (places: [Int], isCertain: Bool)? {
    // Nobody lists so much: this is a sentence.
    guard text.utf8.count <= Self.longestList else { return nil }
    var found: (places: [Int], isCertain: Bool) = ([], true)
    let parts = text.utf8.split { $0 != UInt8(ascii: " ") && Self.isSeparator($0) }
    for part in parts {
      guard let (places, isCertain) = readPart(String(Substring(part)), session) else { return nil }
      found.places += places
      found.isCertain = found.isCertain && isCertain
    }
    return found.places.isEmpty ? nil : found
  }

  /// A part between commas: known as a whole, or each side of an "and", or by some of its words.
  private func readPart(_ part: String, _ session: Session) -> (places: [Int], isCertain: Bool)? {
    let whole = single(part, session)
    if let whole, whole.isCertain { return whole }
    let sides = splitAtJoints(part, session)
    let known = sides.compactMap { single($0, session) }
    guard sides.count > 1, known.count == sides.count else { return whole }
    return (known.flatMap(\.places), known.allSatisfy(\.isCertain))
  }

  // MARK: Parts

  private func single(_ text: String, _ session: Session) -> (places: [Int], isCertain: Bool)? {
    let text = text.trimmingSpaces
    if let place = session.named(text, offered, question(session)) { return ([place], true) }
    if case .one(let place, let isCertain) = session.match(
      Words(text),
      session.choices(of: waiting)
    ) {
      return ([place], isCertain)
    }
    return read(text, in: session).map { ($0, true) }
  }

  private func splitAtJoints(_ text: String, _ session: Session) -> [String] {
    text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
      .split { knows(.andWord, String($0), session) }.map { $0.joined(separator: " ") }
  }

  private func knows(_ phrase: EnginePhrase, _ token: String, _ session: Session) -> Bool {
    session.vocabulary.knows(phrase, Words(token).folded)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "&"),
      UInt8(ascii: "+"):
      true
    default: false
    }
  }

  // MARK: Numbers

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether a line begins as a list of numbers does, so that "and" in it joins.
  private static func isAllNumbers(_ text: String) -> Bool { text.utf8.first.map(isDigit) ?? false }

  private func isRangeWord(_ token: String, _ session: Session) -> Bool {
    token == "-" || token == "\u{2013}" || knows(.rangeWord, token, session)
  }

  /// `3` or `1-3`.
  private func numbers(_ token: String) -> [Int]? {
    guard let first = token.utf8.first, Self.isDigit(first) else { return nil }
    if let number = Int(token) { return place(number).map { [$0] } }
    let ends = token.split { $0 == "-" || $0 == "\u{2013}" }.map { Int($0) }
    guard ends.count == 2, let from = ends[0].flatMap(place), let to = ends[1].flatMap(place),
      token.last?.isNumber == true
    else { return nil }
    return range(from, to: to)
  }

  private func place(_ number: Int) -> Int? {
    offered.indices.contains(number - 1) ? offered[number - 1] : nil
  }

  private func range(_ from: Int?, to: Int) -> [Int]? {
    guard let from, from <= to else { return nil }
    return offered.filter { (from...to).contains($0) }
  }
}
