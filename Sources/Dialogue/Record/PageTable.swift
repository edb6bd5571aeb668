extension Session {
  /// The whole worksheet, rows whose condition does not hold included, and whether the cells of each
  /// row say the same.
  func table(of step: StepIndex) -> [[String]] {
    let sheet = library.worksheet(of: library[step].question)
    let isCompared = sheet.columns.count > 1
    let header = [say(sheet.corner) ?? ""] + sheet.columns.map { say($0.label) ?? "" }
    let rows = sheet.rows.enumerated().map { row, line -> [String] in
      let answers = sheet.columns.indices.map { column in
        walk.answers[AnswerKey(step, cell: column * sheet.rows.count + row)]
      }
      let cells = answers.map { Markdown.escaped($0?.typed ?? "") }
      return [say(line.label) ?? ""] + cells + (isCompared ? [comparison(of: answers)] : [])
    }
    return [header + (isCompared ? [say(.compared)] : [])] + rows
  }

  /// Whether the cells of a row say the same; empty while one of them is.
  ///
  /// Only the words are compared: what they mean is for the doctors to say.
  private func comparison(of cells: [Answer?]) -> String {
    let answers = cells.compactMap { $0?.withoutManner }
    guard answers.count == cells.count else { return "" }
    return say(Set(answers).count == 1 ? .cellsMatch : .cellsDiffer)
  }
}

extension Answer {
  /// The answer without the manner of its typing: case, punctuation, the way a date is written.
  fileprivate var withoutManner: Answer {
    switch self {
    case .one, .any: self
    case .text(let text): .text(Words(text).folded)
    case .number(let number, _): .number(number, typed: "")
    case .date(let day, _): .date(day, typed: "")
    }
  }
}
