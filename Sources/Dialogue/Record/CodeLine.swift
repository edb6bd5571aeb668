/// The line of code under what a person typed: what it was taken to mean.
///
/// For example `when-to-seek.reasons = unsure, rare`.
package enum CodeLine {
  package static let notUnderstood = "not understood"
  static let goOn = "go on"
  /// For example `stopped at anytime.crisis`: only what is shown has it, never a saved file.
  static let stopped = "stopped at "
  /// For example `change start.stage`, or `change start.menu 2` for the second answer there.
  static let change = "change "
  /// For example `asked anytime.emergency`: whether a sign is there now.
  static let asked = "asked "

  /// Writes an event as code.
  package static func text(of event: Event, in library: Library) -> String {
    String(decoding: code(of: event, in: library).bytes, as: UTF8.self)
  }

  static func code(of event: Event, in library: Library) -> TextBuffer {
    var code = TextBuffer()
    code.add(event, in: library)
    return code
  }

  /// For example `when-to-seek.reasons`, or `after.compare.stage.first` for a cell.
  static func name(of key: AnswerKey, in library: Library) -> String {
    var name = TextBuffer()
    name.add(key, in: library)
    return String(decoding: name.bytes, as: UTF8.self)
  }

  // MARK: Reading

  /// Reads code as the event that it was; nothing if the guides know no such thing any more.
  package static func event(of code: String, in session: Session) -> Event? {
    let library = session.library
    if let command = Command(rawValue: code) { return .command(command) }
    if code == goOn { return .goOn }
    if code == notUnderstood { return session.isStopped ? .unclear(.stopped) : nil }
    if code.hasPrefix(asked), let moment = moment(code.dropFirst(asked.count), library) {
      return .check(moment, otherwise: nil)
    }
    if code.hasPrefix(stopped), let moment = moment(code.dropFirst(stopped.count), library) {
      return .alarm(moment)
    }
    if code.hasPrefix(change) { return changed(code.dropFirst(change.count), library) }
    if code.hasPrefix("visit ") { return visit(String(code.dropFirst(6)), in: session) }
    if code.hasSuffix(" skipped"), let key = key(String(code.dropLast(8)), in: library) {
      return .skip(key)
    }
    if code.hasSuffix(" enough"), let key = key(String(code.dropLast(7)), in: library) {
      return .enough(key.step)
    }
    guard let sign = code.firstRange(of: " = "),
      let key = key(String(code[..<sign.lowerBound]), in: library),
      let answer = answer(String(code[sign.upperBound...]), to: key, in: session)
    else { return nil }
    return .answer(key, answer, isCertain: true)
  }

  private static func moment(_ name: some StringProtocol, _ library: Library) -> Int? {
    guard let step = step(String(name), in: library) else { return nil }
    return library.moments.firstIndex { $0.step == step }
  }

  private static func changed(_ name: Substring, _ library: Library) -> Event? {
    let parts = name.split(separator: " ")
    guard let key = parts.first.flatMap({ key(String($0), in: library) }) else { return nil }
    let turn = parts.count > 1 ? Int(parts[1]).map { $0 - 1 } : 0
    return turn.map { .change(key, turn: $0) }
  }

  private static func visit(_ name: String, in session: Session) -> Event? {
    let library = session.library
    guard let target = step(name, in: library) else { return nil }
    if let moment = library.moments.firstIndex(where: { $0.step == target }) {
      return .moment(moment)
    }
    guard let waiting = session.walk.waiting else { return nil }
    let choices = library[library[waiting.step].question.choices]
    let place = choices.firstIndex { $0.isVisit && $0.target == target }
    return place.map { .visit(waiting.step, choice: $0 - choices.startIndex) }
  }

  private static func step(_ name: String, in library: Library) -> StepIndex? {
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count >= 2 else { return nil }
    let guide =
      library.guides.firstIndex { library.spelling($0.name) == parts[0] }
      ?? library.formerGuides[parts[0]]
    if let guide, let id = library.names.find(parts[1]),
      let found = library.step(guide: guide, id: id)
    {
      return found
    }
    return library.formerSteps["\(parts[0]).\(parts[1])"]
  }

  private static func key(_ name: String, in library: Library) -> AnswerKey? {
    guard let step = step(name, in: library) else { return nil }
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count == 4 else { return parts.count == 2 ? AnswerKey(step) : nil }
    let question = library[step].question
    guard question.kind == .worksheet else { return nil }
    let sheet = library.worksheet(of: question)
    guard let row = sheet.rows.firstIndex(where: { library.spelling($0.id) == parts[2] }),
      let column = sheet.columns.firstIndex(where: { library.spelling($0.id) == parts[3] })
    else { return nil }
    return AnswerKey(step, cell: column * sheet.rows.count + row)
  }

  private static func answer(_ text: String, to key: AnswerKey, in session: Session) -> Answer? {
    let question = session.library[key.step].question
    // By bytes: the first letter may be a mark that combines with the quotation mark.
    if text.utf8.first == UInt8(ascii: "\""), text.utf8.last == UInt8(ascii: "\""),
      text.utf8.count >= 2
    {
      return session.typedAnswer(String(Substring(text.utf8.dropFirst().dropLast())), to: key)
    }
    if question.kind == .yesOrNo { return text == "yes" ? .one(0) : text == "no" ? .one(1) : nil }
    guard question.hasChoices else { return nil }
    if text == "none" { return question.kind == .any ? .any([]) : nil }
    let places = text.split(separator: ",").map {
      place(of: $0.filter { $0 != " " }, key.step, session.library)
    }
    guard places.allSatisfy({ $0 != nil }) else { return nil }
    let known = places.compactMap(\.self)
    return question.kind == .any ? .any(known.sorted()) : known.count == 1 ? .one(known[0]) : nil
  }

  private static func place(of id: String, _ step: StepIndex, _ library: Library) -> Int? {
    guard let name = library.names.find(id) else { return nil }
    let choices = library[library[step].question.choices]
    if let index = choices.firstIndex(where: { $0.id == name }) {
      return index - choices.startIndex
    }
    return library.formerChoices[StepKey(step: step, id: name)]
  }
}

