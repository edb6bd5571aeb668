import Testing

@testable import Dialogue

@Suite struct FingerprintTests {
  /// The examples of FIPS 180-2 and one at each edge of a block's padding, by `sha256sum`.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the fingerprint is SHA-256`(text: String, hash: String) {
    #expect(Fingerprint.hex(of: Array(text.utf8)) == hash)
  }

  @Test(arguments: [55, 56, 63, 64, 65, 119, 120, 1000])
  func `every length is padded its own way`(count: Int) {
    let one = Fingerprint.hex(of: Array(repeating: 97, count: count))
    let other = Fingerprint.hex(of: Array(repeating: 97, count: count + 1))
    #expect(one != other && one.utf8.count == 64)
  }
}

@Suite struct DayTests {
  @Test func `days count through leap years and centuries`() throws {
    var day = try #require(Day(iso: "1899-12-30"))
    for _ in 0..<80_000 {
      let next = day + 1
      #expect(Day(iso: day.iso) == day)
      #expect(next.weekday == (day.weekday + 1) % 7)
      day = next
    }
    #expect(Day(iso: "1970-01-01")?.number == 0)
    #expect(Day(iso: "2026-11-22")?.weekday == 6)
    #expect(Day(iso: "2000-02-29") != nil && Day(iso: "1900-02-29") == nil)
  }

  @Test(arguments: [
    "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", "2026-01-32", "today", "+026-01-01",
  ])
  func `only whole dates of the calendar are days`(text: String) {
    #expect(Day(iso: text) == nil)
  }
}
