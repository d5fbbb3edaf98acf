import TongbaoRecords

/// Compares two NDJSON files of records while it reads them.
///
/// Documents mostly come in the same order, and most records are the same to the byte: such lines are
/// compared as bytes and never parsed. A document that has no partner yet waits for it, so that files in
/// any order are compared right; only what waits takes memory.
package struct StreamDifference {
  package private(set) var tally: DifferenceTally
  private var waitingOld: [String: [Record]] = [:]
  private var waitingNew: [String: [Record]] = [:]
  /// Documents in the order in which they began to wait, so that the result is always the same.
  private var order: [String] = []

  package init(examples: Int) { tally = DifferenceTally(examples: examples) }

  package mutating func read(
    _ old: inout RecordStream, _ new: inout RecordStream
  ) throws(RecordStream.Failure) {
    try skipEqualLines(&old, &new)
    var hasOld = true
    var hasNew = true
    while hasOld || hasNew {
      if hasOld { hasOld = try take(&old, isOld: true) }
      if hasNew { hasNew = try take(&new, isOld: false) }
      if hasOld && hasNew && waitingOld.isEmpty && waitingNew.isEmpty {
        try skipEqualLines(&old, &new)
      }
    }
    for document in order {
      let (old, new) = (
        waitingOld.removeValue(forKey: document), waitingNew.removeValue(forKey: document)
      )
      if old != nil || new != nil { tally.add(old ?? [], new ?? []) }
    }
  }

  /// Passes over lines as long as they are the same in both files.
  private mutating func skipEqualLines(
    _ old: inout RecordStream, _ new: inout RecordStream
  ) throws(RecordStream.Failure) {
    guard !old.hasRecordAhead, !new.hasRecordAhead else { return }
    var document: [UInt8]?
    while true {
      let lines = (old.nextLine(), new.nextLine())
      guard let left = lines.0, let right = lines.1, left == right else {
        let isBegun = [lines.0, lines.1].contains {
          document != nil && $0.flatMap(DocumentName.bytes) == document
        }
        if isBegun { tally.addEqual(0, documents: -1) }
        if let left = lines.0, let record = try old.record(left) { old.putBack(record) }
        if let right = lines.1, let record = try new.record(right) { new.putBack(record) }
        return
      }
      guard let name = DocumentName.bytes(of: left) else { continue }
      tally.addEqual(1, documents: name == document ? 0 : 1)
      document = name
    }
  }

  private mutating func take(
    _ stream: inout RecordStream, isOld: Bool
  ) throws(RecordStream.Failure) -> Bool {
    guard let records = try stream.nextDocument() else { return false }
    let document = records[0].document
    let partner =
      isOld ? waitingNew.removeValue(forKey: document) : waitingOld.removeValue(forKey: document)
    if let partner {
      tally.add(isOld ? records : partner, isOld ? partner : records)
    } else {
      order.append(document)
      if isOld { waitingOld[document] = records } else { waitingNew[document] = records }
    }
    return true
  }
}

/// The document's name in a record's line, found without parsing it.
enum DocumentName {
  private static let key = Array("\"document\":\"".utf8)

  /// The bytes up to the next quote: enough to tell one document from the next.
  static func bytes(of line: ArraySlice<UInt8>) -> [UInt8]? {
    guard let start = line.firstRange(of: key)?.upperBound,
      let end = line[start...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    return Array(line[start..<end])
  }
}
