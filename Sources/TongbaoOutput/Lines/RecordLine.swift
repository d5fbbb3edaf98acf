import FoundationEssentials
import TongbaoRecords
import TongbaoText

extension JSONWriter {
  /// Writes a record's object, its keys in the order of the contract, what is empty as null.
  package mutating func record(_ record: Record, trace: Bool) {
    beginObject()
    member("type", "record")
    member("id", record.id)
    member("document", record.document)
    project(record)
    fact(record)
    place(record)
    key("evidence")
    evidence(record.evidence)
    member("rule", record.rule)
    if trace { array("via", record.via) { $0.string($1) } }
    array("checks", record.checks) { $0.check($1) }
    endObject()
  }

  private mutating func project(_ record: Record) {
    member("project", record.project)
    member("project_source", record.projectSource)
    member("project_key", record.projectKey)
    member("project_origin", record.projectOrigin?.rawValue)
    member("component", record.component)
    member("indicator", record.indicator)
  }

  private mutating func fact(_ record: Record) {
    member("action", record.action)
    member("role", record.role?.rawValue)
    object("quantity", record.quantity) { $0.members($1) }
    member("of", record.of)
    member("status", record.status?.rawValue)
    member("status_text", record.statusText)
  }

  private mutating func place(_ record: Record) {
    member("region", record.region)
    object("period", record.period) { writer, period in
      writer.member("text", period.text)
      writer.member("label", period.label)
      writer.member("start", period.start)
      writer.member("end", period.end)
    }
    object("as_of", record.asOf) { writer, cutOff in
      writer.member("text", cutOff.text)
      writer.member("date", cutOff.date)
    }
    member("section", record.section)
    member("item", record.item)
    member("parent", record.parent)
  }

  private mutating func members(_ quantity: Quantity) {
    member("text", quantity.text)
    member("value", quantity.value)
    member("upper", quantity.upper)
    member("unit", quantity.unit)
    member("code", quantity.code)
    member("bound", quantity.bound.rawValue)
    member("damaged", quantity.damaged)
    member("rounded", quantity.rounded)
  }

  private mutating func evidence(_ evidence: Record.Evidence) {
    beginObject()
    member("text", evidence.text)
    member("start", evidence.range.lowerBound)
    member("end", evidence.range.upperBound)
    key("spans")
    beginObject()
    for span in evidence.spans {
      key(span.field)
      if span.ranges.count == 1 { pair(span.ranges[0]) } else { pairs(span.ranges) }
    }
    endObject()
    endObject()
  }

  private mutating func check(_ check: Record.FailedCheck) {
    beginObject()
    member("check", check.check)
    member("message", check.message)
    array("records", check.records) { $0.string($1) }
    endObject()
  }
}

// MARK: - Members

extension JSONWriter {
  /// Writes a range as `[start, end]`.
  package mutating func pair(_ range: Range<Int>) {
    beginArray()
    integer(range.lowerBound)
    integer(range.upperBound)
    endArray()
  }

  /// Writes ranges as a list of pairs.
  package mutating func pairs(_ ranges: [Range<Int>]) {
    beginArray()
    for range in ranges { pair(range) }
    endArray()
  }

  package mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  package mutating func member(_ name: StaticString, _ value: Decimal?) {
    key(name)
    if let value { decimal(value) } else { null() }
  }

  package mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  package mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    bool(value)
  }

  package mutating func array<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    beginArray()
    for element in elements { write(&self, element) }
    endArray()
  }

  /// Writes an object with the members that `write` gives it, or null.
  package mutating func object<Value>(
    _ name: StaticString, _ value: Value?, _ write: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    guard let value else { return null() }
    beginObject()
    write(&self, value)
    endObject()
  }
}
