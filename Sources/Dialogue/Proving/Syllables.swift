/// Counts the syllables of English words: by rules, and by a list where the rules are wrong.
struct Syllables: Sendable {
  /// How many syllables the words have that the rules get wrong.
  let exceptions: [String: Int]

  /// The syllables of one word in small letters, at least 1.
  func count(_ word: some StringProtocol) -> Int {
    let word = String(word)
    if let known = exceptions[word] { return known }
    for (ending, more) in [("'s", 0), ("s", 0), ("ly", 1)] where word.hasSuffix(ending) {
      if let known = exceptions[String(word.dropLast(ending.count))] { return known + more }
    }
    return Self.estimate(Array(word.utf8.filter { $0 != UInt8(ascii: "'") }))
  }

  /// Runs of vowels, less what is written and not spoken, more where two vowels are spoken apart.
  private static func estimate(_ word: [UInt8]) -> Int {
    var count = 0
    var wasVowel = false
    for (place, letter) in word.enumerated() {
      let isVowel = isVowel(letter) || (letter == UInt8(ascii: "y") && place > 0)
      if isVowel, !wasVowel { count += 1 }
      if place > 0, isVowel, wasVowel, areApart(word, at: place) { count += 1 }
      wasVowel = isVowel
    }
    if hasSilentEnding(word) { count -= 1 }
    return max(1, count)
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  /// Whether the vowel here begins a syllable after another vowel, as in "diet" or "radio".
  private static func areApart(_ word: [UInt8], at place: Int) -> Bool {
    let pair = String(decoding: word[place - 1...place], as: UTF8.self)
    let before = place > 1 ? word[place - 2] : 0
    switch pair {
    case "ia", "io":
      // One syllable in -tion, -sion, -cial, -tial.
      return place == 1 || !"tsc".utf8.contains(before)
    case "eo", "ua", "uo", "yi": return !"gq".utf8.contains(before)
    case "ie": return place == 2 && word.dropFirst(3).first == UInt8(ascii: "t")
    case "iu": return true
    default: return false
    }
  }

  /// A last e that is not spoken, alone or before s or d.
  private static func hasSilentEnding(_ word: [UInt8]) -> Bool {
    let text = String(decoding: word, as: UTF8.self)
    let stem: Substring
    if text.hasSuffix("es") || text.hasSuffix("ed") {
      stem = text.dropLast(2)
      let spoken = text.hasSuffix("ed") ? "td" : "sxzcg"
      if let last = stem.last, spoken.contains(last) { return false }
      if text.hasSuffix("es"), stem.hasSuffix("sh") || stem.hasSuffix("ch") { return false }
    } else if text.hasSuffix("e") {
      stem = text.dropLast()
    } else {
      return false
    }
    let end = Array(stem.utf8.suffix(2))
    guard let last = end.last, !isVowel(last) else { return false }
    // The e is spoken in -ble, -tle and the like.
    return !(last == UInt8(ascii: "l") && end.count == 2 && !isVowel(end[0]))
      || text.hasSuffix("lle") || text.hasSuffix("lled")
  }
}
