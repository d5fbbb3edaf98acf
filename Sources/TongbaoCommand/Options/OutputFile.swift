import ArgumentParser
import TongbaoArchives
import TongbaoOutput

/// Files that a command makes.
enum OutputFile {
  /// Writes a whole file; `-` is standard output. What cannot be written ends the program with
  /// status 2.
  static func write(_ bytes: [UInt8], to path: String, _ language: Language) throws {
    do throws(OutputFailure) {
      let file = try AtomicFile(FilePath(path))
      try file.write(bytes)
      try file.commit()
    } catch {
      if error.isClosedPipe { return }
      Console.tell(Message(language).text(error))
      throw ExitCode(2)
    }
  }

  /// `0001`: as many digits as keep 9 999 files in order.
  static func ordinal(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
