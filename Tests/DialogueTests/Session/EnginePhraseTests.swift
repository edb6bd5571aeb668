import Testing

@testable import Dialogue

@Suite struct EnginePhraseTests {
  @Test(arguments: EnginePhrase.allCases)
  func `a phrase's id is the name of its case`(phrase: EnginePhrase) {
    let name = phrase.id.split(separator: "-").enumerated()
      .map { $0 == 0 ? String($1) : $1.prefix(1).uppercased() + $1.dropFirst() }.joined()
    #expect(name == String(describing: phrase))
  }
}
