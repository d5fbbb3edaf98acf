/// A document without noise, and the one map back to its source.
///
/// All arrays have one element a clean character, so an index is a *clean offset*; `sourceRange`
/// turns a range of them into source offsets (code points, half open).
public struct CleanText: Sendable {
  /// The characters in the source's own script: markup and noise out, damage repaired, width folded.
  package var written: [Unicode.Scalar]
  /// The same characters folded for matching: Traditional to Simplified, variants unified.
  package var folded: [Unicode.Scalar]
  /// Where each character starts in the source.
  package var starts: [Int32]
  /// Where each character ends in the source, removed noise behind it included.
  package var ends: [Int32]
  /// Clean ranges that damage in the source touches and no repair could restore, ascending.
  package var damage: [Range<Int>]
  /// The document's script.
  package var script: Script
  /// What cleaning found wrong; ranges in source offsets.
  package var diagnostics: [Diagnostic]

  /// The scripts that Chinese is written in.
  public enum Script: String, Sendable { case simplified, traditional }

  package init(
    written: [Unicode.Scalar], folded: [Unicode.Scalar], starts: [Int32], ends: [Int32],
    damage: [Range<Int>] = [], script: Script = .simplified, diagnostics: [Diagnostic] = []
  ) {
    self.written = written
    self.folded = folded
    self.starts = starts
    self.ends = ends
    self.damage = damage
    self.script = script
    self.diagnostics = diagnostics
  }

  package var count: Int { written.count }

  /// A clean range in the source's own script, as the source writes it without its noise.
  package func written(_ range: Range<Int>) -> String { String(written[range]) }

  /// A clean range as record fields hold it: Simplified, yet with every GB2312 character of a
  /// Simplified document as it stands; digits, Latin letters, brackets and signs in ASCII.
  package func canonical(_ range: Range<Int>) -> String {
    String(range.map { canonical(at: $0) })
  }

  private func canonical(at index: Int) -> Unicode.Scalar {
    let scalar = written[index]
    guard scalar.isHan else { return WidthFolding.canonical(scalar) }
    let keeps = script == .simplified && HanTable.entry(scalar).isGB2312
    return keeps ? scalar : folded[index]
  }

  /// The source offsets that a clean range stands for. An empty range maps to an empty range.
  package func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let at = range.lowerBound < count ? Int(starts[range.lowerBound]) : Int(ends.last ?? 0)
      return at..<at
    }
    return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }
}
