import Testing

@testable import Dialogue

@Suite struct PageTests {
  static let steps = """
    ## who

    ### Who helps? `text` `optional`

    > `calls`
    > - Call {who}.
    > - [ ] Write it down.
    >
    > `visit`
    > - [ ] `if who answered` Bring {who} along.

    [again](#again)

    ## again

    > `calls`
    > - [ ] Write it down.

    `end`
    """

  @Test func `notes go to their sections, once, and without answers that were not given`() throws {
    var talk = try Talk(steps: Self.steps)
    talk.type("my *sister*")
    #expect(
      talk.notes == [
        "Call \"my \\*sister\\*\".", "[ ] Write it down.", "[ ] Bring \"my \\*sister\\*\" along.",
      ]
    )
    var silent = try Talk(steps: Self.steps)
    silent.type("skip")
    #expect(silent.notes == ["[ ] Write it down."])
  }

  @Test func `a page that nobody filled is empty`() throws {
    #expect(try Talk().session.page().isEmpty)
  }

  @Test func `both formats have every note, and the text has no marks`() throws {
    var talk = try Talk(steps: Self.steps)
    talk.type("my *sister*")
    let page = talk.session.page()
    #expect(PageFormat.markdown.render(page).contains("- [ ] Write it down."))
    let text = PageFormat.text.render(page)
    #expect(text.contains("[ ] Write it down.") && text.contains("Call \"my *sister*\"."))
    #expect(!text.contains("\\"))
  }

  @Test func `every page says that it is private, general, by a program, and not reviewed`() throws
  {
    var talk = try Talk(steps: Self.steps)
    talk.type("x")
    for format in PageFormat.all {
      let text = format.render(talk.session.page())
      for word in [
        "private", "general information", "not medical advice", "program", "No clinician",
      ] {
        #expect(text.contains(word), "\(format.name): \(word)")
      }
    }
  }

  @Test func `a worksheet is printed whole, with room to write`() throws {
    var talk = try Talk("after")
    talk.type("differ", "stage", "stage two", "skip")
    let page = talk.session.page()
    #expect(PageFormat.markdown.render(page).contains("| Stage | stage two |  |  |"))
    #expect(PageFormat.markdown.render(page).contains("| Goal |  |  |  |"))
    #expect(PageFormat.text.render(page).contains("Second doctor: ____"))
  }

  @Test func `whoever names no row gets the whole worksheet to fill in by hand`() throws {
    var talk = try Talk("after")
    talk.type("differ", "none")
    #expect(talk.waiting == "after.cause")
    let page = PageFormat.markdown.render(talk.session.page())
    #expect(page.split(separator: "\n").count { $0.hasSuffix("|  |  |  |") } == 13)
  }

  @Test(arguments: [
    ("Surgery, then drugs.", "surgery then drugs", "the same"), ("stage 2", "stage 3", "different"),
    ("stage 2", "skip", ""),
  ])
  func `a row tells whether both doctors say the same, by their words alone`(
    first: String,
    second: String,
    verdict: String
  ) throws {
    var talk = try Talk("after")
    talk.type("partly", "treatment", first, second)
    let page = PageFormat.markdown.render(talk.session.page())
    let cell = second == "skip" ? "" : second
    #expect(page.contains("| Treatment and its order | \(first) | \(cell) | \(verdict) |"))
  }
}
