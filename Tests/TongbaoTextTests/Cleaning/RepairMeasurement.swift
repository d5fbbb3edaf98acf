import FoundationEssentials
import Testing

@testable import TongbaoText

/// Damages paragraphs of the file that `TONGBAO_TRADITIONAL` names, one a line, cleans them, and
/// prints how many came out as they went in:
///
///     TONGBAO_TRADITIONAL=text.txt swift test --filter RepairMeasurement
@Suite(.enabled(if: ProcessInfo.processInfo.environment["TONGBAO_TRADITIONAL"] != nil))
struct RepairMeasurement {
  @Test(arguments: [("64 characters", Scraper.light), ("all 105", Scraper.heavy)])
  func measures(_ name: String, _ scraper: Scraper) throws {
    let path = ProcessInfo.processInfo.environment["TONGBAO_TRADITIONAL"] ?? ""
    let lines = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      .split(separator: "\n").map(String.init).filter(Scraper.canCarry)
    var exact = 0
    var silent = 0
    for line in lines {
      let expected = Cleaner().clean(SourceText(line))
      let damaged = scraper.damaged(line)
      let text = Cleaner().clean(SourceText(damaged))
      if text.written == expected.written { exact += 1; continue }
      if Self.digits(text) != Self.digits(expected), text.damage.isEmpty {
        silent += 1
        print("DIGITS \(damaged)\n    -> \(String(text.written))")
      } else if ProcessInfo.processInfo.environment["TONGBAO_VERBOSE"] != nil {
        print("LOST \(line)\n  as \(damaged)\n  -> \(String(text.written))")
      }
    }
    let share = Double(exact * 1000 / max(1, lines.count)) / 10
    print(
      "\(name): \(exact) of \(lines.count) paragraphs exact, \(share) %; digits silently changed: \(silent)"
    )
    #expect(silent == 0)
  }

  private static func digits(_ text: CleanText) -> [Unicode.Scalar] {
    text.written.filter(\.isDigit)
  }
}
