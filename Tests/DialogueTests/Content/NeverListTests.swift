import Foundation
import Testing

@testable import Dialogue

@Suite("What the program never says")
struct NeverListTests {
  @Test(arguments: Ban.all)
  func `no sentence is worded so`(ban: Ban) throws {
    let library = try Guides.english.get()
    let pattern = try Regex(ban.pattern).ignoresCase()
    #expect(ban.caught.firstMatch(of: pattern) != nil)
    let said = Said.all(in: library).filter {
      !ban.isOwnVoice || [.words, .why, .phrase].contains($0.kind)
    }
    #expect(said.count > 250)
    for said in said {
      for text in said.heard(in: library) {
        let found = Self.withoutQuestions(text).firstMatch(of: pattern)
        #expect(found == nil, "\(said.place): \(text)")
      }
    }
  }

  /// The text without what is for others to answer: questions in quotation marks, and "how long".
  private static func withoutQuestions(_ text: String) -> String {
    text.replacing(/"[^"]*\?"/, with: "\"…\"").replacing(/how long [^.!?:]*/, with: "…")
  }

  @Test func `numbers, addresses and prices stand in the table of facts and nowhere else`() throws {
    let library = try Guides.english.get()
    for said in Said.all(in: library) {
      let found = said.text.firstMatch(
        of: /\d{3}|https?:|www\.|\.(?:org|com|gov)\b|[$%€£]|\bpercent\b|\bof every \d/
      )
      #expect(found == nil, "\(said.place): \(said.text)")
    }
  }

  @Test func `every figure has its complement and its source`() throws {
    let library = try Guides.english.get()
    let figures = library.facts.filter { library.text($0.value).contains(" of every 100 ") }
    #expect(figures.count == 3)
    for fact in figures {
      let text = library.text(fact.value)
      // So many held and so many changed: at least two counts of the same hundred.
      #expect(text.matches(of: /\d+/).count >= 4, "\(text)")
      #expect(library.text(fact.source).contains(/^F\d+, \w+ and others \d{4}/), "\(text)")
    }
  }

  @Test func `whoever asks for what it cannot do hears who can, and what to do now`() throws {
    let library = try Guides.english.get()
    let said = Said.all(in: library).filter { $0.place == "anytime.cannot" && $0.kind == .words }
      .flatMap { $0.heard(in: library) }.joined(separator: " ")
    #expect(said.contains("I cannot"))
    #expect(said.contains("care team can"))
    #expect(said.contains(/question|ask/))
  }

  @Test func `a voice is never the object of a sentence, since "they" is not "them"`() throws {
    let library = try Guides.english.get()
    for said in Said.all(in: library) {
      for text in said.heard(in: library) {
        let found = text.firstMatch(
          of:
            /\b(?:treats?|examines?|helps?|tells?|sends?|asks?|for|to|with|of|about) they\b|\bthey(?:[.,;:!?]|$)/
        )
        #expect(found == nil, "\(said.place): \(text)")
      }
    }
  }
}
