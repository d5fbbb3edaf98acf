import Testing
import TongbaoRecords
import TongbaoRules
import TongbaoText

@testable import TongbaoRegression

/// The figures are those that the scorer of the gold data printed for these annotations and records.
@Suite struct ScorerTests {
  private static let text =
    "东湖路工程完成投资3.2亿元，占年度任务的61%。西湖路工程尚未开工。安装路灯约1200盏，其中太阳能路灯300盏。可能新建10座。丢失?0户。"
  private static let gold = #"""
    {"quote":"东湖路工程完成投资3.2亿元","quantity_source":"3.2亿元","value":"320000000","unit":"元","bound":"exact","role":"achieved","status":null,"project":["东湖路工程"],"indicator":["投资"]}
    {"quote":"占年度任务的61%","quantity_source":"61%","value":"61","unit":"%","bound":"exact","role":"completion","status":["in_progress",null],"project":["东湖路","东湖路工程"],"of":"年度任务"}
    {"quote":"西湖路工程尚未开工","status":"not_started","project":["西湖路工程"]}
    {"quote":"安装路灯约1200盏","quantity_source":"约1200盏","value":"1200","unit":"盏","bound":"about","role":["achieved","scope"],"status":"completed","project":["路灯"]}
    {"quote":"其中太阳能路灯300盏","quantity_source":"300盏","value":"300","unit":"盏","bound":"exact","role":"achieved","status":"completed","project":["路灯"],"component":"太阳能路灯","parent":4}
    {"quote":"可能新建10座","quantity_source":"10座","value":"10","unit":"座","bound":"exact","role":"target","status":"planned","project":[],"optional":true}
    """#
  private static let records = #"""
    {"type":"record","id":"a.txt#1","document":"x/a.txt","role":"achieved","project":"东湖路","indicator":"完成投资","rule":"done","quantity":{"text":"3.2亿元","value":320000000,"upper":null,"unit":"元","bound":"exact","damaged":false},"evidence":{"text":"东湖路工程完成投资3.2亿元","start":0,"end":14,"spans":{"quantity":[9,14]}}}
    {"type":"record","id":"a.txt#2","document":"x/a.txt","role":"completion","status":"completed","project":"东湖路工程","of":"任务","rule":"ratio","quantity":{"text":"61%","value":61,"upper":null,"unit":"%","bound":"exact","damaged":false},"evidence":{"text":"占年度任务的61%","start":15,"end":24,"spans":{"quantity":[21,24]}}}
    {"type":"record","id":"a.txt#3","document":"x/a.txt","status":"not_started","project":"西湖路工程","rule":"state","evidence":{"text":"西湖路工程尚未开工","start":25,"end":34,"spans":{}}}
    {"type":"record","id":"a.txt#4","document":"x/a.txt","role":"scope","status":"completed","project":"路灯","rule":"done","quantity":{"text":"1200盏","value":1200,"upper":null,"unit":"盏","bound":"exact","damaged":false},"evidence":{"text":"安装路灯约1200盏","start":35,"end":45,"spans":{"quantity":[40,45]}}}
    {"type":"record","id":"a.txt#5","document":"x/a.txt","role":"achieved","status":"completed","project":"路灯","component":"太阳能路灯","parent":"a.txt#4","rule":"part","quantity":{"text":"300盏","value":300,"upper":null,"unit":"盏","bound":"exact","damaged":false},"evidence":{"text":"其中太阳能路灯300盏","start":46,"end":57,"spans":{"quantity":[53,57]}}}
    {"type":"record","id":"a.txt#6","document":"x/a.txt","role":"scope","project":"x","rule":"amount","quantity":{"text":"10座","value":11,"upper":null,"unit":"座","bound":"exact","damaged":false},"evidence":{"text":"可能新建10座","start":58,"end":65,"spans":{"quantity":[62,65]}}}
    {"type":"record","id":"a.txt#7","document":"x/a.txt","role":"scope","project":"x","rule":"amount","quantity":{"text":"?0户","value":null,"upper":null,"unit":"户","bound":"exact","damaged":true},"evidence":{"text":"丢失?0户","start":66,"end":71,"spans":{"quantity":[68,71]}}}
    {"type":"record","id":"a.txt#8","document":"x/a.txt","status":"started","project":"路灯","rule":"state","evidence":{"text":"安装路灯约1200盏","start":35,"end":45,"spans":{}}}
    """#

  @Test func theFiguresAreThoseOfTheOtherScorer() {
    let score = Self.score(Self.gold, Self.records)
    #expect(
      ScoreListing(score).lines(show: 0).prefix(16) == [
        "quantity             P 1.000  R 1.000  F1 1.000",
        "quantity_span        P 1.000  R 1.000  F1 1.000",
        "status_record        P 0.500  R 1.000  F1 0.667",
        "record               P 0.667  R 0.800  F1 0.727",
        "record_full          P 0.500  R 0.600  F1 0.545", "role_accuracy        1.000",
        "status_accuracy      0.800", "project_accuracy     1.000",
        "bound_accuracy       0.750", "indicator_accuracy   1.000",
        "component_accuracy   1.000", "of_accuracy          1.000",
        "region_accuracy      0.000", "parent_accuracy      1.000",
        "span_exact_accuracy  0.750",
        "gold 4 quantities + 1 status records in 1 documents; predicted 4 + 2",
      ])
    #expect(
      score.misses.map { "\($0.kind.rawValue) \($0.quote) \($0.detail)" } == [
        "status 占年度任务的61% want in_progress or nothing got completed",
        "spurious 安装路灯约1200盏 (status)",
      ])
    #expect(score.wrongEvidence.isEmpty)
  }

  @Test func evidenceThatIsNoSliceIsToldOf() {
    let wrong = Self.records.replacing("\"start\":0,", with: "\"start\":1,")
    #expect(Self.score(Self.gold, wrong).wrongEvidence == ["a.txt#1"])
  }

  @Test func aCaseIsGold() throws {
    let suite = Sample.suite(
      "=====¶a¶=====¶建成桥3座，其中大桥3座。平安桥已竣工。¶-----¶桥 | 3 座 | achieved completed¶桥 | 3 座 | achieved completed | parent=1¶平安桥 | - | completed | status_text=竣工"
    )
    var faults: [Fault] = []
    let item = try #require(suite.caseFiles.first?.cases.first)
    let gold = try #require(GoldDocument(item, faults: &faults))
    #expect(gold.records.map(\.quantityPlace) == [3..<5, 10..<12, nil])
    #expect(gold.records.map(\.place) == [3..<5, 10..<12, 17..<19])
    #expect(gold.records[1].parent == 0)
    #expect(faults.isEmpty)
  }

  /// Where people looked at some records only, nothing else is held against a prediction.
  @Test func ofAPartialCaseOnlyWhatItTellsIsScored() throws {
    let text = "清水河大桥完成38%。平安桥已竣工。新建泵站3座。"
    let suite = Sample.suite(
      "=====¶a¶:partial¶=====¶\(text)¶-----¶清水河大桥 | 38 % | completion in_progress¶! 泵站 | 3 座 | achieved completed"
    )
    var faults: [Fault] = []
    let item = try #require(suite.caseFiles.first?.cases.first)
    let gold = try #require(GoldDocument(item, faults: &faults))
    let records = BulletinReader(rules: RuleLibrary.builtin)
      .read(SourceText(text), id: "", date: nil).records
    var scorer = Scorer()
    scorer.add(gold, records)
    #expect(records.count == 3)
    #expect(scorer.score.goldQuantities == 1 && scorer.score.matchedQuantities == 1)
    #expect(scorer.score.quantities == 2 && scorer.score.statements == 0)
  }

  private static func score(_ gold: String, _ records: String) -> Score {
    var faults: [Fault] = []
    let document = GoldDocument(
      id: "a", jsonLines: Array(gold.utf8), file: "a.jsonl", text: Array(text.unicodeScalars),
      faults: &faults)
    let predicted = RecordLines.records(
      of: Array(records.utf8), file: "r.ndjson", faults: &faults)
    var scorer = Scorer()
    scorer.add(document, predicted)
    #expect(faults.isEmpty)
    return scorer.score
  }
}
