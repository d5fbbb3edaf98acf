import Tongbao
import TongbaoArchives
import TongbaoOutput
import TongbaoRecords
import TongbaoRules
import TongbaoText

/// What one run of the fuzzer feeds, by the name in the environment's `FUZZ_TARGET`.
///
/// Each target asks of what comes out what must hold for any input, and a crash tells that it does not.
enum FuzzTarget: String, CaseIterable {
  case decoding, cleaning, markup, rules, numerals, documents, ndjson

  func run(_ bytes: [UInt8]) {
    switch self {
    case .decoding: decode(bytes)
    case .cleaning: clean(bytes)
    case .markup: readMarkup(bytes)
    case .rules: compileRules(bytes)
    case .numerals: recognize(bytes)
    case .documents: parse(bytes)
    case .ndjson: readLine(bytes)
    }
  }

  private func decode(_ bytes: [UInt8]) {
    let encodings: [TextEncoding?] = [nil, .utf8, .gb18030, .big5, .utf16LittleEndian]
    for encoding in encodings {
      let source = Decoder.decode(bytes, as: encoding)
      precondition(source.scalars.count <= bytes.count)
    }
  }

  private func clean(_ bytes: [UInt8]) {
    let source = Decoder.decode(bytes, as: .utf8)
    let text = Cleaner().clean(source)
    precondition(text.folded.count == text.written.count && text.ends.count == text.starts.count)
    for index in text.starts.indices {
      precondition(0 <= text.starts[index] && text.starts[index] <= text.ends[index])
      precondition(text.ends[index] <= source.scalars.count)
    }
    let layout = LayoutReader().layout(of: text)
    precondition(layout.sentences.allSatisfy { $0.range.upperBound <= text.count })
  }

  private func readMarkup(_ bytes: [UInt8]) {
    let page = String(decoding: bytes, as: UTF8.self)
    _ = Readers.documents.parse(Document(id: "page", content: .page(page)))
  }

  private func compileRules(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var faults: [Fault] = []
    let rules = RuleLibrary.ruleSet(
      of: [SourceFile(path: "fuzz.rules", text: text)], faults: &faults)
    let source = SourceText("扩建工程完成投资3.2亿元,其中一期已完工85%。" + text.prefix(200))
    check(BulletinReader(rules: rules).read(source, id: "rules", date: nil), source)
  }

  private func recognize(_ bytes: [UInt8]) {
    let text = Cleaner().clean(Decoder.decode(bytes, as: .utf8))
    for number in Readers.numbers.mentions(in: text, range: 0..<text.count) {
      precondition(!number.range.isEmpty && number.range.upperBound <= text.count)
    }
    for time in Readers.times.mentions(in: text, range: 0..<text.count, reference: nil) {
      precondition(!time.range.isEmpty && time.range.upperBound <= text.count)
    }
  }

  private func parse(_ bytes: [UInt8]) {
    let source = Decoder.decode(bytes)
    check(Readers.bulletins.parse(source, id: "document"), source)
  }

  private func readLine(_ bytes: [UInt8]) {
    _ = try? JSONReader.read(bytes)
    _ = Readers.documents.parse(Document(json: bytes, place: "line"))
  }

  /// Quotes are slices of the source, and what is written is JSON.
  private func check(_ bulletin: Bulletin, _ source: SourceText) {
    for record in bulletin.records {
      precondition(source.quote(record.evidence.range) == record.evidence.text)
      var bytes: [UInt8] = []
      NDJSONWriter().append(record, to: &bytes)
      guard (try? JSONReader.read(bytes)) != nil else { preconditionFailure("no JSON") }
    }
  }
}

/// What reads, made once.
private enum Readers {
  static let bulletins = BulletinParser()
  static let documents = DocumentParser(bulletins)
  static let numbers = NumericRecognizer()
  static let times = TemporalRecognizer()
}
