import TongbaoRecords
import TongbaoText

/// What the review page of one document shows. All ranges are source offsets.
package struct ReportDocument: Sendable {
  package var source: SourceText
  package var bulletin: Bulletin
  /// What is no text of the bulletin: boilerplate, and stretches that are damaged.
  package var greyed: [Range<Int>]
  /// Numbers that no record tells of.
  package var unusedNumbers: [Range<Int>]

  package init(
    source: SourceText, bulletin: Bulletin, greyed: [Range<Int>] = [],
    unusedNumbers: [Range<Int>] = []
  ) {
    self.source = source
    self.bulletin = bulletin
    self.greyed = greyed
    self.unusedNumbers = unusedNumbers
  }

  /// A fingerprint of the text (64-bit FNV-1a over its code points): verdicts that a browser keeps
  /// belong to this text and no other.
  var digest: String {
    let hash = source.scalars.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, scalar in
      (hash ^ UInt64(scalar.value)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
  }
}
