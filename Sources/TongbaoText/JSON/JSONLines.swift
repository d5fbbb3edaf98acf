/// NDJSON: a JSON value a line.
package enum JSONLines {
  /// The lines that are not blank, as byte ranges, with their numbers from 1.
  package static func ranges(of bytes: [UInt8]) -> [(number: Int, range: Range<Int>)] {
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
