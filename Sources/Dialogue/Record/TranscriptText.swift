extension Transcript.Header {
  /// The front matter and the empty line after it.
  package var text: String {
    """
    ---
    transcript: 1
    id: \(id)
    program: \(program)
    language: \(language)
    \(guide.map { "guide: \($0)\n" } ?? "")guides: \(guides)
    started: \(started)
    today: \(today.iso)
    ---


    """
  }
}

extension Turn {
  /// The turn as it is saved: nothing of what was said in an emergency or a crisis.
  package func keptBytes(in library: Library) -> [UInt8] {
    guard isKept else { return Array("> \(Transcript.notKept)\n\n".utf8) }
    return bytes(in: library)
  }

  /// The turn as it stands in a transcript, as UTF-8: the typed line, what it meant, what was said.
  package func bytes(in library: Library) -> [UInt8] {
    var text = TextBuffer()
    text.reserve(512)
    if let line {
      text.add("> ")
      text.add(isKept ? Markdown.escaped(line) : Transcript.notKept)
      text.add("\n\n")
    }
    if let event { text.addCode(of: event, in: library) }
    var isInList = false
    for reply in replies {
      if case .item = reply {
        isInList = true
      } else if isInList {
        text.add("\n")
        isInList = false
      }
      text.add(reply)
    }
    if isInList { text.add("\n") }
    return text.bytes
  }

  /// The same as a string.
  package func text(in library: Library) -> String {
    String(decoding: bytes(in: library), as: UTF8.self)
  }
}

extension TextBuffer {
  fileprivate mutating func add(_ reply: Reply) {
    switch reply {
    case .say(let words), .alarm(let words), .hint(let words):
      add(words)
      add("\n\n")
    case .item(let words):
      add("- ")
      add(words)
      add("\n")
    case .ask(let asking): add(asking.markdown[...])
    case .page(let page):
      add(page.markdown(level: 2))
      add("\n")
    case .over(let outcome): addCode(TextBuffer(outcome.map { "end \($0)" } ?? "end"))
    }
  }

  /// Only what was typed can bring backticks into code.
  fileprivate mutating func addCode(of event: Event, in library: Library) {
    if case .answer(_, let answer, _) = event,
      answer.typed?.utf8.contains(UInt8(ascii: "`")) == true
    {
      return addCode(CodeLine.code(of: event, in: library))
    }
    add("`")
    add(event, in: library)
    add("`\n\n")
  }

  /// Code that itself has backticks is fenced by one more than its longest run.
  fileprivate mutating func addCode(_ code: TextBuffer) {
    let tick = UInt8(ascii: "`")
    guard code.bytes.contains(tick) else {
      add("`")
      add(code.bytes[...])
      return add("`\n\n")
    }
    let longest = code.bytes.split { $0 != tick }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    add(fence + " ")
    add(code.bytes[...])
    add(" " + fence + "\n\n")
  }
}

extension Session {
  /// What is added when somebody leaves in the middle: the question that waits.
  package var pausedText: String? {
    guard let waiting = walk.waiting else { return nil }
    return "`paused at \(CodeLine.name(of: waiting.key, in: library))`\n\n"
  }
}
