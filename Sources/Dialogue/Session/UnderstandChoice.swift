extension Session {
  /// The choices that are offered now, as places in the question's list.
  func offered(_ question: Question) -> [Int] {
    let choices = library[question.choices]
    return choices.indices
      .filter { walk.holds(choices[$0].condition, in: library) }
      .map { $0 - choices.startIndex }
  }

  /// Whether the choices of an answer are among those that are offered now.
  func isOffered(_ answer: Answer, _ key: AnswerKey) -> Bool {
    let question = library[key.step].question
    guard question.hasChoices else { return true }
    let offered = offered(question)
    switch answer {
    case .one(let place): return offered.contains(place)
    case .any(let places): return places.allSatisfy { offered.contains($0) }
    default: return true
    }
  }

  /// Whether a text is the id or the whole label of a choice.
  func isWholeLabel(_ text: String, _ question: Question) -> Bool {
    let offered = offered(question)
    if named(text, offered, question) != nil { return true }
    let words = Words(text).folded
    let speech = Speech(library: library, walk: walk)
    return offered.contains { Words(Markdown.plain(speech.label($0, of: question))).folded == words }
  }

  func understandOne(_ text: String, _ question: Question, _ waiting: Walk.Waiting) -> Event? {
    let offered = offered(question)
    if let place = numbered(text, offered) ?? named(text, offered, question) {
      return taken(place, question, waiting, isCertain: true)
    }
    switch match(text, offered, question) {
    case .one(let place, let isCertain):
      return taken(place, question, waiting, isCertain: isCertain)
    case .several(let places): return .unclear(.several(places))
    case .none: return nil
    }
  }

  private func taken(
    _ place: Int,
    _ question: Question,
    _ waiting: Walk.Waiting,
    isCertain: Bool
  ) -> Event {
    if library.choices[question.choices.range.lowerBound + place].isVisit {
      return .visit(waiting.step, choice: place)
    }
    return .answer(waiting.key, .one(place), isCertain: isCertain)
  }

  func understandYesOrNo(_ text: String, _ key: AnswerKey) -> Event? {
    let words = Words(text)
    if text == "1" || knows(.yes, words) { return .answer(key, .one(0), isCertain: true) }
    if text == "2" || knows(.no, words) { return .answer(key, .one(1), isCertain: true) }
    return nil
  }

  // MARK: Several at once

  func understandAny(_ text: String, _ question: Question, _ waiting: Walk.Waiting) -> Event? {
    let offered = offered(question)
    let words = Words(text)
    if knows(.none, words) { return chosen([], waiting, isCertain: true) }
    if knows(.all, words) {
      let together = offered.filter { !choice($0, question).isAlone }
      return chosen(together, waiting, isCertain: true)
    }
    if let places = numbers(text, offered) { return chosen(places, waiting, isCertain: true) }
    switch match(text, offered, question) {
    case .one(let place, let isCertain): return chosen([place], waiting, isCertain: isCertain)
    case .several(let places):
      // Half a label that fits several is unclear; words that name several are several.
      if let (named, isCertain) = inParts(text, offered, question) {
        return chosen(named, waiting, isCertain: isCertain)
      }
      guard let named = heard(words, offered, question) else { return .unclear(.several(places)) }
      return chosen(named, waiting, isCertain: false)
    case .none:
      return inParts(text, offered, question).map { chosen($0, waiting, isCertain: $1) }
    }
  }

  /// The answer to a choose-any, unless it breaks the question's own rules.
  func chosen(_ places: [Int], _ waiting: Walk.Waiting, isCertain: Bool) -> Event {
    let question = library[waiting.step].question
    let sorted = Set(places).sorted()
    if sorted.isEmpty, question.needsOne { return .unclear(.needsOne) }
    if sorted.count > 1, let alone = sorted.first(where: { choice($0, question).isAlone }) {
      return .unclear(.aloneOnly(alone))
    }
    return .answer(waiting.key, .any(sorted), isCertain: isCertain)
  }

  func choice(_ place: Int, _ question: Question) -> Choice {
    library.choices[question.choices.range.lowerBound + place]
  }

  /// "1, 3", "1-3", "1 to 3", "1 and 3": numbers and nothing else.
  private func numbers(_ text: String, _ offered: [Int]) -> [Int]? {
    var places: [Int] = []
    var isRange = false
    var token = ""
    func take() -> Bool {
      defer { token = "" }
      guard !token.isEmpty else { return true }
      if let number = Int(token) {
        guard offered.indices.contains(number - 1) else { return false }
        if isRange, let last = places.last.flatMap({ offered.firstIndex(of: $0) }) {
          guard last <= number - 1 else { return false }
          places += offered[last...(number - 1)]
          isRange = false
        } else {
          places.append(offered[number - 1])
        }
        return true
      }
      let word = Words(token)
      if knows(.between, word), !places.isEmpty { isRange = true }
      return isRange || knows(.joint, word)
    }
    for character in text {
      switch character {
      case " ", ",", ";", "&", "+":
        guard take() else { return nil }
      case "-", "\u{2013}":
        guard take(), !places.isEmpty else { return nil }
        isRange = true
      default: token.append(character)
      }
    }
    return take() && !isRange && !places.isEmpty ? places : nil
  }

  /// Labels, ids and sayings with commas or "and" between them, each of which must be known.
  private func inParts(
    _ text: String,
    _ offered: [Int],
    _ question: Question
  ) -> (places: [Int], isCertain: Bool)? {
    var found: (places: [Int], isCertain: Bool) = ([], true)
    for part in text.split(whereSeparator: { ",;&+".contains($0) }).map(String.init) {
      let pieces = single(part, offered, question) == nil ? splitAtJoints(part) : [part]
      for piece in pieces {
        guard let (places, isCertain) = single(piece, offered, question) else { return nil }
        found.places += places
        found.isCertain = found.isCertain && isCertain
      }
    }
    return found.places.isEmpty ? nil : found
  }

  /// What one part of an enumeration stands for; a part such as "1-3" for several.
  private func single(
    _ text: String,
    _ offered: [Int],
    _ question: Question
  ) -> (places: [Int], isCertain: Bool)? {
    let text = text.trimmingSpaces
    if let place = named(text, offered, question) { return ([place], true) }
    if let places = numbers(text, offered) { return (places, true) }
    if case .one(let place, let isCertain) = match(text, offered, question) {
      return ([place], isCertain)
    }
    return nil
  }

  private func splitAtJoints(_ text: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      if knows(.joint, Words(word)) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  // MARK: One text against the choices

  private enum Match {
    case none
    case one(Int, isCertain: Bool)
    case several([Int])
  }

  private func numbered(_ text: String, _ offered: [Int]) -> Int? {
    guard let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
      let number = Int(text.hasSuffix(".") || text.hasSuffix(")") ? String(text.dropLast()) : text),
      offered.indices.contains(number - 1)
    else { return nil }
    return offered[number - 1]
  }

  private func named(_ text: String, _ offered: [Int], _ question: Question) -> Int? {
    guard let name = library.names.find(text) else { return nil }
    return offered.first { choice($0, question).id == name }
  }

  /// A label, its unique beginning, some words of one label only, or a saying.
  private func match(_ text: String, _ offered: [Int], _ question: Question) -> Match {
    let words = Words(text)
    guard !words.isEmpty else { return .none }
    let speech = Speech(library: library, walk: walk)
    let labels = offered.map { ($0, Words(Markdown.plain(speech.label($0, of: question))).folded) }
    if let exact = labels.first(where: { $0.1 == words.folded }) {
      return .one(exact.0, isCertain: true)
    }
    let said = offered.filter { place in
      sayings(of: place, question).contains { $0.folded == words.folded }
    }
    if said.count == 1 { return .one(said[0], isCertain: true) }
    let begun = labels.filter { $0.1.hasPrefix(words.folded) }.map(\.0)
    if begun.count == 1 { return .one(begun[0], isCertain: false) }
    if begun.count > 1 { return .several(begun) }
    let within = labels.filter { words.list.count > 1 && " \($0.1) ".contains(" \(words.folded) ") }
    if within.count == 1 { return .one(within[0].0, isCertain: false) }
    let heard = heard(words, offered, question) ?? []
    return heard.count == 1
      ? .one(heard[0], isCertain: false) : heard.isEmpty ? .none : .several(heard)
  }

  private func sayings(of place: Int, _ question: Question) -> [Words] {
    library[choice(place, question).sayings].filter { $0.kind == .hear }
      .map { Words(library.text($0.text)) }
  }

  /// The choices of which a saying stands somewhere in the words, if nothing else there says no.
  private func heard(_ words: Words, _ offered: [Int], _ question: Question) -> [Int]? {
    let found = offered.filter { place in
      sayings(of: place, question).contains { words.contains($0) && !isNegated(words, beside: $0) }
    }
    return found.isEmpty ? nil : found
  }
}
