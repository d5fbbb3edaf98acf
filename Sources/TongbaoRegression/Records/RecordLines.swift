import TongbaoRecords
import TongbaoRules
import TongbaoText

/// NDJSON, a record a line.
package enum RecordLines {
  /// The records of a file; lines of other types are passed over, a line that is no JSON is a fault.
  package static func records(
    of bytes: [UInt8], file: String, faults: inout [Fault]
  ) -> [Record] {
    var records: [Record] = []
    for (number, range) in lines(of: bytes) {
      do throws(JSONReader.Failure) {
        if let record = try RecordReader.record(of: bytes, in: range) { records.append(record) }
      } catch {
        let place = Location(file: file, line: number, column: error.column)
        faults.append(Fault(at: place, error.message))
      }
    }
    return records
  }

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
}
