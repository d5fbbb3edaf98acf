/// Documents of one kind.
struct Sample {
  var name: String
  /// UTF-8.
  var documents: [[UInt8]]

  var byteCount: Int { documents.reduce(0) { $0 + $1.count } }
}
