@_exported import TongbaoRecords
@_exported import TongbaoText

/// Reads bulletins. Immutable and `Sendable`: make one and share it.
public struct BulletinParser: Sendable {
  private let cleaner = Cleaner()
  private let layoutReader = LayoutReader()

  /// A parser with the built-in rules.
  public init() {}

  /// Parses a decoded document.
  ///
  /// - Parameters:
  ///   - source: the document; every offset of the result counts in it.
  ///   - id: the document's id, the prefix of its records' ids.
  ///   - date: `YYYY-MM-DD`, against which open years are resolved.
  public func parse(_ source: SourceText, id: String, date: String? = nil) -> Bulletin {
    parse(cleaner.clean(source), of: source, id: id, date: date)
  }

  /// Parses what a reader of markup took out of a page; offsets count in `source`, the page.
  package func parse(
    _ marked: MarkedText, of source: SourceText, id: String, date: String? = nil
  ) -> Bulletin {
    parse(cleaner.clean(marked), of: source, id: id, date: date)
  }

  private func parse(
    _ clean: CleanText, of source: SourceText, id: String, date: String?
  ) -> Bulletin {
    _ = layoutReader.layout(of: clean)
    return Bulletin(id: id, source: source, script: clean.script)
  }

  /// Parses a document's bytes; without `encoding` it is found out.
  public func parse(
    bytes: [UInt8], encoding: TextEncoding? = nil, id: String, date: String? = nil
  ) -> Bulletin {
    parse(Decoder.decode(bytes, as: encoding), id: id, date: date)
  }
}
