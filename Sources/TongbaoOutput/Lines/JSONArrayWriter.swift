import TongbaoRecords
import TongbaoText

/// The lines of `NDJSONWriter` as one JSON array, an element a line; written as records come.
package struct JSONArrayWriter: Sendable {
  private let lines: NDJSONWriter
  private var isEmpty = true

  /// - Parameter trace: whether records tell the rules below the one that made them (`via`).
  package init(trace: Bool = false) { lines = NDJSONWriter(trace: trace) }

  /// Writes a record.
  package mutating func append(_ record: Record, to bytes: inout [UInt8]) {
    separate(&bytes)
    lines.append(record, to: &bytes)
    bytes.removeLast()
  }

  /// Writes a document.
  package mutating func append(_ document: DocumentLine, to bytes: inout [UInt8]) {
    separate(&bytes)
    lines.append(document, to: &bytes)
    bytes.removeLast()
  }

  /// Writes lines of `NDJSONWriter`.
  package mutating func append(lines: [UInt8], to bytes: inout [UInt8]) {
    for line in lines.split(separator: 0x0A) {
      separate(&bytes)
      bytes.append(contentsOf: line)
    }
  }

  /// Closes the array; nothing may follow.
  package mutating func finish(_ bytes: inout [UInt8]) {
    bytes.append(contentsOf: (isEmpty ? "[]\n" : "\n]\n").utf8)
  }

  private mutating func separate(_ bytes: inout [UInt8]) {
    bytes.append(contentsOf: (isEmpty ? "[\n" : ",\n").utf8)
    isEmpty = false
  }
}
