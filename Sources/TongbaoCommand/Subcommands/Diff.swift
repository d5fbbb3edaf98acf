import ArgumentParser
import Tongbao
import TongbaoArchives
import TongbaoOutput
import TongbaoRecords
import TongbaoRegression
import TongbaoRules

/// Compares two readings of the same bulletins.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells what changed between two files of records, or between two rule sets.",
    discussion: """
      tongbao diff OLD.ndjson NEW.ndjson
      tongbao diff --rules OLD --rules NEW PATH…

      Records are matched by where their evidence stands. A rule set is a folder or a file as for \
      extract, or 'builtin'. Exit 1 when something changed.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Two files of records; with --rules, bulletins and folders of them.")
  var paths: [String]

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("Two rule sets, the old one first.", valueName: "path"))
  var rules: [String] = []

  @Option(help: "How many changes of each rule are shown.")
  var examples = 3

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup var color: ColorOptions

  @OptionGroup var options: LanguageOptions

  func validate() throws {
    if rules.isEmpty && paths.count != 2 {
      throw ValidationError("Give two files of records, or --rules twice and bulletins.")
    }
    if !rules.isEmpty && rules.count != 2 { throw ValidationError("--rules is given twice.") }
  }

  func run() throws {
    let tally = rules.isEmpty ? try compareFiles() : try compareRules()
    let listing = DifferenceListing(tally, ink: color.ink)
    switch format {
    case .text: for line in listing.lines() { Console.put(line) }
    case .json: Console.put(listing.json())
    }
    if tally.total > 0 { throw ExitCode(1) }
  }

  private func compareFiles() throws -> DifferenceTally {
    var difference = StreamDifference(examples: examples)
    var old = RecordStream(try Self.source(paths[0]))
    var new = RecordStream(try Self.source(paths[1]))
    do throws(RecordStream.Failure) {
      try difference.read(&old, &new)
    } catch {
      Console.tell(error: "\(error)")
      throw ExitCode(2)
    }
    return difference.tally
  }

  /// A file's bytes, a block at a time.
  private static func source(_ path: String) throws -> RecordStream.Source {
    do throws(DocumentFailure) {
      let stream = try ByteStream(FilePath(path))
      return { (try? stream.block()) ?? [] }
    } catch {
      Console.tell(Message(LanguageOptions.spoken).text(error, at: path))
      throw ExitCode(2)
    }
  }

  /// Reads each document with both rule sets, a batch at a time.
  private func compareRules() throws -> DifferenceTally {
    let old = DocumentParser(BulletinParser(rules: try Self.ruleSet(rules[0])))
    let new = DocumentParser(BulletinParser(rules: try Self.ruleSet(rules[1])))
    var reader = ArchiveReader(paths.map(FilePath.init), limit: Self.sizeLimit)
    var tally = DifferenceTally(examples: examples)
    while true {
      var batch: [Document] = []
      while batch.count < Self.batchSize, let document = reader.next() { batch.append(document) }
      if batch.isEmpty { return tally }
      let readings = ParallelMap.map(batch) { (old.parse($0).records, new.parse($0).records) }
      for (old, new) in readings { tally.add(old, new) }
    }
  }

  private static let batchSize = 64
  /// Bytes of one document.
  private static let sizeLimit = 64 << 20

  private static func ruleSet(_ path: String) throws -> RuleSet {
    if path == "builtin" { return RuleLibrary.builtin }
    return try RuleOptions.ruleSet(of: try RuleOptions.files(at: [path], besideBuiltin: true))
  }
}
