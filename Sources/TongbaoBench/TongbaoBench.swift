import ArgumentParser
import Tongbao
import TongbaoText

/// Measures the parser beside ICU word segmentation, in one run on one thread.
@main
struct TongbaoBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tongbao-bench",
    abstract: "Measures Tongbao in one run, and how it compares with ICU word segmentation alone.")

  @Option(help: "The folder of the texts that samples are made of.")
  var fixtures = "fixtures"

  @Flag(help: "Prints JSON.")
  var json = false

  @Flag(help: "Measures the growth up to a document of 100 MB, too.")
  var large = false

  @Flag(help: "Measures the kinds of text alone, without growth, rules and hostile input.")
  var quick = false

  @Option(
    help: ArgumentHelp(
      "Measures this program alone: starting, two jobs, the memory of a stream (1 GB with --large).",
      valueName: "tongbao"))
  var program: String?

  @Option(
    help: ArgumentHelp(
      "What starting is held against: a program that opens an ICU word iterator, no more.",
      valueName: "path"))
  var bare: String?

  func run() throws {
    let samples = try SampleMaker(folder: fixtures).samples()
    var report = BenchReport()
    if let program, let bulletins = samples.first {
      report.programs = try Programs(
        tongbao: program, bare: bare, sample: bulletins, isLarge: large)
      print(json ? report.json : report.table)
      return
    }
    report.stages = samples.map { StageTimes(of: $0) }
    if !quick, let bulletins = samples.first {
      report.growth = Growth.ofDocuments(bulletins, isLarge: large)
      report.rules = Growth.ofRules(bulletins)
      report.hostile = HostileText.all.map { Growth.ofHostileText($0) }
    }
    print(json ? report.json : report.table)
  }
}
