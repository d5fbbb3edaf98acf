import TongbaoRecords
import TongbaoText

/// The page over many documents: counts, failed checks, a chart by status and one by place, and a
/// table that leads to the documents' own pages. It keeps figures, not documents.
package struct IndexPage: Sendable {
  /// How many failed checks and places are listed; the counts are of all.
  private static let most = 500

  private let language: Language
  private var entries: [Entry] = []
  private var checks: [Check] = []
  private var places: [String: [String: Int]] = [:]

  private struct Entry {
    var bulletin: Bulletin
    var page: String
    var records: Int
    var failed: Int
    var statuses: [String: Int]
  }

  private struct Check {
    var document: Int
    var record: Int
    var message: String
    var quote: String
  }

  /// - Parameter language: the language that the page opens in; it has a switch.
  package init(language: Language) { self.language = language }

  /// Adds a document.
  ///
  /// - Parameter page: the address of the document's own page, relative to this one.
  package mutating func add(_ bulletin: Bulletin, page: String) {
    addChecks(bulletin.records)
    var entry = Entry(
      bulletin: bulletin, page: page, records: bulletin.records.count,
      failed: bulletin.records.reduce(0) { $0 + $1.checks.count }, statuses: [:])
    for record in bulletin.records {
      let status = record.status?.rawValue ?? "none"
      entry.statuses[status, default: 0] += 1
      if let place = record.region { places[place, default: [:]][status, default: 0] += 1 }
    }
    entry.bulletin.records = []
    entries.append(entry)
  }

  private mutating func addChecks(_ records: [Record]) {
    for (index, record) in records.enumerated() {
      for check in record.checks where checks.count < Self.most {
        checks.append(
          Check(
            document: entries.count, record: index, message: check.message,
            quote: record.evidence.text))
      }
    }
  }

  /// Writes the page.
  package func append(to bytes: inout [UInt8]) {
    let values: [String: [UInt8]] = [
      "lang": Array((language == .chinese ? "zh-Hans" : "en").utf8),
      "title": PageTemplate.escaped(language.text("report.overview")),
      "archive": PageTemplate.island(data),
      "labels": PageTemplate.labels,
      "messages": PageTemplate.messages(checks.map(\.message)),
      "style": Array(Resources.style.description.utf8),
      "styleHash": Array(Resources.styleHash.description.utf8),
      "script": Array(Resources.indexScript.description.utf8),
      "scriptHash": Array(Resources.indexScriptHash.description.utf8),
    ]
    PageTemplate.append(Resources.indexHTML, filledWith: values, to: &bytes)
  }

  private var data: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.array("documents", Array(entries.enumerated())) { Self.write($1, to: &$0) }
    json.array("checks", checks) { Self.write($1, to: &$0) }
    json.array("places", rankedPlaces) { json, place in
      json.beginObject()
      json.member("name", place.key)
      json.counts("counts", place.value)
      json.endObject()
    }
    json.endObject()
    return json.bytes
  }

  /// The places with the most records, ties by name.
  private var rankedPlaces: [(key: String, value: [String: Int])] {
    let totals = places.mapValues { $0.values.reduce(0, +) }
    let ranked = places.sorted { left, right in
      let (a, b) = (totals[left.key] ?? 0, totals[right.key] ?? 0)
      return a == b ? left.key < right.key : a > b
    }
    return Array(ranked.prefix(Self.most))
  }

  private static func write(_ place: (offset: Int, element: Entry), to json: inout JSONWriter) {
    let entry = place.element
    json.beginObject()
    json.member("ordinal", place.offset)
    json.member("id", entry.bulletin.id)
    json.member("title", entry.bulletin.title)
    json.member("issuer", entry.bulletin.issuer)
    json.member("published", entry.bulletin.published)
    json.member("page", entry.page)
    json.member("records", entry.records)
    json.member("failed", entry.failed)
    json.member("damaged", entry.bulletin.damagedStretches)
    json.counts("statuses", entry.statuses)
    json.endObject()
  }

  private static func write(_ check: Check, to json: inout JSONWriter) {
    json.beginObject()
    json.member("document", check.document)
    json.member("record", check.record)
    json.member("message", check.message)
    json.member("quote", check.quote)
    json.endObject()
  }
}

extension JSONWriter {
  /// Counts by status, in the order of the statuses.
  fileprivate mutating func counts(_ name: StaticString, _ counts: [String: Int]) {
    key(name)
    beginObject()
    for status in Record.Status.allCases.map(\.rawValue) + ["none"] {
      guard let count = counts[status] else { continue }
      key(status)
      integer(count)
    }
    endObject()
  }
}
