import FoundationEssentials
import TongbaoRecords
import TongbaoText

@testable import TongbaoOutput

/// A small bulletin and the records that a reader would take from it, built by hand.
enum Sample {
  static let text = """
    安居区2024年一季度民生实事进展
    　　一、改善住房条件。截至3月底，全市新增学位2580个，完成年度任务26公里的30.7%，其中東河橋工程完成38%。
    　　松浦水厂二期工程进度滞后，投资约1.16亿元，同比下降3.2%。
    """

  static let source = SourceText(text)

  static var bulletin: Bulletin {
    var bulletin = Bulletin(id: "anju/2024-q1.txt", source: source, script: .simplified)
    bulletin.title = "安居区2024年一季度民生实事进展"
    bulletin.issuer = "安居区政府"
    bulletin.published = "2024-04-02"
    bulletin.date = "2024-04-02"
    bulletin.dateOrigin = .text
    bulletin.records = records
    bulletin.diagnostics = [
      Diagnostic(.warning, code: "damaged", message: "a stretch is damaged", range: 3..<5)
    ]
    bulletin.damagedStretches = 1
    return bulletin
  }

  static var records: [Record] {
    [achieved, target, completion, bridge, delayed, change]
  }

  static var achieved: Record {
    var record = record(1, "全市新增学位2580个")
    record.project = "改善住房条件"
    record.projectSource = "改善住房条件"
    record.projectKey = "改善住房"
    record.projectOrigin = .heading
    record.indicator = "学位"
    record.action = "新增"
    record.role = .achieved
    record.quantity = Quantity(text: "2580个", value: 2580, unit: "个")
    record.status = .completed
    record.region = "全市"
    record.asOf = Record.CutOff(text: "截至3月底", date: "2024-03-31")
    record.period = Record.Period(
      text: "2024年一季度", label: "2024-Q1", start: "2024-01-01", end: "2024-03-31")
    record.section = "改善住房条件"
    record.evidence.spans = [
      span("quantity", "2580个"), Record.FieldSpan(field: "project", ranges: [20..<26]),
      Record.FieldSpan(field: "action", ranges: [20..<21, 23..<24]),
    ]
    return record
  }

  static var target: Record {
    var record = record(2, "完成年度任务26公里的30.7%")
    record.project = "改善住房条件"
    record.projectKey = "改善住房"
    record.role = .target
    record.quantity = Quantity(text: "26公里", value: 26, unit: "公里", code: "km")
    record.status = .planned
    return record
  }

  static var completion: Record {
    var record = record(3, "完成年度任务26公里的30.7%")
    record.project = "改善住房条件"
    record.projectKey = "改善住房"
    record.role = .completion
    record.quantity = Quantity(text: "30.7%", value: Decimal(string: "30.7"), unit: "%", code: "%")
    record.of = "年度任务"
    record.status = .inProgress
    record.checks = [
      Record.FailedCheck(
        check: "completion-agrees", message: "8 ÷ 26 is 30.8 %, the text says 30.7 %",
        records: ["anju/2024-q1.txt#2"])
    ]
    return record
  }

  static var bridge: Record {
    var record = record(4, "東河橋工程完成38%")
    record.project = "东河桥工程"
    record.projectSource = "東河橋工程"
    record.projectKey = "东河桥"
    record.role = .completion
    record.quantity = Quantity(text: "38%", value: 38, unit: "%", code: "%")
    record.status = .inProgress
    record.parent = "anju/2024-q1.txt#1"
    return record
  }

  static var delayed: Record {
    var record = record(5, "松浦水厂二期工程进度滞后")
    record.project = "松浦水厂二期工程"
    record.projectKey = "松浦水厂二期"
    record.status = .delayed
    record.statusText = "进度滞后"
    record.via = ["state", "name"]
    return record
  }

  static var change: Record {
    var record = record(6, "同比下降3.2%")
    record.project = "松浦水厂二期工程"
    record.projectKey = "松浦水厂二期"
    record.role = .change
    record.quantity = Quantity(
      text: "3.2%", value: Decimal(string: "-3.2"), unit: "%", bound: .about)
    record.of = "上年同期"
    record.period = Record.Period(text: "一季度", label: nil, start: "XXXX-01-01", end: "XXXX-03-31")
    return record
  }

  /// A record whose evidence is the first place where the quotation stands.
  static func record(_ ordinal: Int, _ quote: String) -> Record {
    Record(
      id: "anju/2024-q1.txt#\(ordinal)", document: "anju/2024-q1.txt",
      evidence: Record.Evidence(text: quote, range: range(quote)), rule: "rule-\(ordinal)")
  }

  static func span(_ field: String, _ quote: String) -> Record.FieldSpan {
    Record.FieldSpan(field: field, ranges: [range(quote)])
  }

  static func range(_ quote: String) -> Range<Int> {
    let wanted = Array(quote.unicodeScalars)
    let start = source.scalars.indices.first { source.scalars[$0...].starts(with: wanted) } ?? 0
    return start..<start + wanted.count
  }

  static func string(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
