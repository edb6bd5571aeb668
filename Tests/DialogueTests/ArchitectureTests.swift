import Foundation
import Testing

@Suite("The walls between the targets, and the habits of the code")
struct ArchitectureTests {
  static let allowedImports: [String: Set<String>] = [
    "Dialogue": [],
    "SecondOpinion": ["ArgumentParser", "CLineEditor", "Dialogue", "Glibc", "Musl", "Darwin"],
  ]

  static let sources = (try? files(in: "Sources")) ?? []
  static let tests = (try? files(in: "Tests")) ?? []

  @Test func thereAreSources() { #expect(Self.sources.count > 50) }

  @Test("imports", arguments: ["Dialogue", "SecondOpinion"])
  func imports(_ target: String) throws {
    let allowed = try #require(Self.allowedImports[target])
    for file in Self.sources where file.path.hasPrefix("Sources/\(target)/") && file.isSwift {
      for line in file.lines where line.wholeMatch(of: /(\w+ )*import .*/) != nil {
        let module = line.split(separator: " ").last.map(String.init) ?? ""
        #expect(allowed.contains(module), "\(file.path) imports \(module)")
      }
    }
  }

  @Test("C is all that the line editor is made of")
  func lineEditor() {
    let files = Self.sources.filter { $0.path.hasPrefix("Sources/CLineEditor/") }
    #expect(!files.isEmpty)
    for file in files {
      #expect(file.path.hasSuffix(".c") || file.path.hasSuffix(".h"), "\(file.path) is not C")
    }
  }

  @Test(arguments: (sources + tests).filter(\.isSwift).map(\.path))
  func atMost250Lines(_ path: String) throws {
    let file = try #require((Self.sources + Self.tests).first { $0.path == path })
    #expect(file.lines.count <= 250, "\(path) has \(file.lines.count) lines")
  }

  @Test(arguments: sources.filter(\.isSwift).map(\.path))
  func neverGivesUp(_ path: String) throws {
    let file = try #require(Self.sources.first { $0.path == path })
    for (place, line) in file.lines.enumerated() {
      let code = Self.codeOnly(line)
      #expect(
        code.firstMatch(of: /\b(fatalError|precondition(Failure)?|assertionFailure|abort)\(/)
          == nil,
        "\(path):\(place + 1) stops the program"
      )
      // A value, `try` or `as` with a mark behind it.
      #expect(
        code.firstMatch(of: /[\w\)\]]!($|[^=])/) == nil,
        "\(path):\(place + 1) gives up where something is missing"
      )
      #expect(code.firstMatch(of: /\bAny\b/) == nil, "\(path):\(place + 1) has a type Any")
      #expect(
        code.firstMatch(of: /static (let|var) (shared|default)\b/) == nil,
        "\(path):\(place + 1) has a singleton"
      )
    }
  }

  /// A line without its comment and without what its strings hold.
  private static func codeOnly(_ line: Substring) -> String {
    var code = ""
    var isInString = false
    var isEscaped = false
    for character in line {
      if character == "\"", !isEscaped { isInString.toggle() }
      if !isInString { code.append(character) }
      isEscaped = character == "\\" && !isEscaped
    }
    let comment = code.range(of: "//")?.lowerBound ?? code.endIndex
    // Lines of a long string have no quotation marks; their sentences end with a mark and a space.
    return isInString ? "" : String(code[..<comment])
  }
}

extension ArchitectureTests {
  struct File: Sendable {
    let path: String
    let text: String

    var isSwift: Bool { path.hasSuffix(".swift") }

    var lines: [Substring] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.last == "" ? lines.dropLast() : lines
    }
  }

  private static func files(in folder: String) throws -> [File] {
    let root = Folder.package.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
      .filter { path in [".swift", ".c", ".h"].contains { path.hasSuffix($0) } }
      .map { path in
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        return File(path: "\(folder)/\(path)", text: text)
      }
  }
}
