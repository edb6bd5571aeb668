import Testing

@testable import Dialogue

/// The decision of `when-to-seek.md`: no way to go on is praised, and none is shown in less detail.
@Suite("The four ways are put fairly")
struct FairnessTests {
  static let ways = ["way-not-now", "way-first", "way-alongside", "way-expert"]

  /// What is said at a step of `when-to-seek.md`, one item for each paragraph or bullet.
  static func words(of step: String) throws -> [String] {
    let library = try Guides.english.get()
    return Said.all(in: library)
      .filter { $0.place == "when-to-seek.\(step)" && $0.kind == .words }
      .map { Markdown.plain($0.text) }
  }

  private static func count(_ text: some StringProtocol) -> Double {
    Double(text.split { $0 == " " }.count)
  }

  @Test(arguments: ways)
  func `the good and the hard side have as many words`(way: String) throws {
    let words = try Self.words(of: way)
    let good = try #require(words.first { $0.hasPrefix("Good: ") })
    let hard = try #require(words.first { $0.hasPrefix("Hard: ") })
    #expect((0.8...1.25).contains(Self.count(good) / Self.count(hard)), "\(good) \(hard)")
    // What it is like to live through it, once more from both sides.
    #expect(words.contains { $0.hasPrefix("Daily life ") && $0.contains(", and some feel ") })
  }

  @Test func `no way has more words than another`() throws {
    let counts = try Self.ways.map { try Self.words(of: $0).map(Self.count).reduce(0, +) }
    let most = try #require(counts.max())
    let least = try #require(counts.min())
    #expect(most / least <= 1.25, "\(counts)")
  }

  @Test func `the short list has a good and a hard side of each way, as long as each other`() throws
  {
    let lines = try Self.words(of: "look").filter { $0.contains(", but ") }
    #expect(lines.count == 4)
    for line in lines {
      let text = try #require(line.firstRange(of: ": ").map { line[$0.upperBound...] })
      let sides = text.split(separator: ", but ")
      #expect((0.8...1.25).contains(Self.count(sides[0]) / Self.count(sides[1])), "\(line)")
    }
  }

  @Test func `a way is hidden only where it cannot be gone, and "not now" never is`() throws {
    for (illness, stage) in [("cancer", "known"), ("other", "waiting"), ("other", "returned")] {
      var talk = try Talk()
      talk.type("patient", illness, stage, "decide", "none", "weeks", "skip", "none")
      #expect(talk.waiting == "when-to-seek.look")
      for way in ["look-not-now", "look-first", "look-alongside", "look-expert"] {
        #expect(talk.type(way).hasPrefix("visit when-to-seek.way-"), "\(way)")
      }
    }
    var talk = try Talk()
    talk.type("patient", "cancer", "treating", "decide", "none", "none", "enough")
    #expect(talk.waiting == "when-to-seek.decide" && !talk.lastText.contains("opinion first"))
    #expect(talk.type("as-planned") == "when-to-seek.decide = as-planned")
  }

  @Test
  func `"not now" is a whole way: nothing more is asked, and the page says when to look again`()
    throws
  {
    var talk = try Talk()
    talk.type(
      "patient",
      "other",
      "known",
      "decide",
      "none",
      "weeks",
      "2026-12-20",
      "none",
      "enough"
    )
    talk.type("as-planned")
    #expect(talk.waiting == "start.menu")
    #expect(!talk.notes.contains { $0.contains("second visit") || $0.contains("new office") })
    #expect(talk.notes.contains { $0.contains("as agreed with the doctor") })
    #expect(talk.notes.contains { $0.contains("a second opinion again if") })
  }

  @Test(arguments: [
    ("after", ["agree", "looked-again", "open"], ["sure", "understand", "matters", "supported"]),
    (
      "when-to-seek", ["none", "not-said", "none", "enough", "undecided"],
      ["sure", "understand", "matters-most", "supported"]
    ),
  ])
  func `each check that is not ticked leads to one thing to do`(
    guide: String,
    way: [String],
    checks: [String]
  ) throws {
    func page(_ ticked: [String]) throws -> Set<String> {
      var talk = try Talk(guide)
      for answer in way { talk.type(answer) }
      talk.type(ticked.joined(separator: ", "))
      return Set(talk.notes)
    }
    let whole = try page(checks)
    for missing in checks {
      let more = try page(checks.filter { $0 != missing }).subtracting(whole)
      #expect(more.count == 1 && more.allSatisfy { $0.hasPrefix("[ ] ") }, "\(missing): \(more)")
    }
  }
}
