/// Something that is said back: its meaning, not its layout. Texts are Markdown.
package enum Reply: Hashable, Sendable {
  case say(String)
  /// What to do in an emergency: louder than the rest, also where there is no colour.
  case alarm(String)
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
    package let number: Int
    package let label: String
  }

  package let question: String
  package let offers: [Offer]
  /// The question as a transcript has it, as UTF-8: made once, since questions come again.
  let markdown: [UInt8]

  init(question: String, labels: [String]) {
    self.question = question
    offers = labels.enumerated().map { Offer(number: $0 + 1, label: $1) }
    var text = TextBuffer()
    text.add("**")
    text.add(question)
    text.add("**\n\n")
    for offer in offers {
      text.add(offer.number)
      text.add(". ")
      text.add(offer.label)
      text.add("\n")
    }
    if !offers.isEmpty { text.add("\n") }
    markdown = text.bytes
  }
}
