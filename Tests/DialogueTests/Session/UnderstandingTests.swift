import Testing

@testable import Dialogue

@Suite struct UnderstandingTests {
  static let drinks = """
    ## drink

    ### What would you like?

    - Green tea `green`
      - `hear: matcha; the green one`
    - Black tea `black`
    - Coffee, please. `coffee`
      - `hear: espresso; strong one`
    - {Your} own water `water`
    - [What is tea?](#about) `about` `and back`

    [done](#finish)

    ## about

    A drink.

    ## finish

    `end`
    """

  @Test(arguments: [
    ("1", "green"), ("2.", "black"), ("3)", "coffee"), ("green", "green"), ("Green tea", "green"),
    ("GREEN TEA!", "green"), ("coff", "coffee"), ("coffee please", "coffee"), ("Matcha", "green"),
    ("I would like the green one", "green"), ("an espresso would be nice", "coffee"),
    ("your own", "water"), ("own water", "water"), ("  2  ", "black"),
  ])
  func `one choice is taken by number, id, label, beginning and saying`(line: String, id: String)
    throws
  {
    var talk = try Talk(steps: Self.drinks)
    #expect(talk.type(line) == "test.drink = \(id)")
  }

  @Test(arguments: [
    "0", "6", "99999999999999999999", "tea", "no espresso", "xyzzy", "?!", "-1", "1 2",
  ])
  func `what could be several choices or none is asked back`(line: String) throws {
    var talk = try Talk(steps: Self.drinks)
    #expect(talk.type(line) == "not understood")
    #expect(talk.waiting == "test.drink")
  }

  @Test func `a choice that visits is no answer, and its question comes again without its words`()
    throws
  {
    var talk = try Talk(
      steps: "## first\n\nWords before.\n\n" + Self.drinks.dropFirst("## drink\n\n".count)
    )
    #expect(talk.type("what is tea") == "visit test.about")
    #expect(talk.waiting == "test.first")
    #expect(talk.lastText.contains("A drink.") && !talk.lastText.contains("Words before."))
    #expect(talk.lastText.contains("**What would you like?**"))
    #expect(talk.session.walk.answers.isEmpty)
  }

  static let toppings = """
    ## topping

    ### What goes in?

    - [ ] Milk `milk`
    - [ ] Sugar `sugar`
      - `hear: sweet; two lumps`
    - [ ] Honey and lemon `honey`
    - [ ] Lemon `lemon`
    - [ ] Nothing else ever `purist` `alone`

    `end`
    """

  @Test(arguments: [
    ("1, 3", "milk, honey"), ("1-3", "milk, sugar, honey"), ("1 and 3", "milk, honey"),
    ("3 1", "milk, honey"), ("1 to 2", "milk, sugar"), ("1–2", "milk, sugar"),
    ("1;2", "milk, sugar"),
    ("all", "milk, sugar, honey, lemon"), ("none", "none"), ("None of these.", "none"),
    ("milk and sugar", "milk, sugar"), ("milk, honey", "milk, honey"), ("sweet", "sugar"),
    ("honey and lemon", "honey"), ("milk, honey and lemon", "milk, honey"), ("1, 1, 1", "milk"),
    ("1-2 and lemon", "milk, sugar, lemon"), ("make it sweet with two lumps", "sugar"),
    ("5", "purist"), ("/none", "none"), ("/skip", "none"),
  ])
  func `several are taken in every usual form`(line: String, ids: String) throws {
    var talk = try Talk(steps: Self.toppings)
    #expect(talk.type(line) == "test.topping = \(ids)")
  }

  @Test(arguments: ["1, 9", "3-1", "1-", "0", "1, 5", "all but 2"])
  func `an enumeration is taken whole or not at all`(line: String) throws {
    var talk = try Talk(steps: Self.toppings)
    #expect(talk.type(line) == "not understood")
  }

  @Test func `at least one means one`() throws {
    var talk = try Talk(
      steps: Self.toppings.replacing("What goes in?", with: "What goes in? `at least one`")
    )
    #expect(talk.type("none") == "not understood")
    #expect(talk.type("2") == "test.topping = sugar")
  }

  @Test(arguments: [
    ("yes", "yes"), ("Yeah!", "yes"), ("1", "yes"), ("n", "no"), ("not really", "no"), ("2", "no"),
  ])
  func `yes and no have many words`(line: String, answer: String) throws {
    var talk = try Talk(steps: "## sure\n\n### Are you sure? `yes or no`\n\n`end`")
    #expect(talk.type(line) == "test.sure = \(answer)")
  }
}
