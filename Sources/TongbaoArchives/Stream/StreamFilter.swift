import Tongbao
import TongbaoOutput

/// The filter behind `tongbao stream`: a document a line in, its records and then exactly one document
/// line out, in order. What is wrong with a line is told in its document line.
package struct StreamFilter {
  private let parser: DocumentParser
  private let versions: Versions
  private let limit: Int
  private let isLineBuffered: Bool

  /// - Parameters:
  ///   - limit: the most bytes of a line.
  ///   - isLineBuffered: whether each document's lines go out at once.
  package init(
    _ parser: DocumentParser, versions: Versions, limit: Int, isLineBuffered: Bool = false
  ) {
    self.parser = parser
    self.versions = versions
    self.limit = limit
    self.isLineBuffered = isLineBuffered
  }

  /// Filters until the input ends.
  ///
  /// - Throws: `OutputFailure` when the output cannot be written, `DocumentFailure` when the input
  ///   cannot be read on.
  package func run(_ input: ByteStream, to output: AtomicFile) throws {
    var lines = ItemReader(input, limit: limit)
    var ordinal = 0
    while let item = try lines.next() {
      ordinal += 1
      try output.write(answer(to: document(of: item, place: "document \(ordinal)")))
      if isLineBuffered { try output.flush() }
    }
    try output.flush()
  }

  /// A line without an id gets none.
  private func document(of item: ItemReader.Item, place: String) -> Document {
    var document =
      switch item {
      case .bytes(let bytes): Document(json: bytes, place: place)
      case .tooLong: Document(id: place, content: .failure(.tooLong(limit)))
      }
    document.givenID = document.givenID ?? Array("null".utf8)
    return document
  }

  private func answer(to document: Document) -> [UInt8] {
    let bulletin = parser.parse(document)
    var bytes: [UInt8] = []
    NDJSONWriter().append(bulletin.records, to: &bytes)
    NDJSONWriter().append(
      DocumentLine(
        bulletin, versions: versions, givenID: document.givenID, meta: document.meta), to: &bytes)
    return bytes
  }
}
