extension Session {
  func understandText(_ line: TypedLine, _ waiting: Walk.Waiting) -> Event? {
    guard !line.text.isEmpty else { return nil }
    if waiting.cell >= 0, line.is(.enough) { return .enough(waiting.step) }
    return .answer(waiting.key, .text(line.text), isCertain: true)
  }

  func understandNumber(_ text: String, _ question: Question, _ key: AnswerKey) -> Event? {
    guard let number = Decimal.read(text, sign: vocabulary.decimalSign) else { return nil }
    let limits = library.limits(of: question)
    if case .number(let from) = limits.from, number < from { return .unclear(.tooLow) }
    if case .number(let to) = limits.to, number > to { return .unclear(.tooHigh) }
    return .answer(key, .number(number, typed: text), isCertain: true)
  }

  func understandDate(_ text: String, _ question: Question, _ key: AnswerKey) -> Event? {
    let limits = library.limits(of: question)
    let from = limits.from.flatMap(day)
    let to = limits.to.flatMap(day)
    guard
      let day = DateReader(vocabulary: vocabulary, today: today).read(
        text,
        from: from,
        to: to
      )
    else {
      return nil
    }
    if let from, day < from { return .unclear(.tooLow) }
    if let to, day > to { return .unclear(.tooHigh) }
    return .answer(key, .date(day, typed: text), isCertain: text == day.iso)
  }

  func day(_ bound: Limits.Bound) -> Day? {
    switch bound {
    case .day(let day): day
    case .today: today
    case .number: nil
    }
  }
}

/// Reads dates as people type them: `2026-12-01`, `1 Dec`, `dec 1 2026`, `tomorrow`, `next tuesday`.
struct DateReader {
  let vocabulary: Vocabulary
  let today: Day

  /// The limits only help to choose a year where none was typed.
  func read(_ text: String, from: Day?, to: Day?) -> Day? {
    if let day = Day(iso: text) { return day }
    // A form like 3/4/2026 is another day in another country, and so is not guessed.
    guard !text.contains("/") else { return nil }
    var words = Words(text).list.map(String.init)
    if means(words.joined(separator: " "), .today) { return today }
    if means(words.joined(separator: " "), .tomorrow) { return today + 1 }
    if words.count == 2, means(words[0], .next) { words.removeFirst() }
    if words.count == 1, let weekday = Self.place(of: words[0], in: vocabulary.days) {
      let ahead = (weekday - today.weekday + 7) % 7
      return today + (ahead == 0 ? 7 : ahead)
    }
    return dayAndMonth(words, from: from, to: to)
  }

  private func dayAndMonth(_ words: [String], from: Day?, to: Day?) -> Day? {
    var words = words.filter { !means($0, .andWord) }
    // "Tuesday, 1 December": the weekday must be the right one.
    var weekday: Int?
    if words.count > 2, let first = words.first,
      let found = Self.place(of: first, in: vocabulary.days)
    {
      weekday = found
      words.removeFirst()
    }
    guard words.count == 2 || words.count == 3 else { return nil }
    guard
      let monthAt = words.prefix(2).firstIndex(where: {
        Self.place(of: $0, in: vocabulary.months) != nil
      }),
      let month = Self.place(of: words[monthAt], in: vocabulary.months),
      let day = dayNumber(words[1 - monthAt])
    else { return nil }
    let found: Day?
    if words.count == 3 {
      guard words[2].utf8.count == 4, let year = Int(words[2]) else { return nil }
      found = Day(year: year, month: month + 1, day: day)
    } else {
      found = nearest(month: month + 1, day: day, from: from, to: to)
    }
    // A weekday that is not that day's own means that one of them is wrong, and we cannot tell which.
    return weekday == nil || weekday == found?.weekday ? found : nil
  }

  /// The coming such day, or the last one where only the past is asked for.
  private func nearest(month: Int, day: Int, from: Day?, to: Day?) -> Day? {
    func inYears(_ years: Int) -> Day? { Day(year: today.year + years, month: month, day: day) }
    func isAllowed(_ day: Day) -> Bool { day <= to ?? day && day >= from ?? day }
    // A twenty-ninth of February may be eight years away.
    let coming = (0...8).lazy.compactMap(inYears).filter { $0 >= today }
    let past = [inYears(0), inYears(-1)].lazy.compactMap(\.self).filter { $0 < today }
    return coming.first(where: isAllowed) ?? past.first(where: isAllowed) ?? coming.first
  }

  /// `1`, `1st`, `22nd`.
  private func dayNumber(_ word: String) -> Int? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    let rest = word.dropFirst(digits.count)
    guard rest.isEmpty || ["st", "nd", "rd", "th"].contains(rest) else { return nil }
    return Int(digits)
  }

  /// A name of the list, or its beginning of three letters or more.
  private static func place(of word: String, in names: [String]) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let found = names.indices.filter { names[$0].utf8.starts(with: word.utf8) }
    return found.count == 1 ? found[0] : nil
  }

  private func means(_ text: String, _ phrase: EnginePhrase) -> Bool {
    vocabulary.knows(phrase, text)
  }
}
