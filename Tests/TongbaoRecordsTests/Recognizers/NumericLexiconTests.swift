import Testing
import TongbaoText

@testable import TongbaoRecords

/// Runs the examples and the counter-examples of the recognizer's lexicons.
@Suite struct NumericLexiconTests {
  /// A file, and the column of its examples, which the counter-examples follow.
  private static let files: [(name: String, text: StaticString, column: Int)] = [
    ("Numerals", Resources.numerals, 5), ("Units", Resources.units, 8),
    ("Guards", Resources.guards, 2), ("Approximators", Resources.approximators, 3),
  ]

  @Test(arguments: files.map(\.name))
  func readsItsExamples(_ name: String) throws {
    let file = try #require(Self.files.first { $0.name == name })
    for cells in TSV.rows(of: file.text) {
      for example in cells.dropFirst(file.column) where example.contains("⇒") {
        let parts = example.split(separator: " ⇒ ").map(String.init)
        #expect(parts.count == 2, "\(name): \(example)")
        #expect(
          NumericReading.reading(parts[0]) == parts.last, "\(name): \(cells[0]): \(parts[0])")
      }
    }
  }

  @Test func hasAnExampleForEveryRow() {
    for file in Self.files {
      for cells in TSV.rows(of: file.text) {
        let hasExample = cells.indices.contains(file.column) && cells[file.column].contains("⇒")
        #expect(hasExample, "\(file.name): \(cells[0])")
      }
    }
  }

  /// The same word twice would leave one of its rows without effect.
  @Test func namesNoUnitTwice() {
    var seen: Set<String> = []
    for cells in TSV.rows(of: Resources.units)
    where cells[7] != "per" && !cells[7].hasPrefix("cues") {
      for form in cells[1].split(separator: " ") {
        #expect(seen.insert(String(form)).inserted, "\(form) of \(cells[0])")
      }
    }
  }
}
