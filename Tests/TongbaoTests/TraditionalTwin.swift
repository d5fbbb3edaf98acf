@testable import TongbaoText

/// The Traditional forms of characters that have one, where both ways are one to one.
enum TraditionalTwin {
  static func character(_ scalar: Unicode.Scalar) -> Unicode.Scalar { twins[scalar] ?? scalar }

  private static let twins: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = (UInt32(0x4E00)...0x9FFF).compactMap(Unicode.Scalar.init).compactMap(pair)
    return Dictionary(grouping: pairs, by: \.simplified).compactMapValues {
      $0.count == 1 ? $0[0].traditional : nil
    }
  }()

  /// A form that only Traditional documents write, of one that only Simplified ones do.
  private static func pair(
    _ scalar: Unicode.Scalar
  ) -> (simplified: Unicode.Scalar, traditional: Unicode.Scalar)? {
    let entry = HanTable.entry(scalar)
    let folded = HanTable.entry(entry.folded)
    guard entry.folded != scalar, entry.isBig5, !entry.isGB2312, folded.isGB2312, !folded.isBig5
    else { return nil }
    return (entry.folded, scalar)
  }
}
