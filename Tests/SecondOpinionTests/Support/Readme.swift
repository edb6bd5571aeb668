import Foundation

/// The parts of README.md that a machine can try.
enum Readme {
  struct Block {
    var language: String
    /// The lines of the block, each with its newline.
    var text: String
  }

  static func blocks() throws -> [Block] {
    var blocks: [Block] = []
    var isInside = false
    for line in try Package.read("README.md").components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside.toggle()
        if isInside { blocks.append(Block(language: String(line.dropFirst(3)), text: "")) }
      } else if isInside {
        blocks[blocks.count - 1].text += line + "\n"
      }
    }
    return blocks
  }

  /// What is to be typed: the lines of shell blocks and the code in sentences that begins with the
  /// program's name. Lines that install something are for a new machine.
  static func commands() throws -> [String] {
    let lines = try blocks().filter { $0.language == "sh" }
      .flatMap { $0.text.split(separator: "\n").map(String.init) }
    let inSentences = try Package.read("README.md").matches(of: /`(second-opinion[^`\n]*)`/)
      .map { String($0.1) }
    return (lines + inSentences).filter { !$0.contains("apt-get") && !$0.contains("~/.local") }
  }

  /// Every `--option` that stands in code.
  static func options() throws -> [String] {
    let text = try Package.read("README.md")
    let found = text.matches(of: /--[a-z][a-z-]+/).map { String($0.0) }
    return Set(found).subtracting(["--help"]).sorted()
  }
}
