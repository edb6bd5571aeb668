extension Library {
  /// Types the lines of a transcript again; the text that comes of it, or nothing without its guide.
  package func replay(_ transcript: Transcript, header: Transcript.Header) -> String? {
    guard let guide = guide(named: header.guide ?? "start"),
      var session = Session(in: self, guide: guide, today: header.today)
    else { return nil }
    var text = header.text
    text += session.introduce().text(in: self) + session.open().text(in: self)
    var hasQuit = false
    for exchange in transcript.exchanges where !session.isOver && !hasQuit {
      let turn =
        exchange.typed == Transcript.notKept
        ? session.repeatNotKept(code: exchange.code) : session.respond(to: exchange.typed)
      text += turn.text(in: self)
      hasQuit = turn.event == .command(.quit)
    }
    return text + (session.pausedText ?? "")
  }
}
