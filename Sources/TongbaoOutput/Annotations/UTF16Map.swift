/// Code points to UTF-16 units and back: tools that run in a browser count the latter.
struct UTF16Map {
  /// The unit offset of each code point, and of the end.
  private let units: [Int]

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var units: [Int] = []
    var at = 0
    for scalar in scalars {
      units.append(at)
      at += scalar.value > 0xFFFF ? 2 : 1
    }
    self.units = units + [at]
  }

  /// The units of a range of code points; what lies outside the text is cut.
  func units(_ range: Range<Int>) -> Range<Int> {
    let inside = range.clamped(to: 0..<units.count - 1)
    return units[inside.lowerBound]..<units[inside.upperBound]
  }

  /// The code points of a range of units, a half pair as the whole; nil outside the text.
  func scalars(_ start: Int, _ end: Int) -> Range<Int>? {
    guard start >= 0, start <= end, end <= units[units.count - 1] else { return nil }
    let upper = first { units[$0] >= end }
    let lower = first { units[$0] >= start }
    return (units[lower] > start ? lower - 1 : lower)..<upper
  }

  /// The first offset that is true; `isTrue` is false up to some offset and true from there.
  private func first(where isTrue: (Int) -> Bool) -> Int {
    var low = 0
    var high = units.count - 1
    while low < high {
      let middle = (low + high) / 2
      if isTrue(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
