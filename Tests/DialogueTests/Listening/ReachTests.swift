import Testing

@testable import Dialogue

@Suite("Negation, the past, hearsay and what might be act on the words next to them")
struct ReachTests {
  /// One session that listens where nothing is asked.
  static let listener = Result {
    try Session(
      listeningIn: Library.read(Folder.committed().sources, language: "en"),
      today: #require(Day(iso: "2026-11-22"))
    )
  }

  static func kind(of line: String) throws -> String {
    var session = try listener.get()
    return session.report(on: line).kind
  }

  @Test(arguments: [
    "no chest pain but I can't breathe", "my aunt died of a stroke and I have chest pain",
    "No fever, no chills, but I can't get enough air", "no, my chest hurts",
    "I don't know what to do my chest hurts", "I've never had chest pain like this",
    "it isn't just a cough, I can't breathe", "this wait is killing me and my chest hurts",
    "I had a stroke in 2015 and now my face is drooping", "can't stop the bleeding",
    "not sure if this is a heart attack, my chest is so tight",
  ])
  func `a real sign is heard beside what is none`(line: String) throws {
    #expect(try Self.kind(of: line) == "emergency")
  }

  @Test(arguments: [
    "no chest pain", "no chest pain, no trouble breathing, no bleeding",
    "I don't have any chest pain or trouble breathing", "I don't think I have chest pain",
    "no fever, cough, or chest pain", "my aunt died of a stroke", "I had a stroke in 2015",
    "the nurse asked about chest pain", "what if I get chest pain?", "can chemo cause seizures",
    "I had chest pain this morning but it went away", "seizures are on the list of side effects",
    "I would never hurt myself", "I don't want to die", "my dad died last year",
    "this wait is killing me", "the bill gave me a heart attack", "I could kill for a coffee",
  ])
  func `what is denied, past, said by others or only possible is no alarm`(line: String) throws {
    #expect(try !["emergency", "crisis", "urgent"].contains(Self.kind(of: line)))
  }

  @Test(arguments: [
    "I want to kill myself after my exams are over", "I want to die and nobody here knows",
    "I just want to go to sleep and not wake up", "Gonna jump off the bridge by our house",
  ])
  func `a wish is heard beside what only looks like something else`(line: String) throws {
    #expect(try Self.kind(of: line) == "crisis")
  }

  @Test(arguments: [
    "my husband just went stiff and he wont wake up", "she went to sleep and won't wake up",
    "my son drank something and does not wake up", "please hurry grandpa not waking up",
  ])
  func `somebody who does not wake up is an emergency, and no wish`(line: String) throws {
    #expect(try Self.kind(of: line) == "emergency")
  }

  @Test(arguments: [
    ("found her pills", "crisis"), ("I can't see out of my right eye", "emergency"),
    ("she's been confused since yesterday", "urgent"),
  ])
  func `small words beside others, "right" and "since" do not hide a sign`(
    line: String,
    kind: String
  ) throws {
    #expect(try Self.kind(of: line) == kind)
  }

  @Test(arguments: [
    ("tengo fiebre de 38.6 y me pusieron quimio la semana pasada", "urgent"),
    ("her sats at 70", "emergency"),
    ("having a seizure right now shes shaking all over", "emergency"),
    ("I'm ready to end my life, is there someone I can talk to first", "crisis"),
  ])
  func `what is said after a sign does not hide it`(line: String, kind: String) throws {
    #expect(try Self.kind(of: line) == kind)
  }

  @Test(arguments: [
    "38.5", "38,5", "101.2", "38 C", "100.4F", "a fever of 39", "temp is 101", "temperature 38",
    "39 de fiebre", "ran 102 degrees", "40°C", "T 38.4 since noon",
  ])
  func `any temperature of fever is heard, in either scale`(line: String) throws {
    #expect(try Self.kind(of: line) == "urgent")
  }

  @Test(arguments: [
    "room 101", "37.2", "98.6", "100.2", "suite 102", "$101.50", "I am 39", "38 years old",
    "it costs 101.50 dollars", "110 miles away", "38", "101", "normal temperature 37",
  ])
  func `other numbers are no fever`(line: String) throws {
    #expect(try Self.kind(of: line) != "urgent")
  }

  @Test(arguments: [
    ("not a specialist", "not-specialist"), ("my onc is no expert in this", "not-specialist"),
    ("can't say I don't have doubts", "peace-of-mind"),
    ("not because of money, he just never listens", "trouble-talking"),
    ("its RARE", "rare"), ("he doesnt know what it is", "unsure"),
    ("my physican doesnt lisen", "trouble-talking"), ("soooo rare", "rare"),
  ])
  func `reasons are heard in plain speech`(line: String, id: String) throws {
    var talk = try Talk("when-to-seek")
    #expect(talk.type(line) == "when-to-seek.reasons = \(id)")
  }
}
