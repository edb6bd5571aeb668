/// Something that is said back: its meaning, not its layout. Texts are Markdown.
package enum Reply: Hashable, Sendable {
  case say(String)
  /// An item of a list; neighbours belong to one list.
  case item(String)
  /// What the engine says about itself and how to answer, less loud than the rest.
  case hint(String)
  case ask(Asking)
  case page(Page)
  case over(outcome: String?)
}

/// A question as it is put to the person.
package struct Asking: Hashable, Sendable {
  package struct Offer: Hashable, Sendable {
    package var number: Int
    package var label: String
  }

  package var question: String
  package var offers: [Offer] = []
}
