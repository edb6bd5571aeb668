import Foundation

/// The reader of Markdown that code hosts use, as a program of its own.
enum OutsideReader {
  static let path = "/usr/bin/cmark-gfm"

  static let missing = """
    \(path) is missing, with which guides are compared; install it with: apt-get install cmark-gfm
    """

  struct Failure: Error { let message: String }

  /// What it makes of a text.
  static func outline(of text: String) throws -> Outline {
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Failure(message: missing)
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).md")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-e", "table", "-e", "tasklist", "-t", "xml", file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(message: "\(path) failed") }
    return outline(ofXML: String(decoding: data, as: UTF8.self))
  }

  /// Its XML has one element on each line.
  private static func outline(ofXML xml: String) -> Outline {
    var outline = Outline(of: [])
    for line in xml.split(separator: "\n") {
      let element = line.drop { $0 == " " }
      let name = element.dropFirst().prefix { $0.isLetter || $0 == "_" || $0 == "/" }
      switch name {
      case "heading": outline.entries.append("heading " + attribute("level", of: element))
      case "item": outline.entries.append("item")
      case "tasklist": outline.entries += ["item", "box"]
      case "block_quote": outline.entries.append("quote")
      case "table_row", "table_header": outline.entries.append("row")
      case "table_cell": outline.entries.append("cell")
      case "link": outline.entries.append("link " + attribute("destination", of: element))
      case "/link": outline.entries.append("end link")
      case "emph", "/emph":
        outline.entries.append(name == "emph" ? "begin emphasis" : "end emphasis")
      case "strong", "/strong":
        outline.entries.append(name == "strong" ? "begin strong" : "end strong")
      case "code": outline.entries.append("code " + content(of: element))
      case "text": addText(content(of: element), to: &outline)
      case "softbreak": outline.addText(" ")
      case "paragraph", "/paragraph", "list", "/list", "document", "/document", "/heading", "/item",
        "/tasklist", "/block_quote", "table", "/table", "/table_row", "/table_header",
        "/table_cell", "", "xml", "DOCTYPE":
        outline.trimText()
      default: outline.entries.append("\(element)")
      }
    }
    outline.trimText()
    return outline
  }

  /// In a quote it leaves the box of a task as text.
  private static func addText(_ text: String, to outline: inout Outline) {
    if outline.entries.suffix(1) == ["item"], text.hasPrefix("[ ] ") || text == "[ ]" {
      outline.entries.append("box")
      outline.addText(String(text.dropFirst(4)))
    } else {
      outline.addText(text)
    }
  }

  private static func attribute(_ name: String, of element: Substring) -> String {
    let parts = element.split(separator: " \(name)=\"", maxSplits: 1)
    return parts.count < 2 ? "" : plain(parts[1].prefix { $0 != "\"" })
  }

  private static func content(of element: Substring) -> String {
    let start = element.firstIndex(of: ">").map { element.index(after: $0) } ?? element.endIndex
    let rest = element[start...]
    return plain(rest.prefix { $0 != "<" })
  }

  private static func plain(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
      "&quot;",
      with: "\""
    )
    .replacing("&amp;", with: "&")
  }
}
