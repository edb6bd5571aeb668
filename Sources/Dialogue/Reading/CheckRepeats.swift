extension Reader {
  /// The same words for two choices of a question, or for two moments: its owners.
  mutating func checkTwice(
    _ rows: Rows<Saying>,
    of owner: Int,
    in owners: Range<Int>,
    _ sayings: inout SayingOwners
  ) {
    for saying in library[rows] where saying.kind != .not {
      for wording in library.wordings(of: saying.text) {
        let other = sayings.update(library.bytes(wording), owner: owner)
        guard let other, owners.contains(other) else { continue }
        report(wording, other == owner ? .sayingRepeated : .sayingTwice)
      }
    }
  }
}

/// Which of the owners of sayings had each wording last.
struct SayingOwners {
  /// For each wording as it is written, the number of the folded one.
  private var known = Memo<Name>()
  private var folded = Names()
  /// By the number of a folded wording.
  private var owners: [Int] = []

  /// Gives a wording to an owner; returns the one that had it before.
  mutating func update(_ wording: ArraySlice<UInt8>, owner: Int) -> Int? {
    let spelled = known.index(of: wording) { bytes in
      // What must not stand twice; `{fever}` is not the word.
      let isName = bytes.first == UInt8(ascii: "{")
      return folded.add(isName ? bytes : Lexicon.fold(bytes))
    }
    let place = Int(known[spelled].index)
    guard place < owners.count else {
      owners.append(owner)
      return nil
    }
    defer { owners[place] = owner }
    return owners[place]
  }
}

extension Problem {
  fileprivate static let sayingTwice = Problem(
    "this saying stands elsewhere too",
    help: "keep it in one place; it could not be told apart"
  )
  fileprivate static let sayingRepeated = Problem(
    "this saying stands here twice",
    help: "delete one of them"
  )
}
