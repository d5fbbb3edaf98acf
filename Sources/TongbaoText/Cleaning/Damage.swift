/// Stretches of the source that no repair could restore.
struct Damage {
  /// Source offsets, ascending, disjoint.
  private let ranges: [Range<Int>]

  init(_ ranges: [Range<Int>]) {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// The clean ranges of the characters that stand for a damaged stretch; both lists ascend.
  func cleanRanges(in text: [Glyph]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    for range in ranges {
      while index < text.count, text[index].end <= range.lowerBound { index += 1 }
      let start = index
      while index < text.count, text[index].start < range.upperBound { index += 1 }
      if start < index { result.append(start..<index) }
    }
    return result
  }

  /// A document with more damage than this has the rest of it summed up.
  private static let reported = 20

  var diagnostics: [Diagnostic] {
    let more = ranges.count - Self.reported
    return ranges.prefix(Self.reported).map {
      Diagnostic(.warning, code: "damaged-text", message: "characters are lost here", range: $0)
    }
      + (more > 0
        ? [Diagnostic(.warning, code: "damaged-text", message: "\(more) more damaged places")] : [])
  }
}
