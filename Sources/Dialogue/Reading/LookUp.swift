extension Library {
  /// Stands for the files that are not guides, from which every step is abroad.
  static let nowhere = Int(UInt16.max)

  /// Why a name leads nowhere.
  struct LookUpFailure: Error {
    let problem: Problem
  }

  /// The answer that a name stands for: `step` at home, `guide.step` abroad, and cells of both.
  func find(
    _ text: String,
    from home: Int
  ) -> Result<(key: AnswerKey, question: Question), LookUpFailure> {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isAbroad = parts.count == 2 || parts.count == 4
    var guide = home
    if isAbroad {
      guard let found = self.guide(named: parts[0]) else {
        return .failure(.init(problem: .unknownGuide(parts[0], in: self)))
      }
      if found == home { return .failure(.init(problem: .homeNameAbroad(parts[0]))) }
      guide = found
    } else if home == Self.nowhere {
      return .failure(.init(problem: .noHome(text)))
    }
    let stepName = parts[isAbroad ? 1 : 0]
    guard let name = names.find(stepName), let step = step(guide: guide, id: name) else {
      let known = steps[guides[guide].steps].map { spelling($0.id) }
      return .failure(.init(problem: .unknownStep(stepName, of: known)))
    }
    let question = self[step].question
    guard question.exists else { return .failure(.init(problem: .asksNothing(stepName))) }
    if parts.count <= 2 { return .success((AnswerKey(step), question)) }
    return findCell(parts.suffix(2).map(\.self), of: step, question)
  }

  private func findCell(
    _ names: [String],
    of step: StepIndex,
    _ question: Question
  ) -> Result<(key: AnswerKey, question: Question), LookUpFailure> {
    guard question.kind == .worksheet, question.detail != .max else {
      return .failure(.init(problem: .notAWorksheet))
    }
    let sheet = worksheet(of: question)
    guard let row = sheet.rows.firstIndex(where: { spelling($0.id) == names[0] }) else {
      return .failure(
        .init(problem: .unknownLine(names[0], of: sheet.rows.map { spelling($0.id) }))
      )
    }
    guard let column = sheet.columns.firstIndex(where: { spelling($0.id) == names[1] }) else {
      let known = sheet.columns.map { spelling($0.id) }
      return .failure(.init(problem: .unknownLine(names[1], of: known)))
    }
    return .success((AnswerKey(step, cell: column * sheet.rows.count + row), question))
  }

  /// The step that a link names: `#step`, `file.md` or `file.md#step`.
  func findTarget(_ text: String, from home: Int) -> Result<StepIndex, LookUpFailure> {
    if text.isEmpty { return .failure(.init(problem: .emptyTarget)) }
    if !Reader.isStepTarget(ArraySlice(text.utf8)) { return .failure(.init(problem: .page)) }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts[0]
    var guide = home
    if !file.isEmpty {
      let stem = file.hasSuffix(".md") ? String(file.dropLast(3)) : ""
      // From anytime.md, which stands beside the folder of the guides.
      let name =
        stem.hasPrefix("guides/") && home < guides.count && guides[home].isAnytime
        ? String(stem.dropFirst(7)) : stem
      guard let found = self.guide(named: name) else {
        return .failure(.init(problem: .unknownFile(String(file), in: self)))
      }
      if found == home { return .failure(.init(problem: .homeFileNamed)) }
      guide = found
    }
    guard parts.count > 1 else {
      guard !guides[guide].steps.isEmpty else { return .failure(.init(problem: .emptyGuide)) }
      return .success(StepIndex(guides[guide].steps.lowerBound))
    }
    let id = String(parts[1])
    if let name = names.find(id), let step = step(guide: guide, id: name) { return .success(step) }
    let known = steps[guides[guide].steps].map { spelling($0.id) }
    return .failure(.init(problem: .unknownStep(id, of: known)))
  }
}

extension Problem {
  static func unknownStep(_ id: String, of known: [String]) -> Problem {
    Problem("there is no step \"\(id)\"", help: didYouMean(id, of: known))
  }
  fileprivate static func homeNameAbroad(_ guide: String) -> Problem {
    Problem("this is the guide \"\(guide)\" itself", help: "write the step's id alone")
  }
  fileprivate static func noHome(_ name: String) -> Problem {
    Problem("\"\(name)\" does not say in which guide", help: "write guide.step, such as start.who")
  }
  fileprivate static func asksNothing(_ id: String) -> Problem {
    Problem("the step \"\(id)\" asks nothing", help: "name a step with a question")
  }
  fileprivate static let notAWorksheet = Problem(
    "only worksheets have rows and columns",
    help: "write the step's name alone"
  )
  fileprivate static func unknownLine(_ id: String, of known: [String]) -> Problem {
    Problem("the worksheet has no \"\(id)\"", help: didYouMean(id, of: known))
  }
  fileprivate static func unknownFile(_ file: String, in library: Library) -> Problem {
    let known = library.guides.filter { !$0.isAnytime }.map { library.spelling($0.name) + ".md" }
    return Problem("there is no guide in \"\(file)\"", help: didYouMean(file, of: known))
  }
  fileprivate static let emptyTarget = Problem(
    "a link that leads nowhere",
    help: "write #step, or other-guide.md#step"
  )
  fileprivate static let page = Problem(
    "a choice that leads to a page",
    help: "lead to a step, and say the address there"
  )
  fileprivate static let homeFileNamed = Problem(
    "a link to a step of this file names the file",
    help: "write #step only"
  )
  fileprivate static let emptyGuide = Problem(
    "the guide that this names has no steps",
    help: "write its first step"
  )
}
