import Foundation
import Testing

@Suite struct PrivacyTests {
  @Test(arguments: [".swift", ".c", ".h"])
  func `no source can reach a network`(ending: String) throws {
    let network =
      /\b(import Network|FoundationNetworking|CFNetwork|NIO\w*|URL(Session|Request|Connection)\w*|socket\w*|connect|getaddrinfo|gethostby\w+|send(to|msg)|netinet|curl_\w+)\b/
    let paths = try Package.files(below: "Sources", ending: ending)
    #expect(!paths.isEmpty)
    for path in paths {
      let found = try Package.read(path).firstMatch(of: network).map { String($0.0) }
      #expect(found == nil, "\(path)")
    }
  }

  @Test func `nothing but the two known libraries is asked for`() throws {
    let package = try Package.read("Package.swift")
    #expect(package.components(separatedBy: ".package(").count == 2)
    #expect(package.contains("https://github.com/apple/swift-argument-parser"))
    #expect(package.components(separatedBy: ".linkedLibrary(").count == 2)
  }

  /// Other people of the computer can read the arguments and, often, the environment of a program.
  @Test func `what is typed is in no argument, no environment and no other process`() throws {
    let desk = try Walk.desk()
    let run = try desk.shell(
      """
      mkfifo answers
      $P --dialogs walk.md < answers > said &
      exec 3> answers
      printf 'left\\nmy secret\\n' >&3
      for n in $(seq 400); do grep -q good said && break; sleep 0.05; done
      for file in cmdline environ; do
        tr '\\0' '\\n' < /proc/$!/$file | grep -c 'my secret'
      done
      ls /proc/$!/task/*/children > /dev/null && cat /proc/$!/task/*/children
      echo yes >&3; exec 3>&-
      wait $!; echo status $?
      """
    )
    #expect(run.output == "0\n0\nstatus 0\n", "\(run.errors)")
    #expect(try desk.read(desk.path("said")).contains("my secret"))
  }

  @Test func `what is typed is in the saved session and nowhere else`() throws {
    let desk = try Walk.desk()
    _ = try desk.walk("left\nmy secret\nyes\n")
    let places = FileManager.default.enumerator(atPath: desk.folder.path)
    var found: [String] = []
    while let name = places?.nextObject() as? String {
      guard let data = FileManager.default.contents(atPath: desk.path(name)) else { continue }
      if String(decoding: data, as: UTF8.self).contains("my secret") { found.append(name) }
    }
    #expect(found == ["state/second-opinion/transcripts/20261122-000000-0000.md"])
  }
}
