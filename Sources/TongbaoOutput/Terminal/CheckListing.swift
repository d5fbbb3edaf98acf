import TongbaoRecords
import TongbaoText

/// The failed checks of a bulletin for a person: each with its place, what disagrees, and the clauses that
/// were compared, quoted.
package struct CheckListing {
  private let source: SourceText
  private let bulletin: Bulletin
  private let language: Language
  /// Where each line of the source starts.
  private let lineStarts: [Int]

  package init(source: SourceText, bulletin: Bulletin, language: Language = .english) {
    self.source = source
    self.bulletin = bulletin
    self.language = language
    lineStarts = [0] + source.scalars.indices.filter { source.scalars[$0] == "\n" }.map { $0 + 1 }
  }

  /// `file:line:column: check: message` and a quote a line below; lines and columns count from 1, in
  /// code points.
  package var lines: [String] {
    let records = Dictionary(
      bulletin.records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return bulletin.records.flatMap { record in
      record.checks.flatMap { check in
        [
          "\(place(of: record)): \(check.check): \(TerminalStyle.plain(language.message(check.message)))"
        ]
          + quotes(of: check.records.compactMap { records[$0] })
      }
    }
  }

  private func place(of record: Record) -> String {
    let (line, column) = position(of: record.evidence.range.lowerBound)
    return "\(TerminalStyle.plain(bulletin.id)):\(line):\(column)"
  }

  /// Each clause once: several records may stand in it.
  private func quotes(of records: [Record]) -> [String] {
    var seen: Set<Range<Int>> = []
    return records.filter { seen.insert($0.evidence.range).inserted }.map { record in
      let line = position(of: record.evidence.range.lowerBound).line
      return "  \(line) | \(TerminalStyle.plain(record.evidence.text))"
    }
  }

  /// A binary search for the line.
  private func position(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return (low, offset - lineStarts[max(0, low - 1)] + 1)
  }
}
