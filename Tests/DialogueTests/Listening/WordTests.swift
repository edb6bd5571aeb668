import Testing

@testable import Dialogue

@Suite("Which words count as one")
struct WordTests {
  static let lexicon = Result {
    Lexicon(try Library.read(Folder.committed().sources, language: "en"))
  }

  private func term(_ word: String) throws -> Term {
    try Self.lexicon.get().term(of: Array(Words(word).folded.utf8))
  }

  @Test(arguments: [
    ("talks", "talked"), ("stopped", "stop"), ("breathing", "breathe"), ("worries", "worried"),
    ("doctor", "oncologist"), ("mom", "mother"), ("Don’t", "dont"), ("FEVER", "fever"),
    ("sooooo", "so"), ("heeelp", "help"), ("fiebre", "fever"), ("swollen", "swelling"),
  ])
  func `endings, groups, capitals, accents and drawn-out letters do not tell words apart`(
    one: String,
    other: String
  ) throws {
    #expect(try term(one) == term(other))
    #expect(try term(one) != .unknown)
  }

  @Test(arguments: [
    ("brething", "breathing"), ("insurence", "insurance"), ("docter", "doctor"),
    ("seziure", "seizure"), ("pian", "pain"), ("oncolgist", "oncologist"), ("fevr", "fever"),
    ("diffrence", "difference"),
  ])
  func `a slip of the pen is the word that was meant`(slip: String, word: String) throws {
    #expect(try term(slip) == term(word))
  }

  @Test(arguments: [
    ("paid", "pain"), ("note", "not"), ("size", "seize"), ("shape", "shakes"), ("here", "her"),
    ("made", "mad"), ("heard", "heart"), ("chess", "chest"),
  ])
  func `another word is no slip`(word: String, other: String) throws {
    #expect(try term(word) != term(other))
  }
}
