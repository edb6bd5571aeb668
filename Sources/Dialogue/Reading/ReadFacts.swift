extension Reader {
  private static let factColumns = ["name", "value", "if", "source", "checked", "review by"]

  /// Reads `facts.md`: one table, whose rows of one name are tried in order.
  mutating func readFacts() {
    _ = readTitle()
    skipBlankLines()
    guard let first = line, first.kind == .table else {
      report(
        line.map { $0.first..<$0.end } ?? bytes.count..<bytes.count,
        .noFactTable(Self.factColumns)
      )
      return
    }
    let table = readTable()
    guard table.header.map({ string($0) }) == Self.factColumns else {
      report(table.at, .noFactTable(Self.factColumns))
      return
    }
    for row in table.rows { readFact(row) }
    checkFactOrder()
    skipBlankLines()
    if let line { report(line, .afterFacts) }
  }

  private mutating func readFact(_ row: [Range<Int>]) {
    guard let name = readID(row[0]) else { return }
    var fact = Fact(
      name: name,
      value: passage(row[1]),
      condition: .always,
      source: passage(row[3]),
      checked: Day(number: 0),
      reviewBy: Day(number: 0),
      reviewByPlace: passage(row[5])
    )
    if row[1].isEmpty { report(row[0], .emptyFact) }
    checkWords(row[1], guide: Library.nowhere, place: .fact)
    if !row[2].isEmpty {
      var inlines = Inlines(bytes, row[2])
      if case .code(let code) = inlines.next(), starts(code, with: "if "),
        inlines.place == row[2].upperBound
      {
        fact.condition = addCondition(
          code.lowerBound + 3..<code.upperBound,
          guide: UInt16(Library.nowhere)
        )
      } else {
        report(row[2], .badFactCondition)
      }
    }
    if row[3].isEmpty { report(row[0], .noSource) }
    for (cell, keyPath) in [(row[4], \Fact.checked), (row[5], \Fact.reviewBy)] {
      if let day = Day(iso: string(cell)) {
        fact[keyPath: keyPath] = day
      } else {
        report(cell.isEmpty ? row[0] : cell, .badFactDate)
      }
    }
    library.facts.append(fact)
  }

  private mutating func checkFactOrder() {
    for (place, fact) in library.facts.enumerated() {
      let before = place > 0 ? library.facts[place - 1] : nil
      let after = place + 1 < library.facts.count ? library.facts[place + 1] : nil
      let isLast = after?.name != fact.name
      if isLast, fact.condition != .always { report(fact.value, .lastFactConditional) }
      if !isLast, fact.condition == .always { report(fact.value, .factNeverReached) }
      if before?.name != fact.name,
        library.facts[..<place].contains(where: { $0.name == fact.name })
      {
        report(fact.value, .factApart)
      }
    }
  }
}

extension Problem {
  fileprivate static func noFactTable(_ columns: [String]) -> Problem {
    Problem(
      "facts.md holds one table with fixed columns",
      help: "its first row is: | \(columns.joined(separator: " | ")) |"
    )
  }
  fileprivate static let emptyFact = Problem(
    "a fact without a value",
    help: "write what {name} prints"
  )
  fileprivate static let badFactCondition = Problem(
    "this cell is empty or holds a condition",
    help: "write `if …`, with steps as guide.step"
  )
  fileprivate static let noSource = Problem(
    "a fact without its source",
    help: "say where it was read"
  )
  fileprivate static let badFactDate = Problem(
    "a fact needs two dates",
    help: "write when it was checked and when to look again, such as 2026-11-22"
  )
  fileprivate static let lastFactConditional = Problem(
    "the last row of a fact has a condition",
    help: "add a row without one for everybody else"
  )
  fileprivate static let factNeverReached = Problem(
    "a row without a condition before others of its name",
    help: "move it below them"
  )
  fileprivate static let factApart = Problem(
    "rows of one fact stand apart",
    help: "put them under one another"
  )
  fileprivate static let afterFacts = Problem("something after the table", help: "delete it")
}
