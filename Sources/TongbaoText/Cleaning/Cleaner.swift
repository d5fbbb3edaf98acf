/// Source text to clean text: noise out, damage repaired, width and script folded.
package struct Cleaner: Sendable {
  package init() {}

  package func clean(_ source: SourceText) -> CleanText {
    let count = Int32(source.scalars.count)
    return CleanText(
      written: source.scalars, folded: source.scalars, starts: Array(0..<count),
      ends: Array(1..<count + 1))
  }
}
