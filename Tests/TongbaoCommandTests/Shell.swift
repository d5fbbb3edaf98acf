import FoundationEssentials
import Glibc

/// Runs shell commands as a person would type them: `tongbao` is the program that was just built.
struct Shell {
  /// What a command did.
  struct Outcome {
    var status: Int32
    var output: String
  }

  /// The project's folder, in which commands run.
  static let root =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  /// The folder of the program: the test bundle stands beside it.
  private static let programs =
    CommandLine.arguments
    .first { $0.contains(".xctest") }
    .map { URL(filePath: $0).deletingLastPathComponent().path } ?? "\(root)/.build/debug"

  /// Runs a script with `sh`; stderr goes with stdout where it is not sent elsewhere.
  ///
  /// The locale is C, so that messages are English, and `TMPDIR` an empty folder of the script's own.
  static func run(_ script: String, mergesErrors: Bool = false) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tongbao-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appending(path: ".output").path
    let status = try spawn(
      ["/bin/sh", "-c", "cd '\(root)' || exit\n\(script)"], output: output,
      errors: mergesErrors ? nil : "/dev/null", temporary: folder.path)
    let bytes = Array(FileManager.default.contents(atPath: output) ?? Data())
    return Outcome(status: status, output: String(decoding: bytes, as: UTF8.self))
  }

  private static func spawn(
    _ arguments: [String], output: String, errors: String?, temporary: String
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    if let errors {
      posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY, 0)
    } else {
      posix_spawn_file_actions_adddup2(&actions, 1, 2)
    }
    let environment = [
      "PATH=\(programs):/usr/local/bin:/usr/bin:/bin", "LC_ALL=C", "TMPDIR=\(temporary)",
      "SWIFT_BACKTRACE=enable=no",
    ]
    var child: pid_t = 0
    let code = withStrings(arguments) { argv in
      withStrings(environment) { posix_spawn(&child, arguments[0], &actions, nil, argv, $0) }
    }
    guard code == 0 else { throw Failure(code: code) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// That a command could not be started.
  struct Failure: Error { var code: Int32 }

  /// Hands strings on as C has them: pointers, a null behind the last.
  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
  }
}
