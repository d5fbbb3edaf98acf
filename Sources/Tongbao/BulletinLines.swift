import TongbaoOutput

extension Bulletin {
  /// The records as NDJSON in UTF-8, a line each, in the shape that `tongbao schema` prints.
  public func ndjson() -> [UInt8] {
    var bytes: [UInt8] = []
    NDJSONWriter().append(records, to: &bytes)
    return bytes
  }
}
