/// The guide with which the specification begins, and the small guides that it names.
enum WholeGuide {
  static let folder = Folder.small
    .with("guides/how-to-ask.md", text)
    .with("guides/start.md", start)
    .with("guides/terms.md", terms)
    .with("guides/when-to-seek.md", whenToSeek)
    .with("summary.md", summary)
    .with(
      "facts.md",
      Folder.facts("| nci-line | call 1-800 |  | F1 | 2026-11-22 | 2027-11-22 |\n")
    )
    .with("phrases.md", Folder.phrases(voices: voices))

  static let start = Folder.start.replacing(
    "- [Tea](tea.md) `make-tea`",
    with:
      "- [Tea](tea.md) `make-tea`\n- [How](how-to-ask.md) `ask`\n- [When](when-to-seek.md) `when`"
  )

  static let terms = Folder.guide("## second-opinion\n\nAnother doctor's view.")

  static let whenToSeek = Folder.guide(
    "## reasons\n\n### Why?\n\n- [ ] Trouble talking `trouble-talking`\n- [ ] Unsure `unsure`\n\n`end`"
  )

  static let summary =
    Folder.matter + "# My page\n\nIt is private.\n"
    + ["now", "worries", "words", "visit"].map { "\n## \($0)\n\n### The \($0) part\n\n{notes}\n" }
    .joined()

  static let voices = """
    | as written | `if start.who is supporter` |
    | --- | --- |
    | you | them |
    | your | their |
    | you are | they are |
    | do you | do they |
    | would you | would they |
    """

  static let text = #"""
    ---
    reviewed: 2026-11-22
    review-by: 2027-11-22
    sources: facts F35, F36; seed S16–S20
    ---

    # How to ask your doctor

    Words to use, and what to do if it goes badly.

    `promise: feelings is worried then upset within 1`

    ## feelings

    Many people feel shy about this. {Your} doctor has very likely heard it before.

    `if when-to-seek.reasons has trouble-talking` The talks are hard, so a short script helps.

    ### How {do you} feel about asking?

    - [Fine. I just need the words.](#words) `ready`
    - [I worry the doctor will be upset.](#upset) `worried`
      - `hear: offend; hurt his feelings; seem rude`
      > `worries`
      > - Worried about upsetting the doctor. Most doctors expect this question.
    - `if start.who is supporter` [The patient does not want me to ask.](#respect) `unwilling`
    - [What does "second opinion" mean?](terms.md#second-opinion) `meaning` `and back`

    `why` With the answer, I can leave out what does not matter to {you}.

    ## upset

    It is normal to ask. Here is what helps:

    - Say it early.
    - Say why.

    [the words](#words)

    ## respect

    Then it is the patient's call. Offer once, and leave the door open.

    [the words, for later](#words)

    ## words

    ### Which of these fit?

    - [ ] Could you suggest someone to see? `suggest`
      > `words`
      > - "Could you suggest someone to see?"
    - [ ] I would like one more view before we start. `before-start`
      > `words`
      > - "I would like one more view before we start."
    - [ ] I have my own words. `own` `alone`

    `if words has own` [write them down](#own-words)

    [the visit](#visit)

    ## own-words

    ### How {would you} say it? `text` `optional`

    > `words`
    > - {own-words}

    [the visit](#visit)

    ## visit

    ### When is the next visit? `date` `optional`

    > `visit`
    > - [ ] Ask at the visit on {visit}.

    [done](#done)

    ## done

    {You are} ready. To talk to a person, {nci-line}.

    `end ready`

    """#
}
