/// Something that is said in one go: a step with its question, a reason, a phrase.
struct Message: Sendable {
  /// For example `start.who`, `why start.who` or `phrases.unclear`.
  var name: String
  /// Whose row of the report it counts in.
  var file: UInt16
  var at: Passage
  var passages: [Passage]
}

extension Library {
  /// All that can be said, in the order of the files; the notes of the page stand apart.
  var messages: [Message] {
    steps.indices.map { index in
      let step = StepIndex(index)
      let passages = self[self[step].words].map(\.text) + asked(self[step].question)
      let heading = self[step].heading
      return Message(
        name: fullName(of: step),
        file: heading.file,
        at: heading,
        passages: passages
      )
    }
      + whys.sorted { $0.key.raw < $1.key.raw }.map { step, why in
        Message(name: "why " + fullName(of: step), file: why.file, at: why, passages: [why])
      }
      + EnginePhrase.allCases.flatMap { engine in
        (phrases[engine]?.alternatives ?? []).map {
          Message(name: "phrases." + engine.id, file: $0.file, at: $0, passages: [$0])
        }
      }
  }

  /// What a question says: itself and its choices.
  func asked(_ question: Question) -> [Passage] {
    question.exists ? [question.text] + self[question.choices].map(\.label) : []
  }

  /// A passage as text, with each name in braces as it is mostly said, or at its longest.
  func plain(_ passage: Passage, longest: Bool = false) -> String {
    let bytes = sources[Int(passage.file)].bytes
    var text = ""
    var inlines = Inlines(bytes, passage.range)
    while let piece = inlines.next() {
      switch piece {
      case .text(let range), .code(let range): text += string(bytes[range])
      case .escaped(let at): text += string(bytes[at...at])
      case .lineBreak: text += " "
      case .emphasis, .fault: continue
      case .link(let words, _):
        text += plain(Passage(file: passage.file, words), longest: longest)
      case .slot(let name): text += filled(name, in: passage.file, longest: longest)
      }
    }
    return text
  }

  private func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private func filled(_ name: Range<Int>, in file: UInt16, longest: Bool) -> String {
    guard let id = names.find(sources[Int(file)].bytes[name]) else { return "it" }
    let values: [Passage]
    switch slotTable[StepKey(guide: home(of: file), id: id)] {
    case .fact: values = facts.filter { $0.name == id }.map(\.value).reversed()
    case .voice(let place): values = voices.rows[place]
    case .answer(let key): values = self[self[key.step].question.choices].map(\.label)
    case .argument, nil: values = []
    }
    let texts = values.map { plain($0, longest: longest) }
    let chosen = longest ? texts.max { $0.spokenWords < $1.spokenWords } : texts.first
    return chosen ?? "it"
  }
}

extension String {
  /// The words of a text, numbers counted, marks that stand alone not.
  var spokenWords: Int {
    var count = 0
    var isInWord = false
    for byte in utf8 {
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
