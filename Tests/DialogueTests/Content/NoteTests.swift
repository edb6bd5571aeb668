import Foundation
import Testing

@testable import Dialogue

/// The lines of the page: each must make sense on a fridge door, to anybody, weeks later.
@Suite("Notes that read well on the fridge")
struct NoteTests {
  /// The verbs that notes begin with.
  static let verbs: Set = [
    "Add", "Agree", "Ask", "Book", "Bring", "Call", "Check", "Choose", "Find", "Get", "Go", "Keep",
    "Know", "Let", "Look", "Offer", "Plan", "Read", "Remember", "Say", "Search", "Send", "Show",
    "Talk", "Tell", "Think", "Wait", "Write",
  ]

  static func all() throws -> [(place: String, text: String)] {
    let library = try Guides.english.get()
    return Said.all(in: library).filter { $0.kind == .note }.flatMap { note in
      Set(note.heard(in: library)).map { (note.place, $0) }
    }
  }

  @Test func `a note begins with a verb`() throws {
    for note in try Self.all() {
      let first = note.text.prefix { $0.isLetter }
      #expect(Self.verbs.contains(String(first)), "\(note.place): \(note.text)")
    }
  }

  @Test func `a note has at most twenty words, addresses aside`() throws {
    for note in try Self.all() {
      let words = note.text.replacing(/\s*\(https?:[^)]*\)/, with: "").split(separator: " ")
      #expect(words.count <= 20, "\(note.place): \(words.count) words: \(note.text)")
    }
  }

  @Test func `a note points at nothing outside itself`() throws {
    for note in try Self.all() {
      // What stands in quotation marks is said to somebody who sees what it points at.
      let outside = note.text.replacing(/"[^"]*"/, with: "")
      let found = outside.lowercased().firstMatch(of: /\b(this|these|those|they|their|here)\b/)
      #expect(found == nil, "\(note.place): \(note.text)")
    }
  }

  @Test func `whoever is asked is named, and what to say stands in quotation marks`() throws {
    for note in try Self.all() where note.text.contains("\"") {
      let opening = note.text.prefix { $0 != "\"" }
      #expect(opening.contains(":"), "\(note.place): \(note.text)")
      #expect(note.text.filter { $0 == "\"" }.count.isMultiple(of: 2), "\(note.text)")
    }
  }

  @Test func `what is to be done before a day has a twin for when that day is near`() throws {
    let library = try Guides.english.get()
    var count = 0
    for step in library.steps {
      let notes = library[step.notes]
      for note in notes {
        guard let slot = library.text(note.text).firstMatch(of: /before \{([a-z-]+)\}/) else {
          continue
        }
        count += 1
        let near = Self.passages(of: notes, in: library)
        let twin = "\(slot.1) within"
        #expect(near.contains { $0.contains("`if") && $0.contains(twin) }, "\(slot.1)")
      }
    }
    #expect(count >= 3)
  }

  /// The whole lines of some notes, conditions included.
  private static func passages(of notes: ArraySlice<Note>, in library: Library) -> [String] {
    notes.map { note in
      let source = library.sources[Int(note.text.file)]
      let start = source.bytes[..<note.text.range.lowerBound].lastIndex(of: UInt8(ascii: "\n")) ?? 0
      return source.text(start..<note.text.range.upperBound)
    }
  }
}
