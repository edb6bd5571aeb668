import Dialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The moment at which a session begins.
struct Moment {
  /// The person's own day.
  var today: Day
  /// For example `2026-11-22T16:42:05Z`.
  var started: String
  /// For example `20261122-164205-k3f9`.
  var id: String

  /// Now, with an id that no other session has.
  static func now() -> Moment {
    var seconds = time(nil)
    var here = tm()
    var there = tm()
    localtime_r(&seconds, &here)
    gmtime_r(&seconds, &there)
    let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
    let suffix = String((0..<4).map { _ in letters[Int.random(in: letters.indices)] })
    let clock = [there.tm_hour, there.tm_min, there.tm_sec].map(padded)
    let date = Day(
      year: Int(there.tm_year) + 1900,
      month: Int(there.tm_mon) + 1,
      day: Int(there.tm_mday)
    )
    let today = Day(
      year: Int(here.tm_year) + 1900,
      month: Int(here.tm_mon) + 1,
      day: Int(here.tm_mday)
    )
    let iso = (date ?? Day(number: 0)).iso
    return Moment(
      today: today ?? Day(number: 0),
      started: "\(iso)T\(clock.joined(separator: ":"))Z",
      id: "\(iso.filter { $0 != "-" })-\(clock.joined())-\(suffix)"
    )
  }

  /// The beginning of a day: the same for the same day, so that a script gives the same bytes twice.
  static func fixed(_ day: Day) -> Moment {
    Moment(
      today: day,
      started: "\(day.iso)T00:00:00Z",
      id: "\(day.iso.filter { $0 != "-" })-000000-0000"
    )
  }

  private static func padded(_ number: Int32) -> String {
    (number < 10 ? "0" : "") + String(number)
  }
}
