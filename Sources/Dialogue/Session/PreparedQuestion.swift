/// A question as it was put and listened to, kept for the next time that it comes the same.
///
/// A long script comes to the same questions again and again, and folding their words is most of
/// the work of understanding an answer.
struct PreparedQuestion: Sendable {
  /// All that a question's words and choices depend on.
  struct Key: Hashable, Sendable {
    let step: StepIndex
    /// Whose voice its words have, as a column of the table of voices.
    let voice: Int
    /// The choices that are offered, as places in the question's list.
    let places: [Int]

    /// One number is enough to tell most keys apart, and this is done for every question.
    func hash(into hasher: inout Hasher) {
      hasher.combine(Int(step.raw) << 16 | voice << 8 | places.count)
    }
  }

  let key: Key
  let asking: Asking
  let choices: OfferedChoices
  /// The choices as the matcher looks for them, once a line had to be listened to.
  var patterns: PatternSet?
}

/// The choices that a question offers now, with the words by which they are known.
struct OfferedChoices: Sendable {
  /// As places in the question's list.
  let places: [Int]
  /// For each place offered: the label, folded.
  let labels: [String]
}

/// The offer to keep an earlier answer, as it was made last.
struct EarlierOffer: Sendable {
  let answer: Answer
  let voice: Int
  let text: String
}

extension Session {
  /// Offers to keep an earlier answer, in the same words as last time if it is the same.
  mutating func offer(toKeep answer: Answer, _ key: AnswerKey) -> String {
    let voice = voiceColumn
    if let last = offers[key], last.answer == answer, last.voice == voice { return last.text }
    let text = phrase(.earlier, [("answer", list(answer, to: key))])
    let question = library[key.step].question
    if !question.hasChoices || dependsOnVoiceOnly(question) {
      if offers.count >= Self.mostPrepared { offers.removeAll() }
      offers[key] = EarlierOffer(answer: answer, voice: voice, text: text)
    }
    return text
  }

  /// The question that waits, made anew unless it was kept and would be the same.
  mutating func prepare(_ question: Question, _ waiting: Walk.Waiting) -> Asking {
    let places = offered(question)
    let key = PreparedQuestion.Key(step: waiting.step, voice: voiceColumn, places: places)
    current = nil
    if let known = prepared[key] {
      current = known
      return known.asking
    }
    let asking = asked(question, places, waiting)
    guard question.hasChoices else { return asking }
    let new = PreparedQuestion(
      key: key,
      asking: asking,
      choices: offeredChoices(question, places)
    )
    current = new
    if dependsOnVoiceOnly(question) { keep(new) }
    return asking
  }

  private mutating func keep(_ question: PreparedQuestion) {
    if prepared.count >= Self.mostPrepared { prepared.removeAll() }
    prepared[question.key] = question
  }

  /// Makes ready to listen to a line, if that was not done before.
  mutating func prepareListening() {
    if ear == nil { ear = Ear(library, year: today.year) }
    guard let ear else { return }
    if let waiting = walk.waiting, library[waiting.step].question.hasChoices {
      if current?.key.step != waiting.step {
        let question = library[waiting.step].question
        let places = offered(question)
        current = PreparedQuestion(
          key: .init(step: waiting.step, voice: voiceColumn, places: places),
          asking: asked(question, places, waiting),
          choices: offeredChoices(question, places)
        )
      }
      if var known = current, known.patterns == nil {
        known.patterns = patterns(of: library[waiting.step].question, known.choices, ear.lexicon)
        current = known
        if prepared[known.key] != nil { keep(known) }
      }
    }
  }

  private func patterns(
    of question: Question,
    _ choices: OfferedChoices,
    _ lexicon: Lexicon
  ) -> PatternSet {
    var set = PatternSet()
    for (place, label) in zip(choices.places, choices.labels) {
      let choice = choice(place, question)
      set.add(
        ArraySlice(label.utf8),
        owner: place,
        kind: .label,
        source: choice.label,
        lexicon
      )
      set.add(library[choice.sayings], owner: place, in: library, lexicon)
    }
    set.finish(lexicon)
    return set
  }

  /// More than a person ever sees; a bound for scripts that go through very large guides.
  private static let mostPrepared = 1000

  /// Which choices the question that waits offers.
  func places(of waiting: Walk.Waiting) -> [Int] {
    current?.key.step == waiting.step
      ? current?.choices.places ?? [] : offered(library[waiting.step].question)
  }

  /// The choices of the question that waits.
  func choices(of waiting: Walk.Waiting) -> OfferedChoices {
    if let current, current.key.step == waiting.step { return current.choices }
    let question = library[waiting.step].question
    return offeredChoices(question, offered(question))
  }

  private func offeredChoices(_ question: Question, _ places: [Int]) -> OfferedChoices {
    OfferedChoices(
      places: places,
      labels: places.map { Words(Markdown.plain(label($0, of: question))).folded }
    )
  }

  /// Whether no answer or fact stands in a question's words.
  private func dependsOnVoiceOnly(_ question: Question) -> Bool {
    ([question.text] + library[question.choices].map(\.label)).allSatisfy { text in
      var inlines = Inlines(library.sources[Int(text.file)].bytes, text.range)
      while let piece = inlines.next() {
        guard case .slot(let range) = piece else { continue }
        let name = library.names.find(library.sources[Int(text.file)].bytes[range])
        let key = name.map { StepKey(guide: library.home(of: text.file), id: $0) }
        guard case .voice = key.flatMap({ library.slotTable[$0] }) else { return false }
      }
      return true
    }
  }
}
