extension Reader {
  /// Reads `phrases.md` or `words.md`: a step-like section for each phrase, and the table of voices.
  mutating func readPhrases() {
    let title = readTitle().title
    if library.sources[Int(file)].fileName == "phrases.md" { phrasesTitle = title }
    let known = Dictionary(uniqueKeysWithValues: EnginePhrase.allCases.map { ($0.id, $0) })
    while let current = line {
      guard current.kind == .heading(level: 2) else {
        if current.kind != .blank { report(current, .outsidePhrase) }
        advance()
        continue
      }
      let name = readHeading(current, level: 2)
      if equals(name, "voices") {
        readVoices()
      } else if equals(name, "syllables") {
        // They are for the proofs only.
        if isProven { skipSection() } else { readSyllables() }
      } else if let phrase = known[string(name)] {
        readPhrase(phrase, at: name)
      } else {
        report(name, .unknownPhrase(string(name), of: known.keys))
        skipSection()
      }
    }
  }

  /// Once both files were read, every phrase must be there.
  mutating func checkPhrases() {
    guard let title = phrasesTitle else { return }
    for phrase in EnginePhrase.allCases where library.phrases[phrase] == nil {
      report(title, .missingPhrase(phrase.id))
    }
  }

  private mutating func skipSection() {
    while let line, line.kind != .heading(level: 2) { advance() }
  }

  private mutating func readPhrase(_ engine: EnginePhrase, at name: Range<Int>) {
    if library.phrases[engine] != nil { report(name, .idTwice(engine.id, kind: "phrase")) }
    var phrase = Phrase(at: passage(name))
    currentPhrase = engine
    defer { currentPhrase = nil }
    while let current = line, current.kind != .heading(level: 2) {
      switch current.kind {
      case .blank: advance()
      case .words: readPhraseParagraph(into: &phrase)
      case .bullet:
        while let item = line, item.kind == .bullet {
          let words = readItemContent(item)
          checkWords(words, guide: Library.nowhere, place: .phrase)
          phrase.alternatives.append(passage(words))
          advance()
          skipToNextItem()
        }
        expectEmptyLine(after: "list")
      case .refused(let refusal): refuse(refusal, at: current)
      default:
        report(current, .outsidePhrase)
        advance()
      }
    }
    if !isProven { check(phrase, engine) }
    library.phrases[engine] = phrase
  }

  private mutating func readPhraseParagraph(into phrase: inout Phrase) {
    let range = readParagraphLines()
    var inlines = Inlines(bytes, range)
    if case .code(let code) = inlines.next(), inlines.place == range.upperBound {
      let start = library.sayings.count
      if !readSaying(code) {
        report(code, .unknownSetting(string(code), of: ["hear"]))
      }
      phrase.sayings += library.sayings[start...].map(\.text)
      library.sayings.removeSubrange(start...)
    } else {
      checkWords(range, guide: Library.nowhere, place: .phrase)
      phrase.alternatives.append(passage(range))
    }
  }

  private mutating func check(_ phrase: Phrase, _ engine: EnginePhrase) {
    switch engine.form {
    case .words, .vocabulary:
      if phrase.sayings.isEmpty { report(phrase.at, .noWords) }
    case .both:
      if phrase.sayings.isEmpty { report(phrase.at, .noWords) }
      if phrase.alternatives.isEmpty { report(phrase.at, .nothingSaid) }
    case .list(let count):
      if phrase.alternatives.count != count { report(phrase.at, .wrongCount(count)) }
    case .said(let names):
      if phrase.alternatives.isEmpty { report(phrase.at, .nothingSaid) }
      for passage in phrase.alternatives {
        let text = library.text(passage)
        for name in names where !text.contains("{\(name)}") { report(passage, .missingSlot(name)) }
      }
    }
  }

  /// Reads the table of words that change with who is asking.
  private mutating func readVoices() {
    skipBlankLines()
    guard let first = line, first.kind == .table else {
      if let line { report(line, .noVoiceTable) }
      return skipSection()
    }
    let table = readTable()
    for cell in table.header.dropFirst() {
      var inlines = Inlines(bytes, cell)
      guard case .code(let code) = inlines.next(), starts(code, with: "if "),
        inlines.place == cell.upperBound
      else {
        report(cell, .noVoiceCondition)
        continue
      }
      let test = code.lowerBound + 3..<code.upperBound
      library.voices.columns.append(addCondition(test, guide: UInt16(Library.nowhere)))
    }
    for row in table.rows {
      for cell in row {
        if cell.isEmpty { report(cell, .emptyVoice) }
        checkWords(cell, guide: Library.nowhere, place: .voice, isLabel: true)
      }
      library.voices.rows.append(row.map { passage($0) })
    }
  }
}

extension Problem {
  fileprivate static let outsidePhrase = Problem(
    "this belongs to no phrase",
    help: "write a heading ## id above it, and a paragraph or a list under it"
  )
  fileprivate static func missingPhrase(_ name: String) -> Problem {
    Problem("the phrase \"\(name)\" is missing", help: "add: ## \(name), and what is said")
  }
  fileprivate static func unknownPhrase(_ name: String, of known: some Sequence<String>) -> Problem
  {
    Problem(
      "the engine never uses the phrase \"\(name)\"",
      help: didYouMean(name, of: known)
    )
  }
  fileprivate static let noWords = Problem(
    "the engine must know this by some words",
    help: "add: `hear: …`"
  )
  fileprivate static let nothingSaid = Problem(
    "the engine says nothing here",
    help: "write a paragraph, or a list of which one item is said in turn"
  )
  fileprivate static func wrongCount(_ count: Int) -> Problem {
    Problem("this list needs \(count) items", help: "write each on a line that begins with a dash")
  }
  fileprivate static func missingSlot(_ name: String) -> Problem {
    Problem("{\(name)} is missing", help: "put it where the engine's own words should stand")
  }
  fileprivate static let noVoiceTable = Problem(
    "there is no table of voices",
    help: "write: | as written | `if start.who is supporter` |"
  )
  fileprivate static let noVoiceCondition = Problem(
    "a column of voices without its condition",
    help: "write `if …` and nothing else"
  )
  fileprivate static let emptyVoice = Problem(
    "an empty voice",
    help: "write how it is said, also where it does not change"
  )
}
