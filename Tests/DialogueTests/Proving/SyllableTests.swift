import Testing

@testable import Dialogue

@Suite("Syllables and grades")
struct SyllableTests {
  static let known: [(count: Int, words: String)] = [
    (1, "a I the you ask care phone whole please want their tell use list choose called plan page"),
    (1, "months stopped scanned health here there where note sure guides times friends help cure"),
    (2, "hours fire people doctor cancer second never wanted started needed table little simple"),
    (2, "places changes trial being diet quiet patient slowly useful lately hopeful many report"),
    (3, "every different family medicine opinion insurance specialist radio another remember"),
    (3, "biopsy hospital important idea area however disagree treatable"),
    (4, "usually information diagnosis reality society situation"),
  ]

  static var words: [(String, Int)] {
    known.flatMap { row in
      row.words.split(separator: " ").map { ($0.lowercased(), row.count) }
    }
  }

  @Test func `known words have their syllables`() throws {
    let library = try Library.read(Folder.committed().sources, language: "en")
    let syllables = try #require(library.syllables)
    for (word, count) in Self.words { #expect(syllables.count(word) == count, "\(word)") }
  }

  static let normalised: [(paragraphs: [String], text: String)] = [
    (["Ask Dr. Lee at 9 a.m. today."], "ask doctor lee at am today."),
    (["A list:", "one thing", "Another"], "a list. one thing. another."),
    (["Call 1-800-422-6237 or see www.cancer.gov now"], "call or see now."),
    (["\"Is it sure?\" you ask \u{2014} don\u{2019}t wait."], "is it sure. you ask don't wait."),
    (["A second-opinion and/or not"], "a second opinion and or not."),
    (["988"], ""),
  ]

  @Test(arguments: normalised)
  func `only what is read as words is counted`(_ paragraphs: [String], _ text: String) {
    #expect(Prose(paragraphs.map { Array($0.utf8) }).text == text)
  }

  @Test func `a grade is that of the formulas`() {
    var grader = Grader(Syllables(exceptions: ["every": 3, "family": 3]))
    let grade = grader.grade(Array("The cat sat on the mat. Every family has one. Me".utf8))
    // 11 words, 15 syllables, 2 sentences: "Me" is none.
    #expect((grade.words, grade.syllables, grade.sentences, grade.longWords) == (11, 15, 2, 2))
    // 0.39 * 11 / 2 + 11.8 * 15 / 11 - 15.59
    #expect(abs(grade.fleschKincaid - 2.6459) < 0.001)
    // 1.0430 * sqrt(2 * 30 / 2) + 3.1291
    #expect(abs(grade.smog - 8.8418) < 0.001)
    #expect(Grade().fleschKincaid == 0)
  }

  @Test func `everything that is said in English is within the grades`() throws {
    let library = try Library.read(Folder.committed().sources, language: "en")
    let report = try #require(ReadingReport(library))
    #expect(report.all.fleschKincaid <= 5)
    #expect(report.all.smog <= 8)
  }
}
