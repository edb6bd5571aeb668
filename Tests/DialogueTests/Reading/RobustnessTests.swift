import Testing

@testable import Dialogue

/// Whatever happens to a file, it is read or refused with a place in it.
@Suite("Damaged files are read or refused, never fatal")
struct RobustnessTests {
  static let paths = (try? Folder.committed().files.map(\.path)) ?? []

  @Test func thereAreFiles() { #expect(Self.paths.count >= 9) }

  @Test("cut off after any line", arguments: paths)
  func cutOff(_ path: String) throws {
    let whole = try Self.bytes(of: path)
    for end in whole.indices where whole[end] == UInt8(ascii: "\n") {
      try expectPlaces(path, Array(whole[..<(end + end % 2)]))
    }
  }

  @Test("one byte changed", arguments: paths)
  func changed(_ path: String) throws {
    let whole = try Self.bytes(of: path)
    var random = Steady(seed: UInt64(whole.count))
    for _ in 0..<200 {
      var bytes = whole
      let place = random.below(bytes.count)
      bytes[place] = Self.nasty[random.below(Self.nasty.count)]
      try expectPlaces(path, bytes)
    }
  }

  @Test("a stretch deleted, doubled or put elsewhere", arguments: paths)
  func shuffled(_ path: String) throws {
    let whole = try Self.bytes(of: path)
    var random = Steady(seed: UInt64(whole.count) + 1)
    for _ in 0..<60 {
      var bytes = whole
      let start = random.below(bytes.count)
      let stretch = bytes[start..<min(bytes.count, start + 1 + random.below(40))]
      if random.below(2) == 0 { bytes.removeSubrange(stretch.indices) }
      bytes.insert(contentsOf: stretch, at: random.below(bytes.count))
      try expectPlaces(path, bytes)
    }
  }

  @Test func soupOfMarks() throws {
    var random = Steady(seed: 7)
    for _ in 0..<300 {
      let soup = (0..<40).map { _ in Self.marks[random.below(Self.marks.count)] }.joined()
      try expectPlaces("guides/start.md", Array(Folder.guide("## tea\n\n" + soup).utf8))
    }
  }

  /// Reads a damaged file with the other files of the smallest language that still fits it.
  private func expectPlaces(_ path: String, _ bytes: [UInt8]) throws {
    let source = Source(path: "en/" + path, bytes: bytes)
    let others = Self.small.filter { $0.path != source.path }
    do {
      _ = try Library.read(others + [source], language: "en", today: Day(iso: "2026-11-22"))
    } catch {
      for problem in error.all {
        let size = error.sources[Int(problem.passage.file)].bytes.count
        let isInside = problem.passage.end <= size && problem.passage.start <= problem.passage.end
        #expect(isInside, "\(problem) in \(String(decoding: bytes, as: UTF8.self))")
      }
      // The report of a problem is part of the reading.
      if let first = error.all.first { #expect(!error.render(first).isEmpty) }
    }
  }

  private static let small = Folder.small.sources

  private static func bytes(of path: String) throws -> [UInt8] {
    let source = try Folder.committed().sources.first { $0.path == "en/" + path }
    return try #require(source).bytes
  }

  private static let nasty =
    Array("`*_[](){}<>|#-+>=~\\!&:;.@\"' \n\t\r0".utf8) + [0, 0x7f, 0x80, 0xff]

  private static let marks = [
    "\n", "\n\n", " ", "  ", "    ", "- ", "- [ ] ", "> ", ">", "> - ", "### ", "## a", "# ", "| ",
    "|---|", "`", "`if ", "`if a is b` ", "`end`", "`why` ", "`hear: x`", "[", "](#a)", "](", ")",
    "**", "*", "_", "~", "{", "}", "{you}", "\\", "<", "&amp;", "![", "[^", "a", "b c", "1. ",
    "---", "===", "```", "`text`", "`a`", "`now`", "é", "\u{1F469}\u{200D}\u{1F680}",
  ]
}

/// Numbers that look random and are the same in every run.
struct Steady {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % max(1, limit)
  }
}
