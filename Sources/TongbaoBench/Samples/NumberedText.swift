/// The documents of a sample over and over, each time with names and amounts of their own: a text that is
/// merely repeated is a second printing, which is passed over.
struct NumberedText {
  private let documents: [String]

  init(_ sample: Sample) {
    documents = sample.documents.map { String(decoding: $0, as: UTF8.self) }
  }

  /// One document of at least so many bytes.
  func bytes(count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 10_000)
    var number = 0
    while bytes.count < count {
      bytes += Array(document(number).utf8) + [UInt8(ascii: "\n")]
      number += 1
    }
    return bytes
  }

  /// The sample's documents in turn; what each paragraph ends with is told of another place.
  func document(_ number: Int) -> String {
    let lines = documents[number % documents.count].split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      line.hasSuffix("。")
        ? "\(line.dropLast())，另有\(number + 1)号点新增设施\(number + 2)处。" : String(line)
    }.joined(separator: "\n")
  }
}
