/// A table as it stands: the cells of each line, without the line of dashes.
struct TableDraft {
  var header: [Range<Int>] = []
  var rows: [[Range<Int>]] = []
  var at: Range<Int>
}

extension Reader {
  /// Reads the lines of a table, and checks that all have as many cells as the first.
  mutating func readTable() -> TableDraft {
    var table = TableDraft(at: line.map { $0.first..<$0.end } ?? 0..<0)
    var lines: [Line] = []
    while let row = line, row.kind == .table {
      if row.indent > 0 { report(row, .indented) }
      lines.append(row)
      advance()
    }
    expectEmptyLine(after: "table")
    guard let first = lines.first else { return table }
    table.header = cells(of: first) ?? []
    guard lines.count > 1, isDelimiter(lines[1], columns: table.header.count) else {
      report(lines.count > 1 ? lines[1] : first, .noDelimiter)
      return table
    }
    for row in lines.dropFirst(2) {
      guard let cells = cells(of: row) else { continue }
      if cells.count == table.header.count {
        table.rows.append(cells)
      } else {
        report(row, .cellCount(cells.count, header: table.header.count))
      }
    }
    if lines.count == 2 { report(first, .noRows) }
    return table
  }

  mutating func skipTable() {
    while line?.kind == .table { advance() }
    expectEmptyLine(after: "table")
  }

  private mutating func cells(of row: Line) -> [Range<Int>]? {
    var cells: [Range<Int>] = []
    let content = trimmed(row.first..<row.end)
    guard content.count > 1, bytes[content.upperBound - 1] == UInt8(ascii: "|"),
      bytes[content.upperBound - 2] != UInt8(ascii: "\\")
    else {
      report(row, .openRow)
      return nil
    }
    var start = content.lowerBound + 1
    var index = start
    while index < content.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "|") {
        cells.append(trimmed(start..<index))
        start = index + 1
      }
      index += 1
    }
    return cells
  }

  private func isDelimiter(_ line: Line, columns: Int) -> Bool {
    let parts = string(trimmed(line.first..<line.end)).split(
      separator: "|",
      omittingEmptySubsequences: true
    )
    return parts.count == columns
      && parts.allSatisfy { part in
        let marks = part.filter { $0 != " " }
        return !marks.isEmpty && marks.allSatisfy { $0 == "-" }
      }
  }

  /// Reads the table under a question: columns and rows carry ids, the cells are empty.
  mutating func readWorksheet(of draft: inout StepDraft) {
    enter(.list, at: (line?.first ?? 0)..<(line?.end ?? 0), of: &draft)
    draft.awaitsList = false
    draft.step.question.kind = .worksheet
    let table = readTable()
    guard let corner = table.header.first, !table.rows.isEmpty else { return }
    var sheet = Worksheet(corner: passage(corner), columns: [], rows: [])
    if !corner.isEmpty {
      checkWords(corner, guide: Int(draft.step.guide), place: .words, isLabel: true)
    }
    for cell in table.header.dropFirst() {
      if let line = readSheetLine(cell, of: draft, among: sheet.columns) {
        if line.condition != .always { report(cell, .conditionalColumn) }
        sheet.columns.append(line)
      }
    }
    for row in table.rows {
      guard let line = readSheetLine(row[0], of: draft, among: sheet.rows) else { continue }
      sheet.rows.append(line)
      for cell in row.dropFirst() where !cell.isEmpty { report(cell, .filledCell) }
    }
    if table.header.count < 2 { report(table.at, .emptySheet) }
    // What is missing now was reported as a line without an id.
    guard !sheet.columns.isEmpty, !sheet.rows.isEmpty else { return }
    draft.step.question.detail = UInt32(library.worksheets.count)
    library.worksheets.append(sheet)
  }

  private mutating func readSheetLine(
    _ cell: Range<Int>,
    of draft: StepDraft,
    among others: [Worksheet.Line]
  ) -> Worksheet.Line? {
    var condition = ConditionIndex.always
    var codes: [Range<Int>] = []
    let label = splitTrailingCodes(
      cell,
      condition: &condition,
      codes: &codes,
      guide: draft.step.guide
    )
    guard let code = codes.first, let id = readID(code) else {
      if codes.isEmpty { report(cell, .noSheetID) }
      return nil
    }
    for extra in codes.dropFirst() { report(extra, .strayCode(string(extra))) }
    if others.contains(where: { $0.id == id }) {
      report(code, .idTwice(string(code), kind: "row or column"))
    }
    if label.isEmpty { report(cell, .noSheetLabel) }
    checkWords(label, guide: Int(draft.step.guide), place: .words, isLabel: true)
    return Worksheet.Line(id: id, label: passage(label), condition: condition)
  }
}

extension Problem {
  fileprivate static let openRow = Problem(
    "a row of a table that does not end with |",
    help: "write | at both ends"
  )
  fileprivate static let noDelimiter = Problem(
    "no line of dashes under the first row",
    help: "write one with as many parts, such as: |---|---|"
  )
  fileprivate static func cellCount(_ count: Int, header: Int) -> Problem {
    Problem(
      "\(count) cells where the first row has \(header)",
      help: "give every row as many cells, empty ones too"
    )
  }
  fileprivate static let noRows = Problem(
    "a table without rows",
    help: "write a row under the dashes"
  )
  fileprivate static let filledCell = Problem(
    "a cell of a worksheet that is not empty",
    help: "leave it empty; the person fills it in"
  )
  fileprivate static let emptySheet = Problem(
    "a worksheet without columns or rows",
    help: "give it at least one of each, with ids in code"
  )
  fileprivate static let noSheetID = Problem(
    "a row or column without an id",
    help: "put one in backticks after its words, such as: `stage`"
  )
  fileprivate static let noSheetLabel = Problem(
    "a row or column without words",
    help: "write them before the id"
  )
  fileprivate static let conditionalColumn = Problem(
    "a column with a condition",
    help: "only rows may have one"
  )
}
