import TongbaoText

/// A parsed document: its records, and the document line that tells of the source.
public struct Bulletin: Sendable {
  /// Document id: the path, or the id that came with the input.
  public var id: String
  /// The title, in clean text.
  public var title: String?
  /// Who issued it, in clean text.
  public var issuer: String?
  /// When it was published, ISO 8601 or EDTF.
  public var published: String?
  /// The date that open years were resolved against, ISO 8601 or EDTF.
  public var date: String?
  /// Where `date` came from.
  public var dateOrigin: DateOrigin
  /// The script that it is written in.
  public var script: CleanText.Script
  /// The encoding that it was decoded from.
  public var encoding: TextEncoding
  /// In the order of their evidence.
  public var records: [Record]
  /// How many damaged stretches no repair could restore.
  public var damagedStretches: Int
  /// What was found wrong with the source.
  public var diagnostics: [Diagnostic]

  /// Where the date that open years are resolved against came from.
  public enum DateOrigin: String, Sendable { case option, text, none }

  /// Creates a bulletin without records.
  public init(id: String, source: SourceText, script: CleanText.Script) {
    self.id = id
    self.script = script
    dateOrigin = .none
    encoding = source.encoding
    records = []
    damagedStretches = 0
    diagnostics = source.diagnostics
  }
}
