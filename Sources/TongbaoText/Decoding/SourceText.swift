/// A document as it was given, decoded: the text that every offset of the output counts in.
///
/// An index into `scalars` is an offset: the byte order mark is not text, CRLF is two code points,
/// and an undecodable byte is one U+FFFD.
public struct SourceText: Sendable {
  /// The decoded code points.
  public let scalars: [Unicode.Scalar]
  /// The encoding that the bytes were read in.
  public let encoding: TextEncoding
  /// What could not be decoded.
  public let diagnostics: [Diagnostic]

  package init(
    scalars: [Unicode.Scalar], encoding: TextEncoding = .utf8, diagnostics: [Diagnostic] = []
  ) {
    self.scalars = scalars
    self.encoding = encoding
    self.diagnostics = diagnostics
  }

  /// A text that is already decoded.
  public init(_ text: String) {
    self.init(scalars: Array(text.unicodeScalars))
  }

  /// The text of a source range, verbatim; what lies outside of the source is left out.
  package func quote(_ range: Range<Int>) -> String {
    String(scalars[range.clamped(to: scalars.indices)])
  }
}
