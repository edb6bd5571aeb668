import Testing

@testable import Dialogue

@Suite("Choices that can all be hidden, and routes that are never taken")
struct CombinationTests {
  @Test(arguments: hidden + routes)
  func refuses(_ refusal: Refusal) { refusal.check() }

  @Test(arguments: sound)
  func accepts(_ steps: String) { Refusal.guide(steps).check() }

  private static let end = "\n\n## on\n\nOn.\n\n`end`\n\n## off\n\nOff.\n\n`end`"

  static let hidden: [Refusal] = [
    .guide(
      "## tea\n\n### ⟦What?⟧\n\n- `if start.who is patient` A `a`\n"
        + "- `if start.who is supporter` B `b`\n\n`end`",
      "every choice can be hidden"
    ),
    .guide(
      "## tea\n\n### ⟦What?⟧\n\n- [ ] `if start.who is patient` A `a`\n"
        + "- [ ] `if start.who answered` B `b`\n\n`end`",
      "every choice can be hidden"
    ),
    .guide(
      "## tea\n\n### ⟦What?⟧\n\n- `if tea is b` A `a`\n- `if tea is a` B `b`\n\n`end`",
      "every choice can be hidden"
    ),
  ]

  static let routes: [Refusal] = [
    .guide(
      "## tea\n\n### What? `yes or no`\n\n`if tea is yes` [on](#on)\n\n`if tea is no` [off](#off)"
        + "\n\n[menu](⟦start.md#menu⟧)" + end,
      "never taken"
    ),
    .guide(
      "## tea\n\n`if start.who is patient` [on](#on)\n\n"
        + "`if start.who is patient and start.who answered` [off](⟦#off⟧)\n\n[off](#off)" + end,
      "never taken"
    ),
    .guide(
      "## tea\n\n### What?\n\n- [ ] A `a`\n- [ ] B `b` `alone`\n\n"
        + "`if tea has a and tea has b` [on](⟦#on⟧)\n\n[off](#off)" + end,
      "never taken"
    ),
    .guide(
      "## tea\n\n`if start.who is patient` [on](⟦#on⟧)\n\n[on](#on)\n\n## on\n\nOn.\n\n`end`",
      "changes nothing"
    ),
  ]

  static let sound = [
    "## tea\n\n### Compare\n\n| | A `a` |\n|---|---|\n| B `b` | |\n\n"
      + "`if tea answered` [on](#on)\n\n[off](#off)" + end,
    "## tea\n\n### Who? `yes or no`\n\n[on](#on)\n\n## on\n\n### What?\n\n"
      + "- `if tea is yes` A `a`\n- `if tea is no` B `b`\n\n`end`",
    "## tea\n\n### What?\n\n- `if start.who is patient` A `a`\n"
      + "- `if start.who is not patient` B `b`\n\n`end`",
    "## tea\n\n### `if start.who answered` What?\n\n- `if start.who is patient` A `a`\n"
      + "- `if start.who is supporter` B `b`\n\n`end`",
    "## tea\n\n`if start.who is patient` [on](#on)\n\n`if start.who is supporter` [off](#off)\n\n"
      + "[menu](start.md#menu)" + end,
    "## tea\n\n### How many? `number`\n\n`if tea > 3` [on](#on)\n\n`if tea > 4` [off](#off)\n\n"
      + "[on](#on)" + end,
    "## tea\n\n### What?\n\n- [ ] A `a`\n- [ ] B `b`\n\n`if tea has only a` [on](#on)\n\n"
      + "`if tea has a` [off](#off)\n\n[on](#on)" + end,
  ]
}
