/// Every construct and every form of condition that the specification has.
enum Accepted {
  static let words = [
    "Say *this* and **that**, or *this, wrapped\nover two lines*.",
    "See [the page](https://example.org/a_b?c=d).",
    "It costs {price}.\n\n{You} know {your} price.",
    "Some words.\n\n- One item.\n- *Another* with {price}.",
    "`if start.who is supporter` Somebody else.\n\n- `if start.who is patient` You.\n- All.",
    "`if start.who is supporter and\nstart.who answered` A wrapped condition\nand wrapped words.",
    ##"A \*star\*, a \`tick\`, \_so\_, \~\~, \<b>, \&amp; \{x\}, \[y\], \|, \#, \-, \\, \>."##,
    "2 * 3 is 6, a < b, AT&T, so_called, ~5, mail at home, 5 > 4, #1, a | b.",
    "“Curly” quotes, it’s fine; a dash – and “ü”.",
    "(In brackets.) \"In quotation marks.\" 100 % sure; wait: what?",
    "Line one\nand {your}\nline three.",
    "What is https? The www? A colon: //no address.",
    "-5 degrees. #tea is no heading. 1.5 cups. +1 and =2.",
  ]

  static let guides = [
    // Steps, routes and ends.
    "`promise: start.who is supporter then tea within 2`\n\n`promise: always tea before end`\n\n"
      + "`promise: never tea after start.who is patient`\n\n## tea\n\nTea.\n\n`end`",
    "## tea\n\n[on](#on)\n\n## on\n\n`if start.who is patient` [a](#a)\n\n[b](#b)\n\n"
      + "## a\n\n`end served`\n\n## b\n\n`end`",
    "## tea\n\n[hint](#hint) `and back`\n\n`if start.who is patient` [hint](#hint) `and back`\n\n"
      + "[on](#on)\n\n## hint\n\nA hint.\n\n## on\n\nOn.\n\n`end`",
    "## tea\n\nWords.\n\n[a wrapped\nroute](#on)\n\n## on\n\nOn.\n\n`end`\n\n`was: off`",
    "## tea\n\nMenu.\n\n[back to it](start.md#menu)",
    "## tea\n\nMenu.\n\n[back to it](start.md)",
    // Questions.
    "## tea\n\n### Which?\n\n- [Green](#g) `green`\n  - `hear: a; b`\n  - `not: c`\n"
      + "  - `ask: d`\n  - `hear: e; {fever}`\n  - `was: grey`\n"
      + "  > `now`\n  > - Buy green.\n  > - [ ] `if start.who is patient` Buy it.\n"
      + "- Black `black`\n- `if start.who is supporter` [Hint](#h) `hint` `and back`\n\n"
      + "> `now`\n> - {tea} it is.\n\n[on](#g)\n\n`why` I want to know.\n\n`was: old`\n\n"
      + "`was: tee.old`\n\n## g\n\nG.\n\n`end`\n\n## h\n\nH.",
    "## tea\n\n### With what? `at least one`\n\n- [ ] Milk `milk`\n- [ ] `if start.who is patient` Sugar `sugar`\n"
      + "  > `now`\n  > - Sugar.\n- [ ] Nothing of that kind `plain` `alone`\n\n`end`",
    "## tea\n\n### More? `yes or no`\n\n`if tea is yes` [again](start.md#menu)\n\n[no](#more)\n\n"
      + "## more\n\nMore.\n\n`end`",
    "## tea\n\n### What? `text`\n\n`end`", "## tea\n\n### What? `text` `optional`\n\n`end`",
    "## tea\n\n### How many? `number from 1 to 10` `optional`\n\n`end`",
    "## tea\n\n### How many? `number` `from -1.5`\n\n`end`",
    "## tea\n\n### How many? `number to 10`\n\n`end`",
    "## tea\n\n### When? `date from today`\n\n`end`",
    "## tea\n\n### When? `date` `from 2026-01-01 to 2026-12-31` `optional`\n\n`end`",
    "## tea\n\n### When? `date to today`\n\n`end`",
    "## tea\n\n### `if start.who is patient` Is it `yes or no`\n\n`end`",
    "## tea\n\n### `if start.who is patient` Which?\n\n- [Green](#g) `green`\n- [Black](#g) `black`\n\n"
      + "[on](#g)\n\n## g\n\nG.\n\n`end`",
    // Notes.
    "## tea\n\nTea.\n\n> `now`\n> - One.\n> - [ ] Two, {price}.\n>\n> `now`\n> - Three.\n\n`end`",
    // A worksheet.
    "## tea\n\n### Compare\n\n| | Shop A `a` | Shop B `b` |\n|---|---|---|\n| Price `cost` | | |\n"
      + "| `if start.who is patient` Taste `taste` | | |\n\n> `now`\n> - In A: {tea.cost.a}.\n\n`end`",
    // Voices and answers in words and labels.
    "## tea\n\n### What do {you} say? `text`\n\n[on](#on)\n\n## on\n\n{You} said {tea}.\n\n"
      + "### Is {tea} right?\n\n- For {you} `right`\n- [{Your} price](#off) `wrong`\n\n`end`\n\n"
      + "## off\n\nOff.\n\n`end`",
  ]

