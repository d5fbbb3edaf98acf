import FoundationEssentials
import Testing

/// A folder of Tests/cli/cases: `cmd`, a script; `expected`, what it prints; `exit`, its status
/// where that is not 0.
struct CommandLineCase: CustomTestStringConvertible {
  private static let folder = "\(Shell.root)/Tests/cli/cases"

  let name: String

  static let all = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .sorted().map(CommandLineCase.init)

  var testDescription: String { name }

  var script: String { text("cmd") ?? "" }
  var expected: String { text("expected") ?? "" }
  var status: Int32 {
    text("exit").flatMap { Int32($0.trimmingPrefix(" ").filter(\.isNumber)) } ?? 0
  }

  /// Takes what a command did for what it is to do.
  func accept(_ outcome: Shell.Outcome) throws {
    try Data(outcome.output.utf8).write(to: URL(filePath: path("expected")))
    if outcome.status != 0 {
      try Data("\(outcome.status)\n".utf8).write(to: URL(filePath: path("exit")))
    }
  }

  private func path(_ file: String) -> String { "\(Self.folder)/\(name)/\(file)" }

  private func text(_ file: String) -> String? {
    FileManager.default.contents(atPath: path(file)).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Whether expectations are to be written instead of held: `TONGBAO_UPDATE=1 swift test --filter
/// TongbaoCommandTests`. Never under CI.
let updates =
  ProcessInfo.processInfo.environment["TONGBAO_UPDATE"] != nil
  && ProcessInfo.processInfo.environment["CI"] == nil
