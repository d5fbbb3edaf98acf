/// How many columns of a terminal a text takes (UAX #11).
package enum DisplayWidth {
  private struct Row {
    var first: UInt32
    var last: UInt32
    var columns: Int
  }

  /// The ranges of `EastAsianWidth.tsv`, ascending; what is in none of them takes one column.
  private static let rows: [Row] = table.description
    .split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t")
      guard cells.count == 3, let first = UInt32(cells[0], radix: 16),
        let last = UInt32(cells[1], radix: 16), let columns = Int(cells[2])
      else { return nil }
      return Row(first: first, last: last, columns: columns)
    }

  /// 0, 1 or 2.
  package static func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value < 0x20 || scalar.value == 0x7F ? 0 : 1 }
    if scalar.value >= 0x4E00 && scalar.value <= 0x9FFF { return 2 }
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].last < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].first <= scalar.value ? rows[low].columns : 1
  }

  /// The columns of a text without line breaks.
  package static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  /// The text cut to at most `width` columns, `…` standing for what is cut.
  package static func truncated(_ text: String, to width: Int) -> String {
    guard columns(text) > width else { return text }
    guard width > 0 else { return "" }
    var result = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      used += columns(scalar)
      if used > width - 1 { break }
      result.append(scalar)
    }
    return String(result) + "…"
  }

  /// The text cut or filled with blanks to exactly `width` columns.
  package static func padded(_ text: String, to width: Int, alignRight: Bool = false) -> String {
    let cut = truncated(text, to: width)
    let blanks = String(repeating: " ", count: max(0, width - columns(cut)))
    return alignRight ? blanks + cut : cut + blanks
  }
}
