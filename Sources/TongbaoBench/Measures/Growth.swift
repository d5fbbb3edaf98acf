import Tongbao
import TongbaoOutput
import TongbaoRecords
import TongbaoRules
import TongbaoText

/// Seconds by size: what is linear keeps its seconds for each unit.
struct Growth {
  struct Point {
    /// Bytes, or rules.
    var size: Int
    var seconds: Double
  }

  var name: String
  var points: [Point]

  /// How many times dearer a unit is at the greatest size than at the least.
  var factor: Double {
    guard let first = points.first, let last = points.last else { return 1 }
    return last.seconds / Double(last.size) * Double(first.size) / first.seconds
  }

  // MARK: Documents

  /// Whole documents, and one document that is a single line.
  static func ofDocuments(_ sample: Sample, isLarge: Bool) -> [Growth] {
    let text = NumberedText(sample)
    return [
      Growth(
        name: "document",
        points: (isLarge ? [1, 10, 100] : [1, 10]).map { point(text.bytes(count: $0 * megabyte)) }),
      Growth(
        name: "one line",
        points: [1, 10].map { megabytes in
          point(text.bytes(count: megabytes * megabyte).filter { $0 != UInt8(ascii: "\n") })
        }),
    ]
  }

  private static let megabyte = 1_000_000

  private static func point(_ document: [UInt8]) -> Point {
    Point(size: document.count, seconds: CPUTime.seconds { extract(document) })
  }

  /// A stretch over and over, to two lengths; the time of the longer is many times the clock's grain.
  static func ofHostileText(_ stretch: String) -> Growth {
    let sizes = [20_000, 160_000]
    return Growth(
      name: stretch,
      points: sizes.map { size in
        let document = HostileText.text(of: stretch, byteCount: size)
        return Point(size: size, seconds: CPUTime.best(of: 2) { extract(document) })
      })
  }

  /// Without a limit to the records, behind which no more would be read.
  private static let reader: BulletinReader = {
    var limits = Limits()
    limits.records = .max
    return BulletinReader(rules: RuleLibrary.builtin, limits: limits)
  }()

  /// All of the way; lines are written and forgotten one by one.
  private static func extract(_ document: [UInt8]) {
    var line: [UInt8] = []
    for record in reader.read(Decoder.decode(document), id: "bench", date: nil).records {
      line.removeAll(keepingCapacity: true)
      NDJSONWriter().append(record, to: &line)
    }
  }

  // MARK: Rules

  /// The same documents with 10 to 1 000 rules of the same make.
  static func ofRules(_ sample: Sample) -> [Growth] {
    [
      Growth(
        name: "rules",
        points: [10, 100, 1_000].map { count in
          let reader = BulletinReader(rules: ruleSet(of: count))
          let sources = sample.documents.map { Decoder.decode($0) }
          let seconds = CPUTime.best(of: 3) {
            for source in sources { _ = reader.read(source, id: "bench", date: nil) }
          }
          return Point(size: count, seconds: seconds)
        })
    ]
  }

  /// Rules that ask for a quantity and two words each, the words made of common characters.
  private static func ruleSet(of count: Int) -> RuleSet {
    let characters = Array("完成建设工程项目已共实施改造推进落实全面年度")
    let rules = (0..<count).map { number in
      let first = characters[number % characters.count]
      let second = characters[number / characters.count % characters.count]
      let third = characters[number / characters.count / characters.count % characters.count]
      return """
        rule made-\(number) -> Fact
          \(first)\(second) ... {value: Quantity} (\(third) | \(first))?

        """
    }
    var faults: [Fault] = []
    return RuleLibrary.ruleSet(
      of: [SourceFile(path: "made.rules", text: rules.joined())], faults: &faults)
  }
}