extension Session {
  /// What was typed, read again as an answer to a question of its kind.
  func typedAnswer(_ text: String, to key: AnswerKey) -> Answer? {
    let question = library[key.step].question
    let waiting = Walk.Waiting(step: key.step, cell: Int(key.cell))
    let event: Event? =
      switch question.kind {
      case .text: .answer(key, .text(text), isCertain: true)
      case .worksheet: waiting.cell >= 0 ? .answer(key, .text(text), isCertain: true) : nil
      case .number: understandNumber(text, question, key)
      case .date: understandDate(text, question, key)
      default: nil
      }
    if case .answer(_, let answer, _) = event { return answer }
    return nil
  }
}

extension TextBuffer {
  mutating func add(_ event: Event, in library: Library) {
    switch event {
    case .answer(let key, let answer, _):
      add(key, in: library)
      add(" = ")
      add(answer, to: key, in: library)
    case .skip(let key):
      add(key, in: library)
      add(" skipped")
    case .enough(let step):
      add(AnswerKey(step), in: library)
      add(" enough")
    case .visit(let step, let place):
      add("visit ")
      let choice = library.choices[library[step].question.choices.range.lowerBound + place]
      add(AnswerKey(choice.target), in: library)
    case .moment(let place):
      add("visit ")
      add(AnswerKey(library.moments[place].step), in: library)
    case .command(let command): add(command.rawValue)
    case .change(let key, let turn):
      add(CodeLine.change)
      add(key, in: library)
      guard turn > 0 else { return }
      add(" ")
      add(turn + 1)
    case .alarm(let place):
      add(CodeLine.stopped)
      add(AnswerKey(library.moments[place].step), in: library)
    case .check(let place, _):
      add(CodeLine.asked)
      add(AnswerKey(library.moments[place].step), in: library)
    case .goOn: add(CodeLine.goOn)
    case .unclear: add(CodeLine.notUnderstood)
    }
  }

  fileprivate mutating func add(_ key: AnswerKey, in library: Library) {
    let step = library[key.step]
    add(library.names.bytes(of: library.guides[Int(step.guide)].name))
    add(".")
    add(library.names.bytes(of: step.id))
    guard key.cell >= 0 else { return }
    let sheet = library.worksheet(of: step.question)
    add(".")
    add(library.names.bytes(of: sheet.rows[sheet.row(ofCell: Int(key.cell))].id))
    add(".")
    add(library.names.bytes(of: sheet.columns[sheet.column(ofCell: Int(key.cell))].id))
  }

  fileprivate mutating func add(_ answer: Answer, to key: AnswerKey, in library: Library) {
    let question = library[key.step].question
    switch answer {
    case .one(let place) where question.kind == .yesOrNo: add(place == 0 ? "yes" : "no")
    case .one(let place): add(id: place, of: question, in: library)
    case .any(let places):
      if places.isEmpty { add("none") }
      for place in places {
        if place != places.first { add(", ") }
        add(id: place, of: question, in: library)
      }
    case .text, .number, .date:
      add("\"")
      add(answer.typed ?? "")
      add("\"")
    }
  }

  private mutating func add(id place: Int, of question: Question, in library: Library) {
    let choice = library.choices[question.choices.range.lowerBound + place]
    add(library.names.bytes(of: choice.id))
  }
}
