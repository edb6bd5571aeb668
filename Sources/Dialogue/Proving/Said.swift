/// Something that is said in one go.
struct Message: Sendable {
  /// What says it.
  enum Kind: Sendable {
    /// What a step says and asks.
    case step(StepIndex)
    /// The reason for its question.
    case why(StepIndex)
    case phrase(EnginePhrase)
  }

  var kind: Kind
  var at: Passage
  var passages: [Passage]
}

extension Library {
  /// Goes through all that can be said; the notes of the page stand apart.
  func forEachMessage(_ body: (Message) -> Void) {
    for index in steps.indices {
      let step = steps[index]
      var passages = self[step.words].map(\.text)
      if step.question.exists {
        passages.append(step.question.text)
        passages += self[step.question.choices].lazy.map(\.label)
      }
      body(Message(kind: .step(StepIndex(index)), at: step.heading, passages: passages))
    }
    for index in steps.indices {
      guard let why = steps[index].why else { continue }
      body(Message(kind: .why(StepIndex(index)), at: why, passages: [why]))
    }
    for phrase in EnginePhrase.allCases {
      for passage in phrases[phrase]?.alternatives ?? [] {
        body(Message(kind: .phrase(phrase), at: passage, passages: [passage]))
      }
    }
  }

  /// For example `start.who`, `why start.who` or `phrases.unclear`.
  func name(of message: Message) -> String {
    switch message.kind {
    case .step(let step): fullName(of: step)
    case .why(let step): "why " + fullName(of: step)
    case .phrase(let phrase): "phrases." + phrase.id
    }
  }

  /// A passage as text, with each name in braces as it is mostly said, or at its longest.
  func plain(_ passage: Passage, longest: Bool = false) -> [UInt8] {
    var text: [UInt8] = []
    append(passage, longest: longest, to: &text)
    return text
  }

  /// Adds a passage to some text; going through many, one buffer will do for all of them.
  func append(_ passage: Passage, longest: Bool = false, to text: inout [UInt8]) {
    let bytes = sources[Int(passage.file)].bytes
    var inlines = Inlines(bytes, passage.range)
    while let piece = inlines.next() {
      switch piece {
      case .text(let range), .code(let range): text += bytes[range]
      case .escaped(let at): text.append(bytes[at])
      case .lineBreak: text.append(UInt8(ascii: " "))
      case .emphasis, .fault: continue
      case .link(let words, _):
        append(Passage(file: passage.file, words), longest: longest, to: &text)
      case .slot(let name): text += filled(name, in: passage.file, longest: longest)
      }
    }
  }

  private func filled(_ name: Range<Int>, in file: UInt16, longest: Bool) -> [UInt8] {
    let unknown = Array("it".utf8)
    guard let id = names.find(sources[Int(file)].bytes[name]) else { return unknown }
    let values: [Passage]
    switch slotTable[StepKey(guide: home(of: file), id: id)] {
    case .fact: values = facts.filter { $0.name == id }.map(\.value).reversed()
    case .voice(let place): values = voices.rows[place]
    case .answer(let key): values = self[self[key.step].question.choices].map(\.label)
    case .argument, nil: values = []
    }
    guard longest else { return values.first.map { plain($0) } ?? unknown }
    return values.map { plain($0, longest: true) }.max { $0.spokenWords < $1.spokenWords }
      ?? unknown
  }
}

extension Sequence<UInt8> {
  /// The words of a text, numbers counted, marks that stand alone not.
  var spokenWords: Int {
    var count = 0
    var isInWord = false
    for byte in self {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
        isInWord = false
      } else if !isInWord, byte.isSpoken {
        isInWord = true
        count += 1
      }
    }
    return count
  }
}

extension UInt8 {
  /// Whether it is a letter or a digit, or a part of a letter beyond ASCII; no mark.
  ///
  /// Dashes and curly quotes begin with 0xE2, as no letter of a European language does.
  var isSpoken: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC3...0xDF:
      true
    default: false
    }
  }
}
