#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the program ends, as numbers that scripts can test; most are those of `sysexits.h`.
enum Status: Int32 {
  case done = 0
  case problemsFound = 1
  case usage = 64
  case notUnderstood = 65
  case noInput = 66
  case cannotCreate = 73
  case inputOutput = 74
  case endedEarly = 75
}

/// Writes a line to standard output.
func put(_ line: String) throws(FileProblem) {
  let code = Files.write(Array((line + "\n").utf8), to: STDOUT_FILENO)
  if code != 0 { throw .standardOutput(code) }
}

/// Says something to the person that belongs to no transcript.
func tell(_ message: String) {
  _ = Files.write(Array((message + "\n").utf8), to: STDERR_FILENO)
}
