import TongbaoText

/// Holds the records of a document against each other. A failed check is told on the record that it speaks of
/// and changes nothing else. Linear in the records, but for the sorting of places and the look-ups of ids.
package struct RecordChecks {
  private let text: CleanText
  private let layout: Layout

  package init(text: CleanText, layout: Layout) {
    self.text = text
    self.layout = layout
  }

  /// Appends to each record the checks that it failed.
  package func check(_ records: inout [Record]) {
    let evidence = CheckEvidence(records, RecordPlaces(of: records, text: text, layout: layout))
    let failures =
      PartsCheck(evidence).failures() + CompletionCheck(evidence).failures()
      + PeriodCheck(evidence).failures() + RepetitionCheck(evidence).failures()
    for failure in failures {
      records[failure.record].checks.append(
        Record.FailedCheck(
          check: failure.check.rawValue, message: failure.message,
          records: failure.compared.map { evidence.records[$0].id }))
    }
  }
}

/// One failed check: the record that it is told on, and those that it compared, by their indices.
struct CheckFailure {
  /// The names of checks in the output.
  enum Check: String {
    case partsAddUp = "parts-add-up"
    case completionAgrees = "completion-agrees"
    case completionRange = "completion-range"
    case periodOrder = "period-order"
    case oneValue = "one-value"
  }

  var check: Check
  var record: Int
  var compared: [Int]
  var message: String
}

/// What the checks look at: the records, their exact amounts, and where they stand. A class, since what one
/// check had to work out is kept for the others.
final class CheckEvidence {
  let records: [Record]
  let isPercent: [Bool]
  private var amounts: [Asked]
  private let places: RecordPlaces
  private let words = CheckWords.builtin

  init(_ records: [Record], _ places: RecordPlaces) {
    self.records = records
    self.places = places
    amounts = Array(repeating: .not, count: records.count)
    isPercent = records.map { $0.quantity?.unit == "%" }
  }

  /// An amount that was asked for or not: most are never compared with any.
  private enum Asked {
    case not
    case known(ShownAmount?)
  }

  /// The amount of a record; nil for what is no one exact amount.
  func amount(of record: Int) -> ShownAmount? {
    if case .known(let amount) = amounts[record] { return amount }
    let amount = records[record].quantity.flatMap { ShownAmount($0) }
    amounts[record] = .known(amount)
    return amount
  }

  /// The sentence or table row of a record, by its number.
  func place(of record: Int) -> Int { places.numbers[record] }

  /// Whether the sentence or table row of a record holds a word.
  func says(_ role: CheckWords.Role, around record: Int) -> Bool {
    words.contain(role, in: places.folded(at: record))
  }

  /// Whether what a part is called holds a word.
  func names(_ role: CheckWords.Role, _ record: Int) -> Bool {
    let name = records[record].component ?? records[record].indicator ?? ""
    return words.contain(role, in: Array(name.unicodeScalars)[...])
  }

  /// Whether the clause of a record begins with a word.
  func opens(_ role: CheckWords.Role, _ record: Int) -> Bool {
    words.open(role, records[record].evidence.text)
  }

  /// The amount as written.
  func shown(_ record: Int) -> String { records[record].quantity?.text ?? "" }
}
