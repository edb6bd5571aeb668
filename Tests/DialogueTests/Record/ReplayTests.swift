import Foundation
import Testing

@testable import Dialogue

/// The sessions of `Transcripts/examples`.
enum Examples {
  static func all() throws -> [(name: String, transcript: Transcript)] {
    let folder = Folder.package.appending(path: "Transcripts/examples")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.map { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return (name, try Transcript(reading: text))
    }
  }

  static func text(_ name: String) throws -> String {
    try String(
      contentsOf: Folder.package.appending(path: "Transcripts/examples/\(name)"),
      encoding: .utf8
    )
  }
}

@Suite struct ReplayTests {
  @Test func `every example says the same again, word for word`() throws {
    let library = try Library.read(Folder.committed().sources, language: "en")
    let examples = try Examples.all()
    #expect(examples.count >= 10)
    for (name, transcript) in examples {
      let again = try #require(library.replay(transcript, header: transcript.header))
      #expect(try Examples.text(name) == again, "\(name)")
    }
  }

  @Test func `the code lines alone bring every example back to where it was, after every line`()
    throws
  {
    for (name, transcript) in try Examples.all() {
      var live = try Talk(transcript.header.guide ?? "start", today: transcript.header.today.iso)
      var resumed = live.session
      for exchange in transcript.exchanges {
        live.type(exchange.typed)
        let event = CodeLine.event(of: exchange.code, in: resumed) ?? .unclear(.nothing)
        let isFitting = resumed.resume(event)
        #expect(isFitting, "\(name):\(exchange.line)")
        #expect(resumed.walk.waiting == live.session.walk.waiting, "\(name):\(exchange.line)")
        #expect(resumed.walk.answers == live.session.walk.answers, "\(name):\(exchange.line)")
      }
      #expect(resumed.page() == live.session.page(), "\(name)")
    }
  }

  @Test func `what no longer fits is asked again and offered`() throws {
    let before =
      "## one\n\n### First? `text`\n\n[next](#two)\n\n## two\n\n### Second? `text`\n\n[next](#three)\n\n"
    let end = "## three\n\n### Third? `text`\n\n`end`"
    var old = try Talk(steps: before + end)
    old.type("a", "b")
    let new = try Talk(
      steps: before.replacing("(#two)", with: "(#new)")
        + "## new\n\n### New? `text`\n\n[on](#two)\n\n" + end
    )
    var session = new.session
    for code in ["test.one = \"a\"", "test.two = \"b\""] {
      _ = session.resume(try #require(CodeLine.event(of: code, in: session)))
    }
    #expect(
      session.walk.waiting.map { CodeLine.name(of: $0.key, in: session.library) } == "test.new"
    )
    let turn = session.respond(to: "c")
    #expect(turn.text(in: session.library).contains("\"b\""))
  }

  @Test(arguments: [
    "plain", "*stars* and _lines_", "`ticks`", "``two``", "# no heading", "- no item", "+ no item",
    "1. no list",
    "2026) no list", "> no quote", "a \\ b", "\\", "[a](b)", "<b>", "&amp;", "{you}", "~~x~~",
    "|x|", "---", "===",
    "\"quoted\"", "é 日本 👩‍⚕️", "` = `", "end ready", "trailing `",
  ])
  func `what is typed comes back from a transcript as it was typed`(line: String) throws {
    var talk = try Talk(steps: "## own\n\n### What? `text`\n\n`end`")
    talk.type("\\" + line)
    let header = Transcript.Header(
      id: "x",
      program: "p",
      language: "en",
      guide: "test",
      guides: "g",
      started: "s",
      today: talk.session.today
    )
    let transcript = try Transcript(reading: header.text + talk.lastText)
    let exchange = try #require(transcript.exchanges.first)
    #expect(exchange.typed == "\\" + line)
    #expect(exchange.code == "test.own = \"\(line)\"")
    var resumed = try Talk(talk.session.library, "test").session
    let event = try #require(CodeLine.event(of: exchange.code, in: resumed))
    let isFitting = resumed.resume(event)
    #expect(isFitting)
    #expect(resumed.walk.answers == talk.session.walk.answers)
  }

  @Test func `a last exchange that was cut off anywhere is dropped or whole, never garbled`() throws
  {
    let text = try Examples.text("survivor-late-effect.md")
    let whole = try Transcript(reading: text)
    let start = try #require(text.range(of: "\n> everything")).lowerBound
    for end in text[start...].indices.prefix(400) {
      let cut = try Transcript(reading: String(text[..<end]))
      #expect(Array(whole.exchanges.prefix(cut.exchanges.count)) == cut.exchanges)
      #expect(cut.wholeLength <= text[..<end].utf8.count)
      let kept = try Transcript(
        reading: String(decoding: text.utf8.prefix(cut.wholeLength), as: UTF8.self)
      )
      #expect(kept.exchanges == cut.exchanges)
    }
  }
}
