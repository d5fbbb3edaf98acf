import TongbaoText

/// A document of an archive or a stream, before it is parsed.
package struct Document: Sendable {
  package enum Content: Sendable {
    /// A file's bytes; their kind is told by them.
    case file([UInt8])
    case text(String)
    case page(String)
    /// What could not even be read.
    case failure(DocumentFailure)
  }

  package var id: String
  /// The id as the input gave it, any JSON value.
  package var givenID: [UInt8]?
  /// The input's `meta`, JSON.
  package var meta: [UInt8]?
  /// `YYYY-MM-DD`, against which open years are resolved.
  package var date: String?
  package var content: Content

  package init(id: String, content: Content) {
    self.id = id
    self.content = content
  }

  /// Reads `{"id", "text" | "html", "date"?, "meta"?}`.
  ///
  /// - Parameters:
  ///   - json: one JSON object.
  ///   - place: where it stands, its id when it has none.
  package init(json: [UInt8], place: String) {
    self.init(id: place, content: .text(""))
    do {
      let value = try JSONReader.read(json)
      let given = value["id"]
      id = given?.string ?? given.map { String(decoding: json[$0.bytes], as: UTF8.self) } ?? place
      givenID = given.map { Array(json[$0.bytes]) }
      meta = value["meta"].map { Array(json[$0.bytes]) }
      date = value["date"]?.string
      content = Self.body(of: value)
    } catch {
      content = .failure(DocumentFailure(code: "json", message: "\(place): \(error)"))
    }
  }

  private static func body(of value: JSONValue) -> Content {
    if let text = value["text"]?.string { return .text(text) }
    if let page = value["html"]?.string { return .page(page) }
    return .failure(
      DocumentFailure(
        code: "json", message: "expected an object with a string \"text\" or \"html\""))
  }

  /// How many bytes it came with.
  var size: Int {
    switch content {
    case .file(let bytes): bytes.count
    case .text(let text), .page(let text): text.utf8.count
    case .failure: 0
    }
  }

  /// All that its result depends on.
  var parts: [[UInt8]] {
    let head = [Array(id.utf8), givenID ?? [], meta ?? [], Array((date ?? "").utf8)]
    switch content {
    case .file(let bytes): return head + [Array("file".utf8), bytes]
    case .text(let text): return head + [Array("text".utf8), Array(text.utf8)]
    case .page(let text): return head + [Array("page".utf8), Array(text.utf8)]
    case .failure(let failure): return head + [Array("failure".utf8), Array(failure.message.utf8)]
    }
  }

  /// Its kind, for people.
  var kindName: String {
    switch content {
    case .text: "text"
    case .page: "page"
    case .failure(let failure): failure.message
    case .file(let bytes):
      switch DocumentKind(bytes[...]) {
      case .pdf: "PDF"
      case .docx: "DOCX"
      case .foreign(let name): name
      default: "text or page"
      }
    }
  }
}
