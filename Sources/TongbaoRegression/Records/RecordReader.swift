import FoundationEssentials
import TongbaoRecords
import TongbaoText

/// Reads records from the lines that Tongbao writes. Unknown members are passed over, so that records of
/// a newer version can be read; what is missing is empty.
package enum RecordReader {
  /// The record of one line; nil for a line of another type (`"type": "document"`).
  package static func record(
    of bytes: [UInt8], in range: Range<Int>? = nil
  ) throws(JSONReader.Failure) -> Record? {
    record(try JSONReader.read(bytes, in: range))
  }

  /// The record that a JSON object is; nil when it holds no evidence.
  package static func record(_ json: JSONValue) -> Record? {
    guard let evidence = json["evidence"].flatMap(evidence), let document = json["document"]?.string
    else { return nil }
    var record = Record(
      id: json["id"]?.string ?? "", document: document, evidence: evidence,
      rule: json["rule"]?.string ?? "")
    readProject(json, into: &record)
    readFact(json, into: &record)
    readPlace(json, into: &record)
    record.via = json["via"]?.array?.compactMap(\.string) ?? []
    record.checks = json["checks"]?.array?.compactMap(check) ?? []
    return record
  }

  private static func readProject(_ json: JSONValue, into record: inout Record) {
    record.project = json["project"]?.string
    record.projectSource = json["project_source"]?.string
    record.projectKey = json["project_key"]?.string
    record.projectOrigin = json["project_origin"]?.string.flatMap(Record.Origin.init)
    record.component = json["component"]?.string
    record.indicator = json["indicator"]?.string
  }

  private static func readFact(_ json: JSONValue, into record: inout Record) {
    record.action = json["action"]?.string
    record.role = json["role"]?.string.flatMap(Record.Role.init)
    record.quantity = json["quantity"].flatMap(quantity)
    record.of = json["of"]?.string
    record.status = json["status"]?.string.flatMap(Record.Status.init)
    record.statusText = json["status_text"]?.string
  }

  private static func readPlace(_ json: JSONValue, into record: inout Record) {
    record.region = json["region"]?.string
    record.period = json["period"].flatMap { period in
      period["text"]?.string.map {
        Record.Period(
          text: $0, label: period["label"]?.string, start: period["start"]?.string,
          end: period["end"]?.string)
      }
    }
    record.asOf = json["as_of"].flatMap { asOf in
      guard let text = asOf["text"]?.string, let date = asOf["date"]?.string else { return nil }
      return Record.CutOff(text: text, date: date)
    }
    record.section = json["section"]?.string
    record.item = json["item"]?.string
    record.parent = json["parent"]?.string
  }

  private static func quantity(_ json: JSONValue) -> Quantity? {
    guard let text = json["text"]?.string else { return nil }
    return Quantity(
      text: text, value: json["value"]?.decimal, upper: json["upper"]?.decimal,
      unit: json["unit"]?.string, code: json["code"]?.string,
      bound: json["bound"]?.string.flatMap(Quantity.Bound.init) ?? .exact,
      damaged: json["damaged"]?.bool ?? false, rounded: json["rounded"]?.bool ?? false)
  }

  private static func evidence(_ json: JSONValue) -> Record.Evidence? {
    guard let range = range(json["start"], json["end"]) else { return nil }
    var spans: [Record.FieldSpan] = []
    if case .object(let members)? = json["spans"]?.content {
      for member in members {
        let ranges = ranges(member.value)
        if !ranges.isEmpty { spans.append(Record.FieldSpan(field: member.key, ranges: ranges)) }
      }
    }
    return Record.Evidence(text: json["text"]?.string ?? "", range: range, spans: spans)
  }

  /// `[start, end]`, or a list of such pairs.
  private static func ranges(_ json: JSONValue) -> [Range<Int>] {
    guard let elements = json.array else { return [] }
    if elements.count == 2, let one = range(elements[0], elements[1]) { return [one] }
    return elements.compactMap { pair in
      pair.array.flatMap { $0.count == 2 ? range($0[0], $0[1]) : nil }
    }
  }

  private static func range(_ start: JSONValue?, _ end: JSONValue?) -> Range<Int>? {
    guard let start = start?.integer, let end = end?.integer, 0 <= start, start <= end else {
      return nil
    }
    return start..<end
  }

  private static func check(_ json: JSONValue) -> Record.FailedCheck? {
    guard let check = json["check"]?.string else { return nil }
    return Record.FailedCheck(
      check: check, message: json["message"]?.string ?? "",
      records: json["records"]?.array?.compactMap(\.string) ?? [])
  }
}
