import TongbaoRecords
import TongbaoText

/// Holds what a text yields against what a test expects of it.
struct RecordComparison {
  let text: [Unicode.Scalar]
  let actual: [Record]
  /// `actual` as a case writes it.
  private let lines: [String]

  init(text: [Unicode.Scalar], actual: [Record]) {
    self.text = text
    self.actual = actual
    lines = CasePrinter.lines(actual)
  }

  /// What is missing, unexpected or changed, in the order of the text, and then what must not be there.
  ///
  /// - Parameter isPartial: whether records that are not expected are let pass.
  func findings(expecting lines: [ExpectedRecord], isPartial: Bool = false) -> [Finding] {
    let expected = lines.filter { !$0.isForbidden }
    let pairs = RecordAlignment.pairs(expected, actual)
    var numbers: [String: String] = [:]
    for case (let row?, let column?) in pairs { numbers[actual[column].id] = "\(row + 1)" }
    let findings: [Finding] = pairs.compactMap { row, column in
      guard let row else { return isPartial ? nil : column.map(unexpected) }
      guard let column else { return missing(expected[row]) }
      return changed(expected[row], column, numbers)
    }
    return findings + lines.filter(\.isForbidden).compactMap(forbidden)
  }

  /// A record that must not be there and is, with all that its line says.
  private func forbidden(_ line: ExpectedRecord) -> Finding? {
    let index = actual.indices.first { index in
      line.compared.allSatisfy {
        $0.field == .parent || $0.field.value(in: actual[index]) == $0.text
      }
    }
    return index.map(unexpected)
  }

  /// The same for whole records of the same text.
  func findings(expecting expected: [Record]) -> [Finding] {
    let numbers = Dictionary(
      actual.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return RecordChange.changes(from: expected, to: actual).changes.compactMap { change in
      guard let new = change.new, let index = numbers[new.id] else {
        return change.old.map(missing)
      }
      guard change.old != nil else { return unexpected(index) }
      return Finding(
        kind: .changed, text: lines[index], fields: change.fields.map(field),
        excerpt: Excerpt(of: new.place, in: text))
    }
  }

  private func unexpected(_ index: Int) -> Finding {
    Finding(
      kind: .unexpected, text: lines[index], excerpt: Excerpt(of: actual[index].place, in: text))
  }

  private func missing(_ record: Record) -> Finding {
    Finding(
      kind: .missing, text: CasePrinter.lines([record])[0],
      excerpt: Excerpt(of: record.place, in: text))
  }

  private func missing(_ expected: ExpectedRecord) -> Finding {
    let words = [expected[.quantity], expected.spelledQuantity, expected[.statusText]]
    let excerpt = words.lazy.compactMap { $0.flatMap { Excerpt(of: $0, in: text) } }.first
    return Finding(kind: .missing, text: CasePrinter.line(expected), excerpt: excerpt)
  }

  private func changed(
    _ expected: ExpectedRecord, _ index: Int, _ numbers: [String: String]
  ) -> Finding? {
    let record = actual[index]
    var fields: [Finding.Field] = []
    for value in expected.compared {
      var found = value.field.value(in: record)
      if value.field == .parent { found = found.map { numbers[$0] ?? "a record not expected" } }
      if found != value.text {
        fields.append(
          Finding.Field(name: value.field.rawValue, expected: value.text, actual: found))
      }
    }
    guard !fields.isEmpty else { return nil }
    return Finding(
      kind: .changed, text: lines[index], fields: fields,
      excerpt: Excerpt(of: record.place, in: text))
  }

  private func field(_ difference: FieldDifference) -> Finding.Field {
    Finding.Field(
      name: difference.field.rawValue, expected: difference.expected, actual: difference.actual)
  }
}

extension ExpectedRecord {
  /// The quantity as it stands in a text where no words are given: number and unit together.
  var spelledQuantity: String? { self[.value].map { $0 + (self[.unit] ?? "") } }
}
