import ArgumentParser
import FoundationEssentials
import Tongbao
import TongbaoRecords
import TongbaoRegression
import TongbaoRules
import TongbaoText

/// Scores records against what people annotated.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Gives precision, recall and F1 against gold annotations, with the misses.",
    discussion: """
      Gold is a folder of ID.jsonl, an annotation a line, with the texts ID.txt in --text; or cases: \
      files, or folders of them; or records that people corrected: an export of the review page, \
      Label Studio or doccano. Without a file of records the texts are parsed. A record belongs to \
      the document whose name is the stem of its 'document'. Exit 1 when a record's evidence is not \
      the slice of the source that its offsets name.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "The folder of annotations, or cases, or corrections.")
  var gold: String

  @Option(
    help: "The folder of texts (default: text beside the annotations' folder, or that folder).")
  var text: String?

  @Argument(help: "The records, NDJSON (default: those of the rules in hand).")
  var records: String?

  @Option(help: "How many misses of each kind are listed.")
  var show = 0

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup var rules: RuleOptions

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let documents = try documents()
    if documents.isEmpty {
      Console.tell(error: "no gold annotations found in \(gold)")
      throw ExitCode(2)
    }
    let predicted = try predicted(documents)
    var scorer = Scorer()
    for document in documents { scorer.add(document, predicted[document.id] ?? []) }
    let listing = ScoreListing(scorer.score)
    switch format {
    case .text: for line in listing.lines(show: show) { Console.put(line) }
    case .json: Console.put(listing.json())
    }
    if let first = scorer.score.wrongEvidence.first {
      Console.tell(error: "the evidence of \(first) is not the source's slice")
      throw ExitCode(1)
    }
  }

  // MARK: Gold

  private func documents() throws -> [GoldDocument] {
    var faults: [Fault] = []
    let names = (try? FileManager.default.contentsOfDirectory(atPath: gold)) ?? []
    let annotated = names.filter { $0.hasSuffix(".jsonl") }.sorted()
    let documents =
      annotated.isEmpty
      ? try cases(&faults) : try annotated.compactMap { try document($0, &faults) }
    for fault in faults { Console.tell(FaultMessage(fault).text) }
    if !faults.isEmpty { throw ExitCode(2) }
    return documents
  }

  private func cases(_ faults: inout [Fault]) throws -> [GoldDocument] {
    var suite = TestSuite()
    if Corrections.isExport(gold) {
      suite.add(try Corrections.read(gold))
    } else {
      suite.add(path: gold)
    }
    faults += suite.faults
    return suite.caseFiles.flatMap(\.cases).compactMap { GoldDocument($0, faults: &faults) }
  }

  private func document(_ name: String, _ faults: inout [Fault]) throws -> GoldDocument {
    let stem = String(name.dropLast(".jsonl".count))
    let file = "\(gold)/\(name)"
    let source = Decoder.decode(try Self.read("\(textFolder)/\(stem).txt"))
    return GoldDocument(
      id: stem, jsonLines: try Self.read(file), file: file, text: source.scalars, faults: &faults)
  }

  private var textFolder: String {
    if let text { return text }
    let beside = URL(filePath: gold).deletingLastPathComponent().appending(path: "text").path
    return FileManager.default.fileExists(atPath: beside) ? beside : gold
  }

  private static func read(_ path: String) throws -> [UInt8] {
    if let data = FileManager.default.contents(atPath: path) { return Array(data) }
    Console.tell(error: "the file cannot be read", at: path)
    throw ExitCode(2)
  }

  // MARK: Predictions

  private func predicted(_ documents: [GoldDocument]) throws -> [String: [Record]] {
    guard let records else { return try parsed(documents) }
    var faults: [Fault] = []
    let all = RecordLines.records(of: try Self.read(records), file: records, faults: &faults)
    for fault in faults { Console.tell(FaultMessage(fault).text) }
    if !faults.isEmpty { throw ExitCode(2) }
    return Dictionary(grouping: all) { Self.stem(of: $0.document) }
  }

  private func parsed(_ documents: [GoldDocument]) throws -> [String: [Record]] {
    let parser = BulletinParser(rules: try rules.ruleSet())
    let records = ParallelMap.map(documents) { document in
      parser.parse(
        SourceText(String(document.text)), id: document.id, date: document.date
      ).records
    }
    return Dictionary(zip(documents.map(\.id), records)) { first, _ in first }
  }

  /// A file's name without its folder and its last ending.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}
