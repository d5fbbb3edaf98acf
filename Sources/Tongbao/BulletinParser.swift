@_exported import TongbaoRecords
@_exported import TongbaoText

import TongbaoRules

/// Reads bulletins. Immutable and `Sendable`: make one and share it.
public struct BulletinParser: Sendable {
  private let reader: BulletinReader

  /// A parser with the built-in rules.
  public init() { self.init(rules: RuleLibrary.builtin) }

  /// A parser with rules of one's own.
  package init(rules: RuleSet) { reader = BulletinReader(rules: rules) }

  /// Parses a decoded document.
  ///
  /// - Parameters:
  ///   - source: the document; every offset of the result counts in it.
  ///   - id: the document's id, the prefix of its records' ids.
  ///   - date: `YYYY-MM-DD`, against which open years are resolved.
  public func parse(_ source: SourceText, id: String, date: String? = nil) -> Bulletin {
    reader.read(source, id: id, date: date)
  }

  /// Parses what a reader of markup took out of a page; offsets count in `source`, the page.
  package func parse(
    _ marked: MarkedText, of source: SourceText, id: String, date: String? = nil
  ) -> Bulletin {
    reader.read(marked, source: source, id: id, date: date)
  }

  /// Parses a document's bytes; without `encoding` it is found out.
  public func parse(
    bytes: [UInt8], encoding: TextEncoding? = nil, id: String, date: String? = nil
  ) -> Bulletin {
    parse(Decoder.decode(bytes, as: encoding), id: id, date: date)
  }
}
