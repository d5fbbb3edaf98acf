import FoundationEssentials
import TongbaoRecords

/// Counts over documents, and the figures that follow from them.
package struct Score: Sendable {
  /// Fields that an annotation may name beside project, role, status and value.
  package enum Field: String, Sendable, CaseIterable {
    case bound, indicator, component, of, region, parent
    case spanExact = "span_exact"
  }

  /// Precision, recall, and their harmonic mean; 0 where there is nothing to divide by.
  package struct Figures: Sendable, Hashable {
    package var precision: Double
    package var recall: Double

    package var f1: Double {
      precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }

    init(right: Int, predicted: Int, gold: Int) {
      precision = predicted > 0 ? Double(right) / Double(predicted) : 0
      recall = gold > 0 ? Double(right) / Double(gold) : 0
    }
  }

  /// How many of how many are right.
  package struct Share: Sendable, Hashable {
    package var right = 0
    package var all = 0

    package var value: Double { all > 0 ? Double(right) / Double(all) : 0 }

    mutating func add(_ isRight: Bool) {
      all += 1
      if isRight { right += 1 }
    }
  }

  /// Records of one role, status or rule: expected, predicted, and right.
  package struct Breakdown: Sendable, Hashable {
    package var right = 0
    package var predicted = 0
    package var gold = 0

    package var figures: Figures { Figures(right: right, predicted: predicted, gold: gold) }
  }

  package enum Axis: String, Sendable, CaseIterable { case role, status, rule }

  /// What went wrong with one record.
  package struct Miss: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
      case missed, spurious, value, role, status, project
    }

    package var kind: Kind
    package var document: String
    package var quote: String
    package var detail: String
  }

  package internal(set) var documents = 0
  package internal(set) var goldQuantities = 0
  package internal(set) var goldStatements = 0
  package internal(set) var quantities = 0
  package internal(set) var statements = 0
  var matchedQuantities = 0
  var matchedStatements = 0
  private var rightValues = 0
  private var rightRecords = 0
  private var fullRecords = 0
  private var roles = Share()
  private var statuses = Share()
  private var projects = Share()
  private var fields: [Field: Share] = [:]
  package private(set) var breakdowns: [Axis: [String: Breakdown]] = [:]
  package private(set) var misses: [Miss] = []
  /// Ids of records whose evidence is not the slice of the source that its offsets name.
  package internal(set) var wrongEvidence: [String] = []

  // MARK: Figures

  /// The figures with precision and recall, in the order of the report.
  package var figures: [(name: String, figures: Figures)] {
    let (gold, predicted) = (goldQuantities + goldStatements, quantities + statements)
    func ofQuantities(_ right: Int) -> Figures {
      Figures(right: right, predicted: quantities, gold: goldQuantities)
    }
    return [
      ("quantity", ofQuantities(rightValues)), ("quantity_span", ofQuantities(matchedQuantities)),
      (
        "status_record",
        Figures(right: matchedStatements, predicted: statements, gold: goldStatements)
      ),
      ("record", Figures(right: rightRecords, predicted: predicted, gold: gold)),
      ("record_full", Figures(right: fullRecords, predicted: predicted, gold: gold)),
    ]
  }

  /// The shares of matched records whose field is right.
  package var accuracies: [(name: String, share: Share)] {
    [("role_accuracy", roles), ("status_accuracy", statuses), ("project_accuracy", projects)]
      + Field.allCases.map { ("\($0.rawValue)_accuracy", fields[$0] ?? Share()) }
  }

  // MARK: Counting

  mutating func add(
    _ judgement: RecordJudgement, _ gold: GoldRecord, _ record: Record, document: String
  ) {
    if record.quantity != nil {
      if judgement.isValue { rightValues += 1 }
      fields[.spanExact, default: Share()].add(record.place == gold.quantityPlace)
    }
    roles.add(judgement.isRole)
    statuses.add(judgement.isStatus)
    projects.add(judgement.isProject)
    if judgement.isRecord { rightRecords += 1 }
    if judgement.isFull { fullRecords += 1 }
    for (field, isRight) in judgement.named { fields[field, default: Share()].add(isRight) }
    breakDown(judgement, gold, record)
    addMisses(judgement, gold, record, document)
  }

  private mutating func breakDown(
    _ judgement: RecordJudgement, _ gold: GoldRecord, _ record: Record
  ) {
    count(.role, record.role?.rawValue, \.predicted)
    count(.status, record.status?.rawValue, \.predicted)
    count(.rule, record.rule, \.predicted)
    countGold(gold)
    if judgement.isRole { count(.role, record.role?.rawValue, \.right) }
    if judgement.isStatus { count(.status, record.status?.rawValue, \.right) }
    if judgement.isRecord { count(.rule, record.rule, \.right) }
    // What a rule should have made is not known: its recall is that of what it matched.
    count(.rule, record.rule, \.gold)
  }

  private mutating func countGold(_ gold: GoldRecord) {
    count(.role, gold.roles.first ?? nil, \.gold)
    count(.status, gold.statuses.first ?? nil, \.gold)
  }

  private mutating func count(
    _ axis: Axis, _ value: String?, _ figure: WritableKeyPath<Breakdown, Int>
  ) {
    let name = value ?? "none"
    breakdowns[axis, default: [:]][name, default: Breakdown()][keyPath: figure] += 1
  }

  mutating func addMissed(_ gold: GoldRecord, document: String) {
    countGold(gold)
    misses.append(
      Miss(
        kind: .missed, document: document, quote: gold.quote, detail: gold.quantity ?? "(status)"))
  }

  mutating func addSpurious(_ record: Record, document: String) {
    count(.role, record.role?.rawValue, \.predicted)
    count(.status, record.status?.rawValue, \.predicted)
    count(.rule, record.rule, \.predicted)
    misses.append(
      Miss(
        kind: .spurious, document: document, quote: record.evidence.text,
        detail: record.quantity?.text ?? "(status)"))
  }

  private mutating func addMisses(
    _ judgement: RecordJudgement, _ gold: GoldRecord, _ record: Record, _ document: String
  ) {
    func words(_ golds: [String?]) -> String {
      golds.isEmpty ? "nothing" : golds.map { $0 ?? "nothing" }.joined(separator: " or ")
    }
    func add(_ kind: Miss.Kind, _ isRight: Bool, _ wanted: String, _ got: String?) {
      if isRight { return }
      misses.append(
        Miss(
          kind: kind, document: document, quote: gold.quote,
          detail: "want \(wanted) got \(got ?? "nothing")"))
    }
    let quantity = record.quantity.map { "\($0.value?.description ?? "?") \($0.unit ?? "")" }
    add(
      .value, judgement.isValue, "\(gold.value?.description ?? "?") \(gold.unit ?? "")", quantity)
    add(.role, judgement.isRole, words(gold.roles), record.role?.rawValue)
    add(.status, judgement.isStatus, words(gold.statuses), record.status?.rawValue)
    add(.project, judgement.isProject, words(gold.projects), record.project)
  }
}
