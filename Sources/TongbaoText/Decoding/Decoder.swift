/// Bytes to code points.
package enum Decoder {
  /// Decodes a document. Without `encoding`, decides by decoding and scoring what comes out.
  package static func decode(_ bytes: [UInt8], as encoding: TextEncoding? = nil) -> SourceText {
    SourceText(String(decoding: bytes, as: UTF8.self))
  }
}
