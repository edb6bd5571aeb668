import Testing

@testable import Dialogue

/// A file that must be refused: exactly at its marks, with these words in the messages.
struct Refusal: CustomTestStringConvertible, Sendable {
  var path: String
  var text: String
  /// A part of each message, in the order of the marks.
  var messages: [String]
  /// The other files, where the small folder's do not fit.
  var others: [String: String] = [:]

  /// A guide with these steps.
  static func guide(_ steps: String, _ messages: String...) -> Refusal {
    Refusal(path: "guides/tea.md", text: Folder.guide(steps), messages: messages)
  }

  /// A guide of one step that says this.
  static func said(_ words: String, _ messages: String...) -> Refusal {
    Refusal(
      path: "guides/tea.md",
      text: Folder.guide("## tea\n\n\(words)\n\n`end`"),
      messages: messages
    )
  }

  static func file(_ path: String, _ text: String, _ messages: String...) -> Refusal {
    Refusal(path: path, text: text, messages: messages)
  }

  func with(_ path: String, _ text: String) -> Refusal {
    var refusal = self
    refusal.others[path] = text
    return refusal
  }

  var testDescription: String { messages.joined(separator: "; ") }

  /// Reads the folder with this file in it and compares what is reported.
  ///
  /// - Parameters:
  ///   - elsewhere: The day by which the other files are to be reviewed.
  ///   - isThorough: Whether what is over the limits of `phrases.md` is refused too.
  func check(today: Day? = nil, elsewhere: String = "2027-11-22", isThorough: Bool = false) {
    var folder = Folder.small
    for (path, text) in others { folder = folder.with(path, text) }
    folder.files = folder.files.map { ($0.path, $0.text.replacing("2027-11-22", with: elsewhere)) }
    folder = folder.with(path, text)
    let file = folder.files.firstIndex { $0.path == path } ?? 0
    let problems = folder.problems(today: today, isThorough: isThorough)
    let shown = Diagnostics(sources: folder.sources, all: problems)
    let report = Comment(rawValue: problems.map { shown.render($0) }.joined(separator: "\n"))
    let expected = MarkedText(text).marks.map { Passage(file: UInt16(file), $0) }
    #expect(problems.map(\.passage).sortedByPlace == expected, report)
    #expect(problems.count == messages.count, report)
    for (problem, message) in zip(problems, messages) {
      #expect(problem.problem.message.contains(message), report)
      #expect(!problem.problem.help.isEmpty, report)
    }
  }
}

extension [Passage] {
  var sortedByPlace: [Passage] {
    sorted { ($0.file, $0.start, $0.end) < ($1.file, $1.start, $1.end) }
  }
}
