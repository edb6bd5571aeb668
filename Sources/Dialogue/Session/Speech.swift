// Texts of the guides as they are said now: names in braces filled in, wrapped lines joined.
// What comes out is Markdown of the same small kind: emphasis, links and escapes stay.

extension Session {
  /// The text, or nothing if it prints an answer that was not given.
  func say(_ passage: Passage, _ arguments: [(name: String, value: String)] = []) -> String? {
    let bytes = library.sources[Int(passage.file)].bytes
    let range = passage.range
    guard let first = Self.firstMark(in: bytes, range) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var text = TextBuffer()
    text.reserve(range.count + 64)
    var copied = range.lowerBound
    var index = first
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "\n"):
        text.add(bytes[copied..<index])
        text.add(" ")
        while index + 1 < range.upperBound, bytes[index + 1] == UInt8(ascii: " ") { index += 1 }
        copied = index + 1
      case UInt8(ascii: "{"):
        guard let end = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "}")),
          let value = value(of: bytes[index + 1..<end], in: passage.file, arguments)
        else { return nil }
        text.add(bytes[copied..<index])
        text.add(value)
        index = end
        copied = end + 1
      default: break
      }
      index += 1
    }
    text.add(bytes[copied..<max(copied, range.upperBound)])
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// The first place where the text is not said as it stands.
  private static func firstMark(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      for index in range {
        let byte = buffer[index]
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\\") {
          return index
        }
      }
      return nil
    }
  }

  /// One of the engine's own phrases; `turn` counts how often it was said before.
  func say(
    _ phrase: EnginePhrase,
    _ arguments: [(name: String, value: String)] = [],
    turn: Int = 0
  ) -> String {
    guard let alternatives = library.phrases[phrase]?.alternatives, !alternatives.isEmpty else {
      return ""
    }
    return say(alternatives[turn % alternatives.count], arguments) ?? ""
  }

  // MARK: Names in braces

  private func value(
    of name: ArraySlice<UInt8>,
    in file: UInt16,
    _ arguments: [(name: String, value: String)]
  ) -> String? {
    for argument in arguments
    where argument.name.utf8.count == name.count && argument.name.utf8.elementsEqual(name) {
      return argument.value
    }
    guard let id = library.names.find(name) else { return nil }
    switch library.slotTable[StepKey(guide: library.home(of: file), id: id)] {
    case .answer(let key): return walk.answers[key].map { say($0, to: key) }
    case .fact: return fact(id)
    case .voice(let place):
      return voice(place, isCapital: name.first.map { (65...90).contains($0) } == true)
    case .argument, nil: return nil
    }
  }

  private func fact(_ name: Name) -> String? {
    library.facts.first { $0.name == name && walk.holds($0.condition, in: library) }
      .flatMap { say($0.value) }
  }

  /// The column of the table of voices that holds now; 0 is as written.
  var voiceColumn: Int {
    library.voices.columns.firstIndex { walk.holds($0, in: library) }.map { $0 + 1 } ?? 0
  }

  private func voice(_ place: Int, isCapital: Bool) -> String? {
    let row = library.voices.rows[place]
    let column = voiceColumn
    guard let text = say(row[min(column, row.count - 1)]) else { return nil }
    return isCapital ? text.prefix(1).uppercased() + text.dropFirst() : text
  }

  // MARK: Answers

  /// An answer as it stands in a sentence: what was typed in quotation marks, a date in words,
  /// a label as written.
  func say(_ answer: Answer, to key: AnswerKey) -> String {
    let question = library[key.step].question
    switch answer {
    case .one(let place):
      if question.kind == .yesOrNo { return say(place == 0 ? .yes : .no) }
      return label(place, of: question)
    case .any(let places):
      return places.isEmpty
        ? say(.noneChosen) : places.map { label($0, of: question) }.joined(separator: " ")
    case .text(let text): return "\"\(Markdown.escaped(text))\""
    case .number(_, let typed): return Markdown.escaped(typed)
    case .date(let day, _): return say(day)
    }
  }

  func label(_ place: Int, of question: Question) -> String {
    let choice = library.choices[question.choices.range.lowerBound + place]
    return say(choice.label) ?? library.text(choice.label)
  }

  /// A date in the words of the language, such as "Tuesday, December 1, 2026".
  package func say(_ day: Day) -> String {
    return say(
      .dateInWords,
      [
        ("weekday", name(day.weekday, in: .days)), ("day", String(day.day)),
        ("month", name(day.month - 1, in: .months)), ("year", String(day.year)),
      ]
    )
  }

  private func name(_ place: Int, in list: EnginePhrase) -> String {
    library.phrases[list].map { library.text($0.alternatives[place]) } ?? ""
  }
}

extension Library {
  /// The guide whose names a file uses.
  func home(of file: UInt16) -> Int { homes[Int(file)] }
}
