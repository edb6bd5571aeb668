extension Reader {
  /// Checks that a promise can be read: `C then STEP within N`, `always STEP before end`,
  /// `never STEP after C`.
  mutating func checkPromise(_ promise: Passage, in guide: Guide) {
    let home = library.homes[Int(promise.file)]
    let bytes = library.sources[Int(promise.file)].bytes
    var words: [Range<Int>] = []
    var start = promise.range.lowerBound
    for word in bytes[promise.range].split(separator: UInt8(ascii: " ")) {
      words.append(word.startIndex..<word.endIndex)
      start = word.endIndex
    }
    let texts = words.map { String(decoding: bytes[$0], as: UTF8.self) }
    var step: Range<Int>?
    var condition: Range<Int>?
    if texts.count == 4, texts[0] == "always", texts[2] == "before", texts[3] == "end" {
      step = words[1]
    } else if texts.count >= 4, texts[0] == "never", texts[2] == "after" {
      step = words[1]
      condition = words[3].lowerBound..<start
    } else if texts.count >= 5, texts[texts.count - 4] == "then",
      texts[texts.count - 2] == "within",
      Int(texts[texts.count - 1]) != nil
    {
      step = words[texts.count - 3]
      condition = words[0].lowerBound..<words[texts.count - 5].upperBound
    }
    guard let step else { return report(promise, .unreadablePromise) }
    checkStep(Passage(file: promise.file, step), home: home)
    guard let condition else { return }
    var reader = ConditionReader(Passage(file: promise.file, condition), guide: home, in: library)
    _ = reader.read()
    problems += reader.problems
  }

  private mutating func checkStep(_ name: Passage, home: Int) {
    let text = library.text(name).split(separator: ".").map(String.init)
    let link = text.count == 2 ? "\(text[0]).md#\(text[1])" : "#" + (text.first ?? "")
    if case .failure(let failure) = library.findTarget(link, from: home) {
      report(name, failure.problem)
    }
  }
}

extension Problem {
  fileprivate static let unreadablePromise = Problem(
    "this promise cannot be read",
    help: "write: C then STEP within N, or always STEP before end, or never STEP after C"
  )
}
