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
    for (number, range) in JSONLines.ranges(of: bytes) {
      do throws(JSONReader.Failure) {
        if let record = try RecordReader.record(of: bytes, in: range) { records.append(record) }
      } catch {
        let place = Location(file: file, line: number, column: error.column)
        faults.append(Fault(at: place, error.message))
      }
    }
    return records
  }
}
