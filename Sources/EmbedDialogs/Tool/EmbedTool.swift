import Foundation

/// Writes the Markdown files below a folder into one Swift file, each under its path, sorted.
@main
struct EmbedTool {
  static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      throw CocoaError(.fileReadInvalidFileName)
    }
    let folder = URL(filePath: CommandLine.arguments[1])
    var swift = "/// The guides as they stood in `Dialogs` when the program was built.\n"
    swift += "let builtInDialogs: [(path: String, text: StaticString)] = [\n"
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    where path.hasSuffix(".md") && path.contains("/") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      swift += "  (\(literal(path)), \(literal(text))),\n"
    }
    swift += "]\n"
    try swift.write(toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
  }

  private static func literal(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 32 || scalar.value == 127:
        quoted += "\\u{\(String(scalar.value, radix: 16))}"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
