import TongbaoRecords
import TongbaoText

/// Reads an NDJSON file of records document by document, a block at a time: memory is bounded by the
/// largest document.
package struct RecordStream: ~Copyable {
  /// Gives the next bytes of a file, none at its end.
  package typealias Source = () -> [UInt8]

  /// A line that is no JSON.
  package struct Failure: Error, CustomStringConvertible {
    package var line: Int
    package var message: String
    package var description: String { "line \(line): \(message)" }
  }

  private let source: Source
  private var buffer: [UInt8] = []
  private var position = 0
  /// Up to where the buffer is known to hold no end of a line.
  private var scanned = 0
  private var isAtEnd = false
  private(set) var line = 0
  private var ahead: Record?

  package init(_ source: @escaping Source) { self.source = source }

  /// The next line that is not blank, without its end; nil at the end of the file.
  mutating func nextLine() -> ArraySlice<UInt8>? {
    while true {
      if let end = buffer[max(position, scanned)...].firstIndex(of: 0x0A) {
        line += 1
        let found = buffer[position..<end]
        position = end + 1
        if found.contains(where: { $0 > 0x20 }) { return found }
      } else if isAtEnd {
        guard position < buffer.count else { return nil }
        line += 1
        defer { position = buffer.count }
        return buffer[position...]
      } else {
        fill()
      }
    }
  }

  /// What was read is dropped before more is read.
  private mutating func fill() {
    buffer.removeFirst(position)
    position = 0
    scanned = buffer.count
    let bytes = source()
    if bytes.isEmpty { isAtEnd = true } else { buffer += bytes }
  }

  /// The record of a line of this stream; nil when the line is of another type.
  func record(_ line: ArraySlice<UInt8>) throws(Failure) -> Record? {
    do throws(JSONReader.Failure) {
      return try RecordReader.record(of: Array(line))
    } catch {
      throw Failure(line: self.line, message: "\(error)")
    }
  }

  /// The records of the next document; nil at the end of the file.
  mutating func nextDocument() throws(Failure) -> [Record]? {
    var records = ahead.map { [$0] } ?? []
    ahead = nil
    while let line = nextLine() {
      guard let record = try record(line) else { continue }
      if let first = records.first, first.document != record.document {
        ahead = record
        return records
      }
      records.append(record)
    }
    return records.isEmpty ? nil : records
  }

  var hasRecordAhead: Bool { ahead != nil }

  /// Gives back a record that belongs to the next document's.
  mutating func putBack(_ record: Record) { ahead = record }
}
