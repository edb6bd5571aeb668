import Dialogue
import Foundation

/// Writes the Markdown files below a folder into one Swift file, each under its path, sorted.
@main
struct EmbedTool {
  static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      throw CocoaError(.fileReadInvalidFileName)
    }
    let folder = URL(filePath: CommandLine.arguments[1])
    let sources = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".md") && $0.contains("/") }
      .map { Source(path: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0)))) }
    var swift = """
      /// The guides as they stood in `Dialogs` when the program was built, by language.
      let builtInDialogs: [BuiltInLanguage] = [

      """
    let languages = Dictionary(grouping: sources) { String($0.path.prefix { $0 != "/" }) }
    for (language, files) in languages.sorted(by: { $0.key < $1.key }) {
      prove(files, language)
      let fingerprint = Fingerprint.hex(of: files)
      swift += "  BuiltInLanguage(\n    code: \(literal(language)),\n"
      swift += "    fingerprint: \(literal(fingerprint)),\n    files: [\n"
      for file in files {
        let text = String(decoding: file.bytes, as: UTF8.self)
        swift += "      (\(literal(file.path)), \(literal(text))),\n"
      }
      swift += "    ]),\n"
    }
    swift += "]\n"
    try swift.write(toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
  }

  /// Only guides without an error are built in, so that the program need not check them again.
  private static func prove(_ files: [Source], _ language: String) {
    do {
      _ = try Library.read(files, language: language)
    } catch {
      let text = error.errors.map { "Dialogs/" + error.render($0) + "\n" }.joined()
      FileHandle.standardError.write(Data(text.utf8))
      exit(1)
    }
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
