/// Bytes to code points.
package enum Decoder {
  /// More bytes than this are no bulletin: the rest is left out, with an error.
  package static let limit = 1 << 28

  /// How many bytes are enough to tell encodings apart.
  private static let sampleSize = 1 << 15

  /// Decodes a document. Without `encoding`, decides by decoding and scoring what comes out. Never
  /// fails: an undecodable byte is one U+FFFD, and a diagnostic tells its place.
  package static func decode(_ bytes: [UInt8], as encoding: TextEncoding? = nil) -> SourceText {
    guard bytes.count <= limit else {
      let text = decode(Array(bytes.prefix(limit)), as: encoding)
      return SourceText(
        scalars: text.scalars, encoding: text.encoding,
        diagnostics: text.diagnostics + [tooLong(bytes.count)])
    }
    let mark = ByteOrderMark(bytes)
    let encoding = encoding ?? mark?.encoding ?? guess(bytes)
    let body = mark?.encoding == encoding ? Array(bytes.dropFirst(mark?.length ?? 0)) : bytes
    let scalars = read(body, as: encoding)
    return SourceText(
      scalars: scalars, encoding: encoding, diagnostics: undecodable(in: scalars, of: encoding))
  }

  private static func read(_ bytes: [UInt8], as encoding: TextEncoding) -> [Unicode.Scalar] {
    switch encoding {
    case .utf8: UTF8Reader(bytes).scalars
    case .utf16LittleEndian: UTF16Reader.decode(bytes, isBigEndian: false)
    case .utf16BigEndian: UTF16Reader.decode(bytes, isBigEndian: true)
    case .gb18030, .big5: Converter(encoding)?.decode(bytes) ?? UTF8Reader(bytes).scalars
    }
  }

  /// UTF-8 where it reads as such, a few broken bytes allowed; else what reads best.
  private static func guess(_ bytes: [UInt8]) -> TextEncoding {
    let sample = Array(bytes.prefix(sampleSize))
    let utf8 = UTF8Reader(sample)
    if utf8.longCount >= 2 * utf8.undecodableCount, !sample.contains(0) { return .utf8 }
    if let latin = latinUTF16(sample) { return latin }
    let candidates: [TextEncoding] = [
      .gb18030, .big5, .utf16LittleEndian, .utf16BigEndian, .utf8,
    ]
    let scores = candidates.map { ($0, Plausibility.score(read(sample, as: $0))) }
    return scores.max { $0.1 < $1.1 }?.0 ?? .utf8
  }

  /// The UTF-16 that writes Latin text in these bytes: every second one of most is zero.
  private static func latinUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    let zeros = [0, 1].map { parity in
      stride(from: parity, to: bytes.count, by: 2).count { bytes[$0] == 0 }
    }
    guard 4 * max(zeros[0], zeros[1]) > bytes.count else { return nil }
    return zeros[0] > zeros[1] ? .utf16BigEndian : .utf16LittleEndian
  }
}

/// The mark that some documents start with; it is not text.
private struct ByteOrderMark {
  let encoding: TextEncoding
  let length: Int

  init?(_ bytes: [UInt8]) {
    let marks: [([UInt8], TextEncoding)] = [
      ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LittleEndian),
      ([0xFE, 0xFF], .utf16BigEndian), ([0x84, 0x31, 0x95, 0x33], .gb18030),
    ]
    guard let (mark, encoding) = marks.first(where: { bytes.starts(with: $0.0) }) else {
      return nil
    }
    self.encoding = encoding
    length = mark.count
  }
}

extension Decoder {
  /// A document with more damaged places than this has the rest of them summed up.
  private static let reported = 20

  private static func undecodable(
    in scalars: [Unicode.Scalar], of encoding: TextEncoding
  ) -> [Diagnostic] {
    var ranges: [Range<Int>] = []
    for (index, scalar) in scalars.enumerated() where scalar == "\u{FFFD}" {
      if let last = ranges.last, last.upperBound == index {
        ranges[ranges.count - 1] = last.lowerBound..<index + 1
      } else {
        ranges.append(index..<index + 1)
      }
    }
    let more = ranges.count - reported
    return ranges.prefix(reported).map { range in
      Diagnostic(
        .warning, code: "undecodable-bytes", message: "not \(encoding.rawValue)", range: range)
    } + (more > 0 ? [summary(more, encoding)] : [])
  }

  private static func summary(_ count: Int, _ encoding: TextEncoding) -> Diagnostic {
    Diagnostic(
      .warning, code: "undecodable-bytes",
      message: "\(count) more places that are not \(encoding.rawValue); is it another encoding?")
  }

  private static func tooLong(_ count: Int) -> Diagnostic {
    Diagnostic(
      .error, code: "document-too-long",
      message: "\(count) bytes; only the first \(limit) were read")
  }
}
