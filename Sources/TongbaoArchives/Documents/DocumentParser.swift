import Tongbao

/// Documents of any kind to bulletins. What fails becomes a bulletin without records whose diagnostic
/// says why.
package struct DocumentParser: Sendable {
  private let parser: BulletinParser
  private let encoding: TextEncoding?
  private let date: String?
  private let keptTexts: KeptTexts?

  /// - Parameters:
  ///   - encoding: of all files; nil to find each out.
  ///   - date: for documents that come without one.
  ///   - keptTexts: where the texts of converted files go; nil to keep none.
  package init(
    _ parser: BulletinParser, encoding: TextEncoding? = nil, date: String? = nil,
    keptTexts: KeptTexts? = nil
  ) {
    self.parser = parser
    self.encoding = encoding
    self.date = date
    self.keptTexts = keptTexts
  }

  package func parse(_ document: Document) -> Bulletin { reading(of: document).bulletin }

  /// Parses a document and keeps its text beside the result.
  package func reading(of document: Document) -> DocumentReading {
    do {
      return try read(document)
    } catch {
      return DocumentReading(document, error)
    }
  }

  /// What its results depend on beside the document and the rules.
  var fingerprint: String { "\(encoding?.rawValue ?? "") \(date ?? "")" }

  private func read(_ document: Document) throws(DocumentFailure) -> DocumentReading {
    switch document.content {
    case .failure(let failure): throw failure
    case .text(let text): return parse(SourceText(text), of: document)
    case .page(let text): return parse(page: SourceText(text), of: document)
    case .file(let bytes): return try parse(bytes, of: document)
    }
  }

  private func parse(
    _ bytes: [UInt8], of document: Document
  ) throws(DocumentFailure) -> DocumentReading {
    switch DocumentKind(bytes[...]) {
    case .foreign(let name):
      throw DocumentFailure(code: "kind", message: "this is \(name), which is not read")
    case .pdf:
      return parse(try convert(bytes, with: .pdfToText, of: document), of: document)
    case .docx:
      return parse(page: try convert(bytes, with: .docxToPage, of: document), of: document)
    case .text, .page, .documents:
      return try parse(Decoder.decode(bytes, as: encoding), bytes, of: document)
    }
  }

  private func parse(
    _ source: SourceText, _ bytes: [UInt8], of document: Document
  ) throws(DocumentFailure) -> DocumentReading {
    if DocumentKind.isBinary(source.scalars) {
      throw DocumentFailure(code: "binary", message: "this is no text in any encoding that is read")
    }
    return DocumentKind.isPage(source.scalars)
      ? parse(page: source, of: document) : parse(source, of: document)
  }

  private func convert(
    _ bytes: [UInt8], with program: ExternalProgram, of document: Document
  ) throws(DocumentFailure) -> SourceText {
    let text = try program.run(bytes)
    try keptTexts?.write(text, of: document.id)
    return Decoder.decode(text, as: .utf8)
  }

  private func parse(_ source: SourceText, of document: Document) -> DocumentReading {
    let date = document.date ?? date
    return DocumentReading(document, source, parser.parse(source, id: document.id, date: date))
  }

  /// What the page says of itself serves where its text is silent.
  private func parse(page source: SourceText, of document: Document) -> DocumentReading {
    let page: Page
    do {
      page = try PageReader.read(source)
    } catch {
      return DocumentReading(document, error, in: source)
    }
    let given = document.date ?? date
    var bulletin = parser.parse(
      page.text, of: source, id: document.id, date: given ?? page.published)
    if given == nil, bulletin.dateOrigin == .option { bulletin.dateOrigin = .text }
    bulletin.title = bulletin.title ?? page.title
    bulletin.issuer = bulletin.issuer ?? page.issuer
    bulletin.published = bulletin.published ?? page.published
    return DocumentReading(document, source, marked: page.text, bulletin)
  }
}
