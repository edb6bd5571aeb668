extension Session {
  /// The whole worksheet, rows whose condition does not hold included, and for each row whether its
  /// cells say the same.
  func table(of step: StepIndex) -> [[String]] {
    let sheet = library.worksheet(of: library[step].question)
    let isCompared = sheet.columns.count > 1
    let header = [say(sheet.corner) ?? ""] + sheet.columns.map { say($0.label) ?? "" }
    let rows = sheet.rows.enumerated().map { row, line -> [String] in
      let cells = sheet.columns.indices.map { column in
        walk.answers[AnswerKey(step, cell: column * sheet.rows.count + row)]?.typed ?? ""
      }
      return [say(line.label) ?? ""] + cells.map(Markdown.escaped)
        + (isCompared ? [comparison(of: cells)] : [])
    }
    return [header + (isCompared ? [say(.compared)] : [])] + rows
  }

  /// Whether the cells of a row say the same, but for case and punctuation; empty while one is.
  ///
  /// Only words are compared: what they mean is for the doctors to say.
  private func comparison(of cells: [String]) -> String {
    guard !cells.contains("") else { return "" }
    return say(Set(cells.map { Words($0).folded }).count == 1 ? .cellsMatch : .cellsDiffer)
  }
}
