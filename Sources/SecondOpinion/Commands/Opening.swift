import Dialogue

/// A session that is about to begin or go on, with its file.
struct Opening {
  var session: Session
  let saved: SavedSession?
  /// What is said first; the introduction comes before what only a person at a terminal is told.
  let introduction: Turn?
  let turn: Turn
  let isResumed: Bool
  private let header: Transcript.Header?
  private var notices: [Reply] = []

  /// Begins anew or resumes, as the options say.
  init(_ options: ChatRequest, scriptHeader: Transcript.Header?) throws {
    let shelf = Shelf(options.places.transcripts)
    if let id = options.resume {
      try self.init(resuming: shelf.find(id == Self.last ? nil : id), options, shelf)
    } else {
      try self.init(beginning: options, scriptHeader, shelf)
    }
  }

  /// What stands for the id when `--resume` has none.
  static let last = "last"

  private init(beginning options: ChatRequest, _ script: Transcript.Header?, _ shelf: Shelf) throws
  {
    let dialogs = Dialogs(options.places.dialogs)
    let language = script?.language ?? options.places.language
    let edition = try dialogs.read(language)
    let library = edition.library
    let guide = try Self.findGuide(options.guide ?? script?.guide, in: library, dialogs)
    var moment = options.now.map { Moment.fixed($0) } ?? Moment.now()
    if let script, options.now == nil {
      moment = Moment(today: script.today, started: script.started, id: script.id)
      // It becomes the name of a file, and the script may come from anybody.
      if !Shelf.isId(script.id) { moment.id = Moment.fixed(script.today).id }
    }
    guard var session = Session(in: library, guide: guide, today: moment.today) else {
      throw FileProblem(
        .usage,
        "this guide is only for visits from others; begin without naming one"
      )
    }
    let name = library.spelling(library.guides[guide].name)
    let header = Transcript.Header(
      id: moment.id,
      program: Version.program,
      language: language,
      guide: name == "start" ? nil : name,
      guides: edition.fingerprint,
      started: moment.started,
      today: moment.today
    )
    saved = options.isSaved ? try shelf.create(header) : nil
    introduction = session.introduce()
    turn = session.open()
    self.session = session
    self.header = header
    isResumed = false
    notices = Self.notices(session, saved, shelf)
  }

  private init(resuming path: String, _ options: ChatRequest, _ shelf: Shelf) throws {
    let (file, text) = try shelf.reopen(path)
    let transcript = try readTranscript(text, path: path)
    let edition = try Dialogs(options.places.dialogs).read(transcript.header.language)
    var session = try transcript.resume(in: edition.library)
    guard !session.isOver else {
      throw FileProblem(
        .noInput,
        "\(visible(path)): this session is finished; begin another, or: second-opinion export \(file.id)"
      )
    }
    file.cut(to: transcript.wholeLength)
    saved = file
    notices = [.hint(session.phraseText(.welcomeBack))]
    if edition.fingerprint != transcript.header.guides {
      notices.append(.hint(session.phraseText(.guidesChanged)))
    }
    introduction = nil
    turn = session.askAgain()
    self.session = session
    header = nil
    isResumed = true
  }

  /// Says and saves the beginning: the header to a pipe, and where it is saved to a person.
  func say(on console: Console) {
    let library = session.library
    if let header, !console.isInteractive { console.show([], Array(header.text.utf8)) }
    let about = introduction?.bytes(in: library) ?? []
    console.show((introduction?.replies ?? []) + notices, about)
    let text = turn.bytes(in: library)
    if !isResumed { saved?.add(about + text) }
    console.show(turn.replies, text)
  }

  private static func notices(_ session: Session, _ saved: SavedSession?, _ shelf: Shelf) -> [Reply]
  {
    var notices: [Reply] = []
    if let due = session.library.reviewBy, due < session.today {
      notices.append(.hint(session.phraseText(.reviewDue, [("date", session.say(due))])))
    }
    if saved != nil {
      let folder = Markdown.escaped(visible(shelf.folder))
      notices.append(.hint(session.phraseText(.savedIn, [("folder", folder)])))
      notices.append(.hint(session.phraseText(.keptPrivate)))
    } else {
      notices.append(.hint(session.phraseText(.notSaved)))
    }
    return notices + [.hint(session.phraseText(.sayHelp))]
  }

  /// The guide by its name; the first one where there is no `start` and only one.
  private static func findGuide(_ name: String?, in library: Library, _ dialogs: Dialogs) throws
    -> Int
  {
    var wanted = name ?? "start"
    // A guide file that is named is the guide to begin in.
    if name == nil, let place = dialogs.place, !Files.isFolder(place),
      let file = place.split(separator: "/").last, file.hasSuffix(".md")
    {
      wanted = String(file.dropLast(3))
    }
    if let guide = library.guide(named: wanted) { return guide }
    let known = library.guides.filter { !$0.isAnytime }.map { library.spelling($0.name) }.sorted()
    if name == nil, known.count == 1, let only = library.guide(named: known[0]) { return only }
    throw FileProblem(
      .usage,
      "there is no guide \"\(visible(wanted))\"; there is: \(known.joined(separator: ", "))"
    )
  }
}

/// A transcript's text as a transcript, or the problem with it at its line.
func readTranscript(_ text: String, path: String) throws(FileProblem) -> Transcript {
  do {
    return try Transcript(reading: text)
  } catch {
    throw FileProblem(
      .noInput,
      "\(visible(path)):\(error.line): \(error.problem.message); \(error.problem.help)"
    )
  }
}

extension Transcript {
  /// The session as it stood at the transcript's end, by the guides of now.
  func resume(in library: Library) throws(FileProblem) -> Session {
    let name = header.guide ?? "start"
    guard let guide = library.guide(named: name),
      var session = Session(in: library, guide: guide, today: header.today)
    else {
      throw FileProblem(
        .noInput,
        "the guides have no \"\(visible(name))\"; name them with --dialogs"
      )
    }
    for exchange in exchanges {
      if let event = CodeLine.event(of: exchange.code, in: session) { _ = session.resume(event) }
    }
    return session
  }
}
