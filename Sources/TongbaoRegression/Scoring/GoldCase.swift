import FoundationEssentials
import TongbaoRecords
import TongbaoRules
import TongbaoText

extension GoldDocument {
  /// A case as gold: its name is the document. Quantities are looked for in the order of the lines, so
  /// that a number that stands twice is found twice; one that stands nowhere is a fault. Of a `:partial`
  /// case only what its lines tell of was looked at.
  package init?(_ item: Case, faults: inout [Fault]) {
    guard case .records(let expected) = item.expectation else { return nil }
    self.init(
      id: item.name, text: Array(item.text.unicodeScalars), date: item.date, records: [])
    var end = 0
    var places: [Range<Int>] = []
    for record in expected {
      guard let gold = GoldRecord(record, in: text, behind: &end) else {
        faults.append(
          Fault(
            at: record.location,
            "the quantity does not stand in the text; write its words: 'words = value unit'"))
        continue
      }
      places.append(gold.quantityPlace ?? gold.place)
      if !record.isForbidden { records.append(gold) }
    }
    if item.isPartial { reviewed = places }
  }
}

extension GoldRecord {
  fileprivate init?(
    _ expected: ExpectedRecord, in text: [Unicode.Scalar], behind end: inout Int
  ) {
    let all = 0..<text.count
    if let words = expected[.quantity] ?? expected.spelledQuantity {
      guard
        let found = TextSearch.place(of: words, in: text, within: end..<text.count)
          ?? TextSearch.place(of: words, in: text)
      else { return nil }
      end = found.upperBound
      self.init(quote: words, place: found, quantity: words, quantityPlace: found)
    } else {
      let words = expected[.evidence] ?? expected[.statusText]
      self.init(
        quote: words ?? String(text),
        place: words.flatMap { TextSearch.place(of: $0, in: text) } ?? all)
    }
    value = expected[.value].flatMap { Decimal(string: $0) }
    upper = expected[.upper].flatMap { Decimal(string: $0) }
    unit = expected[.unit]
    bound = expected[.bound]
    func list(_ field: RecordField) -> [String] { expected[field].map { [$0] } ?? [] }
    roles = [expected[.role]]
    statuses = [expected[.status]]
    projects = list(.project)
    component = list(.component)
    indicator = list(.indicator)
    of = list(.of)
    region = list(.region)
    parent = expected[.parent].flatMap { Int($0) }.map { $0 - 1 }
  }
}
