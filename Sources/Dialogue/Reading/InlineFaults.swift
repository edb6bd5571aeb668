extension Inlines {
  /// Something in a text that guides do not use.
  enum Fault: Equatable {
    case backslash, hardBreak, brace, underscore, tilde, html, entity, image, footnote, reference
    case bareAddress, doubleBacktick, unclosedCode, unclosedEmphasis, emphasis, splitLink
  }
}

extension Inlines.Fault {
  var problem: Problem {
    switch self {
    case .backslash:
      Problem(
        "this backslash does nothing",
        help:
          "leave it out, or write it twice; it goes before one of \\ ` * _ ~ < > & { } [ ] | # -"
      )
    case .hardBreak:
      Problem(
        "a backslash at the end of a line",
        help: "leave it out; lines are joined with a space"
      )
    case .brace:
      Problem(
        "a brace that is not part of a name such as {your}",
        help: "close it, or put a backslash before it"
      )
    case .underscore:
      Problem(
        "Markdown would take this underscore for emphasis",
        help: "put a backslash before it; emphasis is written *so*"
      )
    case .tilde:
      Problem("Markdown would strike this text out", help: "put a backslash before the ~")
    case .html:
      Problem("Markdown would take this for HTML", help: "put a backslash before the <")
    case .entity:
      Problem("Markdown would take this for an entity", help: "write the character itself, or \\&")
    case .image: Problem("images are not used in guides", help: "say it in words")
    case .footnote:
      Problem("footnotes are not used in guides", help: "say it in place, or in a step to visit")
    case .reference:
      Problem(
        "a bracket that is not a link such as [words](#step)",
        help: "finish the link, or put a backslash before the ["
      )
    case .bareAddress:
      Problem("a bare address", help: "write it as [words](https://…), or keep it in facts.md")
    case .doubleBacktick:
      Problem("two backticks", help: "write `code` with one backtick on either side")
    case .unclosedCode: Problem("code that is not closed", help: "add the second backtick")
    case .unclosedEmphasis:
      Problem(
        "emphasis that is not closed",
        help: "close it, or put a backslash before the asterisk"
      )
    case .emphasis:
      Problem(
        "an asterisk where emphasis can neither begin nor end",
        help: "write *words* or **words** around whole words, or put a backslash before it"
      )
    case .splitLink:
      Problem("a line ends between ] and (", help: "keep [words](target) together")
    }
  }
}
