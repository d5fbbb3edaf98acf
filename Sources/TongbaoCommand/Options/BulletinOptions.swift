import ArgumentParser
import FoundationEssentials
import Tongbao
import TongbaoOutput
import TongbaoText

/// The bulletins that a command reads, and how.
struct BulletinOptions: ParsableArguments {
  @Argument(help: "Bulletins; - is standard input.")
  var files: [String]

  @Option(help: "The date that open years are resolved against (YYYY-MM-DD).")
  var date: String?

  @OptionGroup var rules: RuleOptions

  /// Hands each bulletin on as it is read. One that cannot be read is told of on stderr and stops
  /// nothing; the result is the status that the program is to end with, 0 or 3.
  func forEach(
    _ language: Language, _ body: (SourceText, Bulletin) throws -> Void
  ) throws -> ExitCode {
    let parser = BulletinParser(rules: try rules.ruleSet())
    var status = ExitCode.success
    for file in files {
      guard let bytes = read(file) else {
        Console.tell("tongbao: \(language.text("error.unreadable", file))")
        status = ExitCode(3)
        continue
      }
      let source = Decoder.decode(bytes)
      try body(source, parser.parse(source, id: file, date: date))
    }
    return status
  }

  private func read(_ file: String) -> [UInt8]? {
    file == "-" ? Console.readInput() : FileManager.default.contents(atPath: file).map(Array.init)
  }
}

/// Files that a command makes.
enum OutputFile {
  /// Writes a file under a temporary name and renames it: never half a file. What cannot be written
  /// ends the program with status 2.
  static func write(_ bytes: [UInt8], to path: String, _ language: Language) throws {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      Console.tell("tongbao: \(language.text("error.unwritable", path))")
      throw ExitCode(2)
    }
  }

  /// `0001`: as many digits as keep 9 999 files in order.
  static func ordinal(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
