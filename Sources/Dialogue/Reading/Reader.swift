/// Reads the files of one language, line by line, into a library whose names are still to be looked up.
///
/// One extension for each construct stands in its own file; `finish` looks up names and checks.
struct Reader {
  var library: Library
  var problems: [Diagnostic] = []
  var pending = Pending()
  /// The front matter of every file, in the order of the files.
  var frontMatters: [FrontMatter] = []
  var usedFacts: Set<Name> = []
  /// Where `phrases.md` begins, if it was read.
  var phrasesTitle: Passage?
  /// The phrase that is being read.
  var currentPhrase: EnginePhrase?
  var usedAnswers: Set<StepIndex> = []

  var bytes: [UInt8] = []
  var file: UInt16 = 0
  /// Whether these files passed every check before.
  var isProven = false
  /// The line that is to be read next; nothing at the end of the file.
  var line: Line?

  init(language: String) {
    library = Library(language: language)
    // What has no id, or none that can be read, is called nothing at all.
    _ = library.names.add("")
  }

  // MARK: Moving through a file

  /// Makes a file the one that is read; false if its bytes are no text that can be read.
  mutating func open(_ source: Source, isProven: Bool = false) -> Bool {
    file = UInt16(library.sources.count)
    library.sources.append(source)
    library.homes.append(Library.nowhere)
    library.reviews.append(nil)
    bytes = source.bytes
    frontMatters.append(FrontMatter())
    line = nil
    self.isProven = isProven
    guard isProven || checkBytes() else { return false }
    line = bytes.isEmpty ? nil : Line(at: 0, in: bytes)
    frontMatters[Int(file)] = readFrontMatter()
    library.reviews[Int(file)] = frontMatters[Int(file)].reviewed
    return true
  }

  mutating func advance() {
    guard let end = line?.end, end + 1 < bytes.count else { return line = nil }
    line = Line(at: end + 1, in: bytes)
  }

  mutating func skipBlankLines() {
    while line?.kind == .blank { advance() }
  }

  /// After a block: the next line must be empty.
  mutating func expectEmptyLine(after block: String) {
    guard let line, line.kind != .blank else { return }
    if case .refused(let refusal) = line.kind {
      let isUnderline = block == "paragraph" && refusal.canUnderline(line, in: bytes)
      report(line, isUnderline ? .underline : refusal.problem)
      return advance()
    }
    report(line, .missingEmptyLine(after: block, before: Self.name(of: line.kind)))
  }

  /// The words for a kind of line in a message.
  static func name(of kind: Line.Kind) -> String {
    switch kind {
    case .blank: "empty line"
    case .heading: "heading"
    case .bullet: "list"
    case .quote: "quote"
    case .table: "table"
    case .words, .refused: "paragraph"
    }
  }

  // MARK: Reporting

  func passage(_ range: Range<Int>) -> Passage { Passage(file: file, range) }

  mutating func report(_ range: Range<Int>, _ problem: Problem) {
    problems.append(Diagnostic(passage: passage(range), problem: problem))
  }

  mutating func report(_ passage: Passage, _ problem: Problem) {
    problems.append(Diagnostic(passage: passage, problem: problem))
  }

  mutating func report(_ line: Line, _ problem: Problem) {
    report(line.first..<max(line.end, line.first), problem)
  }

  /// Reports a line that begins with something that guides do not use, and passes over it.
  mutating func refuse(_ refusal: Line.Refusal, at line: Line) {
    report(line, refusal.problem)
    advance()
  }
}

/// What can only be looked up when every file has been read.
struct Pending {
  struct Link {
    enum Owner {
      case choice(Int)
      case route(Int)
    }

    var owner: Owner
    var target: Passage
    var guide: Int
  }

  struct Test {
    var condition: Int
    var text: Passage
    var guide: Int
  }

  /// Where a name in braces stands, since some names are not for every place.
  enum Place { case words, note, fact, phrase, layout, voice }

  struct SlotUse {
    var name: Passage
    var guide: Int
    var place: Place
    /// Whose slots may be used, where it stands in a phrase.
    var phrase: EnginePhrase?
  }

  struct NoteSection {
    var note: Int
    var section: Passage
  }

  var links: [Link] = []
  var tests: [Test] = []
  var slots: [SlotUse] = []
  var sections: [NoteSection] = []
  var worksheets: [(section: Int, part: Int, name: Passage)] = []
  /// Former ids that name another guide.
  var moves: [(step: StepIndex, name: Passage)] = []
}

extension Problem {
  static func missingEmptyLine(after block: String, before next: String) -> Problem {
    Problem(
      "no empty line between a \(block) and the \(next) after it",
      help: "put an empty line before this one; without it Markdown joins or splits them"
    )
  }

  static let underline = Problem(
    "a line under text makes it a heading",
    help: "write headings with # signs, and rules not at all"
  )
}

extension Line.Refusal {
  /// Whether a line right under a paragraph makes it a heading.
  func canUnderline(_ line: Line, in bytes: [UInt8]) -> Bool {
    switch self {
    case .underline: true
    case .rule, .emptyBullet: bytes[line.first] == UInt8(ascii: "-")
    case .orderedList, .otherBullet, .fence, .openTable: false
    }
  }

  var problem: Problem {
    switch self {
    case .orderedList:
      Problem(
        "Markdown would start a numbered list here",
        help: "begin the line with a word, or write the list with dashes"
      )
    case .otherBullet:
      Problem("a list item that does not begin with a dash", help: "write - instead")
    case .emptyBullet:
      Problem("a dash with nothing after it", help: "write the item after the dash, or delete it")
    case .openTable:
      Problem(
        "Markdown would take this for a part of a table",
        help: "begin the lines of tables with |, and other lines with a word"
      )
    case .rule: Problem("a ruled line", help: "delete it; headings divide a guide")
    case .underline: .underline
    case .fence:
      Problem("a fenced block of code", help: "delete it; guides have code only in `backticks`")
    }
  }
}
