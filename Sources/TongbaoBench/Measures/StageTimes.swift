import Tongbao
import TongbaoOutput
import TongbaoRecords
import TongbaoRules
import TongbaoText

/// Seconds that each stage takes for the documents of a sample.
struct StageTimes {
  let sample: String
  let byteCount: Int
  /// In the order of the stages. `rules` is what sentence analysis takes beside the recognizers,
  /// `assembly` what reading takes beside the stages before.
  private(set) var stages: [(name: String, seconds: Double)] = []
  private(set) var extract = 0.0
  /// ICU word segmentation alone.
  private(set) var icu = 0.0

  /// How many times as fast as ICU alone the whole is.
  var ratio: Double { icu / extract }

  /// Rounds of all stages, one after the other, so that a slow spell of the machine meets all alike.
  private static let rounds = 9

  init(of sample: Sample) {
    self.sample = sample.name
    byteCount = sample.byteCount
    let rounds = (0..<Self.rounds).map { _ in Round(sample.documents) }
    func best(_ stage: (Round) -> Double) -> Double { rounds.map(stage).min() ?? 0 }
    let recognizers = best(\.recognizers)
    let analysis = max(best(\.analysis), recognizers)
    let before = best(\.clean) + best(\.layout) + analysis
    stages = [
      ("decode", best(\.decode)), ("clean", best(\.clean)), ("layout", best(\.layout)),
      ("words", best(\.words)), ("recognizers", recognizers), ("rules", analysis - recognizers),
      ("assembly", max(best(\.read) - before, 0)), ("output", best(\.output)),
    ]
    extract = best(\.decode) + best(\.read) + best(\.output)
    icu = best(\.icu)
  }
}

/// One time through the stages.
private struct Round {
  var decode = 0.0
  var clean = 0.0
  var layout = 0.0
  var words = 0.0
  var recognizers = 0.0
  var analysis = 0.0
  var read = 0.0
  var output = 0.0
  var icu = 0.0

  init(_ documents: [[UInt8]]) {
    let segmentation = WordSegmentation()
    for document in documents {
      icu += segmentation.seconds(document)
      measure(document)
    }
  }

  private mutating func measure(_ document: [UInt8]) {
    var source = SourceText("")
    var text = CleanText(written: [], folded: [], starts: [], ends: [])
    var places = Layout()
    var bulletin = Bulletin(id: "", source: source, script: .simplified)
    var bytes: [UInt8] = []
    decode += CPUTime.seconds { source = Decoder.decode(document) }
    clean += CPUTime.seconds { text = Cleaner().clean(source) }
    layout += CPUTime.seconds { places = LayoutReader().layout(of: text) }
    measureSentences(of: text, places)
    read += CPUTime.seconds { bulletin = Readers.bulletins.read(source, id: "", date: nil) }
    output += CPUTime.seconds { NDJSONWriter().append(bulletin.records, to: &bytes) }
  }

  private mutating func measureSentences(of text: CleanText, _ layout: Layout) {
    guard let breaker = WordBreaker() else { return }
    for sentence in layout.sentences {
      let clauses = layout.clauses[sentence.clauses].map(\.range)
      words += CPUTime.seconds { _ = breaker.words(in: text.folded, range: sentence.range) }
      recognizers += CPUTime.seconds {
        _ = Readers.numbers.mentions(in: text, range: sentence.range)
        _ = Readers.times.mentions(in: text, range: sentence.range, reference: nil)
      }
      analysis += CPUTime.seconds {
        _ = Readers.sentences.analyze(
          sentence.range, clauses: clauses, of: text, reference: nil, breaker: breaker)
      }
    }
  }
}

/// What reads, made once.
private enum Readers {
  static let bulletins = BulletinReader(rules: RuleLibrary.builtin)
  static let sentences = SentenceAnalyzer(rules: RuleLibrary.builtin)
  static let numbers = NumericRecognizer.builtin
  static let times = TemporalRecognizer()
}
