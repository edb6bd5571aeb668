extension Session {
  /// What TAB offers: the labels of the choices, then the commands.
  package func candidates() -> [String] {
    guard let waiting = walk.waiting else { return [] }
    let question = library[waiting.step].question
    var lines = offered(question).map { Markdown.plain(label($0, of: question)) }
    if question.kind == .yesOrNo { lines = [.yes, .no].map { say($0) } }
    return lines
      + library.moments.indices.compactMap { place in
        guard case .command = library.moments[place].action else { return nil }
        return library.firstSaying(of: place)
      }
  }

  /// One of the engine's phrases, for what the program around a session has to say.
  package func phraseText(
    _ phrase: EnginePhrase,
    _ arguments: [(name: String, value: String)] = []
  ) -> String {
    say(phrase, arguments)
  }
}
