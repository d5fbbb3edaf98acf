import TongbaoText

/// Why an annotation file could not be read.
package struct AnnotationFailure: Error, Hashable, CustomStringConvertible {
  package var message: String
  package var description: String { message }

  package init(_ message: String) { self.message = message }
}

/// Reading NDJSON line by line.
enum AnnotationLines {
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
