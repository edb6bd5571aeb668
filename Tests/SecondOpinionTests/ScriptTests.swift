import Foundation
import Testing

@Suite struct ScriptTests {
  @Test func `a script that is piped in gives a transcript and status 0`() throws {
    let run = try Walk.desk().walk(Walk.answers)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("---\ntranscript: 1\nid: 20261122-000000-0000\n"))
    #expect(run.output.contains("\n> left\n\n`walk.one = left`\n\n"))
    #expect(run.output.hasSuffix("\n`end walked`\n\n"))
  }

  @Test func `the same script gives the same bytes, saved into the same folder or not at all`()
    throws
  {
    let desk = try Walk.desk()
    let runs = try [desk.walk(Walk.answers), desk.walk(Walk.answers)]
    let unsaved = try desk.walk(Walk.answers, "--no-save")
    #expect(runs[0].bytes == runs[1].bytes)
    #expect(runs[0].bytes == unsaved.bytes)
    #expect(desk.names(in: desk.shelf).count == 2)
  }

  @Test func `what is saved is what was said`() throws {
    let desk = try Walk.desk()
    let run = try desk.walk(Walk.answers)
    #expect(try desk.read(desk.saved()) == run.output)
  }

  @Test func `a transcript is a script that gives the same transcript`() throws {
    let desk = try Walk.desk()
    let first = try desk.walk("left\n*a* \\tree\\ `of` # <b>\nback\n1. tree\nyes\n")
    let file = try desk.write(first.output, to: "first.md")
    let fromFile = try desk.run("--dialogs", "walk.md", "--script", file)
    let fromPipe = try desk.run("--dialogs", "walk.md", typing: first.output)
    #expect(first.status == 0)
    #expect(fromFile.status == 0)
    #expect(fromFile.output == first.output)
    #expect(fromPipe.output == first.output)
  }

  @Test(arguments: [
    ("comments", "# a walk\nleft\n# what is seen\na tree\n#yes or no\nyes\n"),
    ("empty lines", "\n\nleft\n\n   \na tree\nyes\n\n\n"),
    ("CRLF", "left\r\na tree\r\nyes\r\n"),
    ("no newline at the end", "left\na tree\nyes"),
    ("a byte order mark", "\u{FEFF}left\na tree\nyes\n"),
    ("spaces around", "  left \na tree\n yes  \n"),
    ("more than is asked", "left\na tree\nyes\nno\nwhat?\n"),
    ("numbers", "1\na tree\n1\n"),
    ("words", "Left.\na tree\nYES!\n"),
  ])
  func `plain scripts may be written in many ways`(way: String, script: String) throws {
    let desk = try Walk.desk()
    let run = try desk.walk(script)
    #expect(run.status == 0, "\(way): \(run.errors)")
    for code in ["walk.one = left", "walk.two = \"a tree\"", "walk.three = yes"] {
      #expect(run.output.contains("\n`\(code)`\n"), "\(way)")
    }
  }

  @Test func `a number sign after a backslash is an answer`() throws {
    let run = try Walk.desk().walk("left\n\\# 9 bus\nyes\n")
    #expect(run.output.contains("`walk.two = \"# 9 bus\"`"))
  }

  @Test(arguments: [
    [0x1b] + Array("[31mred".utf8), Array("bell\u{7}, null\0, tab\t.".utf8), [0xff, 0x41, 0xfe],
    Array("C1 \u{9b}31m and \u{202e}back".utf8), [0xc3, 0x28, 0xe2, 0x82],
    Array("\u{301}accent first".utf8), Array("\u{FE0F}\u{200D}\u{20E3}".utf8),
    Array("\"\u{301}".utf8), Array("\\\u{301} \u{301}".utf8), Array("a\u{b}b\u{c}c\u{85}d".utf8),
  ])
  func `no control character and no broken letter comes out, and the rest comes back`(
    bytes: [UInt8]
  ) throws {
    let desk = try Walk.desk()
    let script = Data(Array("left\n".utf8) + bytes + Array("\nyes\n".utf8))
    let run = try desk.run(Walk.options, typing: script)
    #expect(run.status == 0)
    let output = try #require(String(data: run.bytes, encoding: .utf8))
    let raw = output.unicodeScalars.filter {
      $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202e}")
    }
    #expect(raw.isEmpty)
    let again = try desk.run("--dialogs", "walk.md", typing: output)
    #expect(again.output == output)
  }

  @Test(arguments: ["x", "*", "é", "日", "\u{301}", "`", "\\"])
  func `a line of 100 KB is cut, and its transcript still gives the same transcript`(letter: String)
    throws
  {
    let desk = try Walk.desk()
    let count = 100_000 / letter.utf8.count
    let run = try desk.walk("left\n\(String(repeating: letter, count: count))\nyes\n")
    #expect(run.status == 0)
    #expect(run.bytes.count < 60_000)
    let again = try desk.run("--dialogs", "walk.md", typing: run.output)
    #expect(again.output == run.output)
  }

  @Test func `a line of invalid bytes is cut so that it comes back as it was`() throws {
    let desk = try Walk.desk()
    let script = Data(
      Array("left\n".utf8) + [UInt8](repeating: 0xff, count: 20_000) + Array("\nyes\n".utf8)
    )
    let run = try desk.run(Walk.options, typing: script)
    #expect(try desk.run("--dialogs", "walk.md", typing: run.output).output == run.output)
  }
}
