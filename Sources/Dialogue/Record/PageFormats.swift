/// A way to write the page to a file.
package struct PageFormat: Sendable {
  package let name: String
  package let fileExtension: String
  package let render: @Sendable (Page) -> String

  package static let all = [markdown, text]
  package static let markdown = PageFormat(name: "markdown", fileExtension: "md") {
    $0.markdown(level: 1)
  }
  package static let text = PageFormat(name: "text", fileExtension: "txt") { $0.plainText() }
}

extension Page {
  /// The page as Markdown, its title a heading of this level.
  package func markdown(level: Int) -> String {
    let hashes = String(repeating: "#", count: level)
    var text = "\(hashes) \(title)\n\n"
    for paragraph in words { text += paragraph + "\n\n" }
    for section in sections {
      text += "\(hashes)# \(section.title)\n\n"
      for part in section.parts {
        switch part {
        case .words(let words): text += words + "\n\n"
        case .notes(let lines):
          for line in lines { text += "- \(line.isTask ? "[ ] " : "")\(line.text)\n" }
          text += "\n"
        case .table(let rows): text += Self.table(rows) + "\n"
        }
      }
    }
    return String(text.dropLast())
  }

  private static func table(_ rows: [[String]]) -> String {
    var text = ""
    for (index, row) in rows.enumerated() {
      text += "| " + row.joined(separator: " | ") + " |\n"
      if index == 0 { text += "|" + String(repeating: "---|", count: row.count) + "\n" }
    }
    return text
  }

  /// The page as text to print: no marks, boxes to tick, lines to write on.
  package func plainText() -> String {
    var text = Markdown.plain(title).uppercased() + "\n\n"
    for paragraph in words { text += Markdown.plain(paragraph) + "\n\n" }
    for section in sections {
      let heading = Markdown.plain(section.title)
      text += heading + "\n" + String(repeating: "-", count: heading.count) + "\n\n"
      for part in section.parts {
        switch part {
        case .words(let words): text += Markdown.plain(words) + "\n\n"
        case .notes(let lines):
          for line in lines {
            text += (line.isTask ? "[ ] " : "- ") + Markdown.plain(line.text) + "\n"
          }
          text += "\n"
        case .table(let rows): text += Self.plainTable(rows) + "\n"
        }
      }
    }
    return String(text.dropLast())
  }

  /// One row of the worksheet after the other, since a wide table does not fit on every page.
  private static func plainTable(_ rows: [[String]]) -> String {
    guard let header = rows.first else { return "" }
    var text = ""
    for row in rows.dropFirst() {
      text += Markdown.plain(row[0]) + "\n"
      for (name, cell) in zip(header, row).dropFirst() {
        text +=
          "  \(Markdown.plain(name)): \(cell.isEmpty ? "______________________" : Markdown.plain(cell))\n"
      }
    }
    return text
  }
}
