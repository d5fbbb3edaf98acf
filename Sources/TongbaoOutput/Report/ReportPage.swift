import TongbaoRecords
import TongbaoText

/// The review page of one document: a file of its own that opens from disk and asks no network.
///
/// Text of the document reaches the page as data, never as markup: as JSON with every `<` escaped,
/// from which the scripts make text nodes. The page's policy lets only our own scripts run.
package struct ReportPage: Sendable {
  private let language: Language

  /// - Parameter language: the language that the page opens in; it has a switch.
  package init(language: Language) { self.language = language }

  /// Writes the page.
  package func append(_ document: ReportDocument, to bytes: inout [UInt8]) {
    let bulletin = document.bulletin
    let values: [String: [UInt8]] = [
      "lang": Array((language == .chinese ? "zh-Hans" : "en").utf8),
      "sourceLang": Array((bulletin.script == .simplified ? "zh-Hans" : "zh-Hant").utf8),
      "title": PageTemplate.escaped(bulletin.title ?? bulletin.id),
      "document": PageTemplate.island(Self.data(document)),
      "records": PageTemplate.island(Self.lines(bulletin.records)),
      "labels": PageTemplate.labels,
      "messages": PageTemplate.messages(bulletin.records.flatMap { $0.checks.map(\.message) }),
      "style": Array(Resources.style.description.utf8),
      "styleHash": Array(Resources.styleHash.description.utf8),
      "script": Array(Resources.reportScript.description.utf8),
      "scriptHash": Array(Resources.reportScriptHash.description.utf8),
    ]
    PageTemplate.append(Resources.reportHTML, filledWith: values, to: &bytes)
  }

  private static func lines(_ records: [Record]) -> [UInt8] {
    var bytes: [UInt8] = []
    NDJSONWriter(trace: true).append(records, to: &bytes)
    return bytes
  }

  private static func data(_ document: ReportDocument) -> [UInt8] {
    let bulletin = document.bulletin
    var json = JSONWriter()
    json.beginObject()
    json.member("id", bulletin.id)
    json.member("title", bulletin.title)
    json.member("issuer", bulletin.issuer)
    json.member("published", bulletin.published)
    json.member("script", bulletin.script.rawValue)
    json.member("encoding", bulletin.encoding.rawValue)
    json.member("digest", document.digest)
    json.key("text")
    json.string(document.source.scalars)
    json.key("greyed")
    json.pairs(document.greyed)
    json.key("unused")
    json.pairs(document.unusedNumbers)
    json.array("projects", ProjectSummary.projects(of: bulletin.records)) { $0.project($1) }
    json.endObject()
    return json.bytes
  }
}

extension JSONWriter {
  /// Exact figures go as text: a browser would round them.
  fileprivate mutating func project(_ project: ProjectSummary) {
    beginObject()
    member("name", project.name)
    member("status", project.status?.rawValue)
    member("completion", project.completion?.description)
    object("target", project.target) { $0.amount($1) }
    object("achieved", project.achieved) { $0.amount($1) }
    endObject()
  }

  private mutating func amount(_ quantity: Quantity) {
    member("text", quantity.text)
    member("value", quantity.value?.description)
    member("unit", quantity.unit)
  }
}