  /// One step of each type, for the conditions to ask about.
  static let questions = """
    ## one

    ### Which?

    - [Green](#any) `green`
    - [Black](#any) `black`
    - Red `red`
    - [Hint](#hint) `hint` `and back`

    [on](#any)

    ## any

    ### Which of these?

    - [ ] Milk `milk`
    - [ ] Sugar `sugar`

    [on](#sure)

    ## sure

    ### Sure? `yes or no`

    [on](#own)

    ## own

    ### Own words? `text` `optional`

    [on](#cups)

    ## cups

    ### How many? `number` `optional`

    [on](#day)

    ## day

    ### When? `date` `optional`

    [on](#other-day)

    ## other-day

    ### Or when? `date` `optional`

    [on](#sheet)

    ## sheet

    ### Compare

    | | Shop `shop` |
    |---|---|
    | Price `cost` | |

    [on](#last)

    ## hint

    A hint.
    """

  static let conditions = [
    "one is green", "one is green, black", "one is not green", "one is not green, black",
    "any has milk", "any has milk, sugar", "any has not milk", "any has not milk, sugar",
    "any has only milk", "one answered", "one not answered", "any answered", "own answered",
    "own not answered", "sheet answered", "sheet.cost.shop answered",
    "sheet.cost.shop not answered", "cups < 3", "cups <= 3", "cups > 3", "cups >= -3.5",
    "cups = 3", "day before 2026-11-22", "day after 2026-11-22", "day before today",
    "day after other-day", "day within 7 days", "day within 0 days", "sure is yes",
    "sure is not no", "sure is yes, no", "tea ended", "start ended", "start not ended",
    "tea not ended", "one is green and any has milk", "one is green or any has milk",
    "(one is green or one is black) and any has milk", "not (one is green and any has milk)",
    "((one is green) or (not (day before today)))", "start.who is supporter",
    "one is green and any has milk and cups > 1", "one is red\nor start.who answered",
    "one is green,black", "cups>3 and(one is green)",
  ]

  static let anytime = [
    "## pain\n\nCall 911 now.\n\n`level: emergency`\n\n`hear: pain; chest pain`\n\n`not: no pain`\n\n`ask: ache`",
    "## sad\n\nCall or text {price}, day and night.\n\n`level: crisis`\n\n`hear: sad`",
    "## cough\n\nCall the doctor.\n\n`level: urgent`\n\n`hear: cough`",
    "## tired\n\nI am sorry.\n\n- `if start.who is patient` Rest.\n- Drink.\n\n`level: distress`\n\n`hear: tired`",
    "## side\n\nThere is an answer.\n\n[to it](guides/tea.md#hint) `and back`\n\n`level: topic`\n\n`hear: side`",
  ]
}
