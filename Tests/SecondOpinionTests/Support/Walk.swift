import Foundation

/// A guide of three short questions, and answers to them.
enum Walk {
  static let guide = """
    ---
    reviewed: 2026-11-22
    review-by: 2027-11-22
    ---

    # A walk

    Three questions, to be answered on the way.

    ## one

    First.

    ### Left or right?

    - Left `left`
    - Right `right`

    [on](#two)

    ## two

    ### What do you see? `text`

    > `now`
    > - Seen: {two}

    [on](#three)

    ## three

    ### Was it good? `yes or no`

    > `now`
    > - [ ] `if three is yes` Walk again.

    `end walked`

    """

  static let answers = "left\na tree\nyes\n"

  /// The options that every run of it has.
  static let options = ["--dialogs", "walk.md", "--now", "2026-11-22"]

  /// A desk with the guide on it.
  static func desk() throws -> Desk {
    let desk = try Desk()
    try desk.write(guide, to: "walk.md")
    return desk
  }

  /// A desk with a folder `small` that holds no other guide, so that a run takes little time.
  static func smallDesk() throws -> Desk {
    let desk = try desk()
    try desk.makeFolder("small/guides")
    for name in ["phrases.md", "words.md"] {
      try desk.write(Package.read("Dialogs/en/\(name)"), to: "small/\(name)")
    }
    let matter = "---\nreviewed: 2026-11-22\nreview-by: 2027-11-22\n---\n\n"
    // Only the commands: the rest speaks of guides that are not there.
    let anytime = try Package.read("Dialogs/en/anytime.md")
    let commands = anytime.firstRange(of: "## help").map { anytime[$0.lowerBound...] } ?? ""
    try desk.write(
      matter + "# At any moment\n\nThe commands.\n\n" + commands,
      to: "small/anytime.md"
    )
    let facts = """
      # Facts

      One number.

      | name | value | if | source | checked | review by |
      |---|---|---|---|---|---|
      | emergency-number | 112 | | F95 | 2026-11-22 | 2027-05-22 |
      | crisis-line | call 112 | | F95 | 2026-11-22 | 2027-05-22 |

      """
    try desk.write(matter + facts, to: "small/facts.md")
    try desk.write(
      matter + "# A page\n\nTo take along.\n\n## now\n\n### Now\n\n{notes}\n",
      to: "small/summary.md"
    )
    let start = guide.replacing("## one", with: "## who").replacing("`left`", with: "`patient`")
      .replacing("`right`", with: "`supporter`")
    try desk.write(start, to: "small/guides/start.md")
    return desk
  }
}

extension Desk {
  /// Walks, with these answers and more options.
  func walk(_ answers: String, _ more: String...) throws -> Run {
    try run(Walk.options + more, typing: Data(answers.utf8))
  }
}
