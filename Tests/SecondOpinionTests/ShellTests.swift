import Foundation
import Testing

/// What a shell and its reader expect of any program.
@Suite struct ShellTests {
  static let commands = [
    [], ["chat"], ["export"], ["transcripts"], ["transcripts", "list"], ["transcripts", "show"],
    ["transcripts", "forget"], ["check"], ["test"], ["hear"],
  ]

  @Test(arguments: commands)
  func `help shows examples before anything else, and each begins as it is typed`(
    command: [String]
  ) throws {
    let help = try Desk().run(command + ["--help"]).output
    let examples = try #require(help.firstRange(of: "EXAMPLES"))
    let usage = try #require(help.firstRange(of: "USAGE:"))
    #expect(examples.lowerBound < usage.lowerBound)
    let lines = help[examples.upperBound..<usage.lowerBound].split(separator: "\n")
    #expect(lines.count { $0.contains("second-opinion") } >= 2)
  }

  @Test func `the version is a number`() throws {
    let run = try Desk().run("--version")
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [
    (["exprot"], "export"), (["trancripts", "list"], "transcripts"), (["chekc", "x.md"], "check"),
    (["transcripts", "lst"], "list"), (["exprot", "-o", "page.md"], "export"),
  ])
  func `a command that is nearly one is named`(arguments: [String], meant: String) throws {
    let run = try Desk().run(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains("did you mean \"\(meant)\"?"))
  }

  @Test(arguments: [
    ("bash", "bash-completion/completions/second-opinion"),
    ("zsh", "zsh/site-functions/_second-opinion"),
    ("fish", "fish/vendor_completions.d/second-opinion.fish"),
  ])
  func `the completions that are shipped are those of the program`(shell: String, path: String)
    throws
  {
    let run = try Desk().run("--generate-completion-script", shell)
    let isSame = try run.output == Package.read("Sources/SecondOpinion/share/\(path)")
    #expect(isSame, "run .ci/shell-files")
  }

  @Test func `the man page knows every command, option and sentence of the help`() throws {
    let page = try Package.read("Sources/SecondOpinion/share/man/man1/second-opinion.1").filter {
      $0 != "\\"
    }
    let dump = try Desk().run("--experimental-dump-help").output
    let said = dump.matches(of: /"(?:abstract|commandName)" : "((?:[^"\\]|\\.)*)"/).map {
      String($0.1)
    }
    let options = dump.matches(of: /"kind" : "long",\s+"name" : "([^"]+)"/).map { "-\($0.1)" }
    #expect(said.count > 40 && options.count > 20)
    for words in said + options where !words.hasPrefix("help") && !words.hasPrefix("(") {
      #expect(page.contains(words.replacing("\\", with: "")), "\(words): run .ci/shell-files")
    }
  }

  @Test func `the lines of the README install program, completions and man page`() throws {
    let lines = try Readme.blocks().flatMap { $0.text.split(separator: "\n").map(String.init) }
    let install = try #require(lines.first { $0.hasPrefix("cp -R Sources/SecondOpinion/share") })
    let desk = try Desk()
    let folder = Package.folder.path
    let run = try desk.shell("cd '\(folder)' && mkdir -p ~/.local && \(install)")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      FileManager.default.fileExists(
        atPath: desk.path("home/.local/share/man/man1/second-opinion.1")
      )
    )
  }
}
