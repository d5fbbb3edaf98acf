import TongbaoText

/// Why an annotation file could not be read.
package struct AnnotationFailure: Error, Hashable, CustomStringConvertible {
  package var message: String
  package var description: String { message }

  package init(_ message: String) { self.message = message }
}

/// Reading NDJSON line by line.
enum AnnotationLines {
  /// The lines that are not blank, as byte ranges, with their numbers from 1.
  static func lines(of bytes: [UInt8]) -> [(number: Int, range: Range<Int>)] {
    var lines: [(number: Int, range: Range<Int>)] = []
    var start = 0
    var number = 1
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x0A {
      if bytes[start..<end].contains(where: { $0 > 0x20 }) { lines.append((number, start..<end)) }
      start = end + 1
      number += 1
    }
    return lines
  }

  static func value(
    _ bytes: [UInt8], _ range: Range<Int>, _ number: Int
  ) throws(AnnotationFailure) -> JSONValue {
    do {
      return try JSONReader.read(bytes, in: range)
    } catch {
      throw AnnotationFailure("line \(number), \(error)")
    }
  }
}
