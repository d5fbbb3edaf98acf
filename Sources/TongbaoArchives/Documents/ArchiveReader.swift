/// The documents of files and folders, one after another. What cannot be read is a document, too.
package struct ArchiveReader {
  /// Documents longer than this many bytes are failures.
  private let limit: Int
  private var walker: FileWalker
  /// The file whose items are being read.
  private var items: (path: FilePath, reader: ItemReader, ordinal: Int)?

  init(_ walker: FileWalker, limit: Int) {
    self.walker = walker
    self.limit = limit
  }

  /// - Parameters:
  ///   - paths: files, and folders of files.
  ///   - limit: how many bytes a document may have.
  package init(_ paths: [FilePath], limit: Int) { self.init(FileWalker(paths), limit: limit) }

  package mutating func next() -> Document? {
    while true {
      if let document = nextItem() { return document }
      guard let entry = walker.next() else { return nil }
      switch entry {
      case .failure(let path, let failure): return Self.failure(path, failure)
      case .file(let path):
        if let document = open(path) { return document }
      }
    }
  }

  /// A file's document, or nil for one that holds several, which come next.
  private mutating func open(_ path: FilePath) -> Document? {
    do throws(DocumentFailure) {
      let stream = try ByteStream(path)
      if case .documents(let layout) = DocumentKind(try stream.peek(4096)) {
        items = (path, ItemReader(stream, layout: layout, limit: limit), 0)
        return nil
      }
      guard let bytes = try stream.rest(limit: limit) else { throw .tooLong(limit) }
      return Document(id: path.description, content: .file(bytes))
    } catch {
      return Self.failure(path, error)
    }
  }

  private mutating func nextItem() -> Document? {
    guard var current = items else { return nil }
    current.ordinal += 1
    let place = "\(current.path):\(current.ordinal)"
    items = nil
    do throws(DocumentFailure) {
      guard let item = try current.reader.next() else { return nil }
      items = current
      switch item {
      case .bytes(let bytes): return Document(json: bytes, place: place)
      case .tooLong: throw .tooLong(limit)
      }
    } catch {
      return Document(id: place, content: .failure(error))
    }
  }

  private static func failure(_ path: FilePath, _ failure: DocumentFailure) -> Document {
    Document(id: path.description, content: .failure(failure))
  }
}
