import ArgumentParser
import FoundationEssentials
import Glibc
import TongbaoText

/// Whole runs of the program: starting, two jobs beside one, the memory of a stream.
struct Programs {
  /// Milliseconds of processor time; `bare` is a program that opens an ICU word iterator and no more.
  private(set) var startUp: (tongbao: Double, bare: Double?)
  /// Seconds that `convert` takes with one job and with two.
  private(set) var jobs: [(count: Int, processor: Double, elapsed: Double)]
  /// The most memory that `stream` holds for a small and for a great input, in bytes.
  private(set) var streams: [(size: Int, memory: Int)]

  private static let starts = 40
  private static let convertedDocuments = 600

  /// - Parameters:
  ///   - tongbao: the program's path.
  ///   - bare: the path of the program that starting is held against.
  ///   - isLarge: whether the great stream has 1 GB; else 20 MB.
  init(tongbao: String, bare: String?, sample: Sample, isLarge: Bool) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tongbao-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = NumberedText(sample)
    let documents = folder.appending(path: "documents")
    try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
    for number in 0..<Self.convertedDocuments {
      try Data(text.document(number).utf8).write(to: documents.appending(path: "\(number).txt"))
    }
    let first = documents.appending(path: "0.txt").path
    startUp = (
      try Self.milliseconds([tongbao, "extract", first]),
      try bare.map { try Self.milliseconds([$0]) }
    )
    jobs = try [1, 2].map { count in
      let run = try Self.run([
        tongbao, "convert", documents.path, "--format", "ndjson", "--jobs", "\(count)",
      ])
      return (count, run.processor, run.elapsed)
    }
    streams = try [1_000_000, isLarge ? 1_000_000_000 : 20_000_000].map { size in
      let input = folder.appending(path: "stream.ndjson").path
      try Self.write(text, size: size, to: input)
      return (size, try Self.run([tongbao, "stream"], input: input).memory)
    }
  }

  /// The least of many starts.
  private static func milliseconds(_ arguments: [String]) throws -> Double {
    try (0..<starts).map { _ in try run(arguments).processor }.min().map { $0 * 1000 } ?? 0
  }

  private static func run(_ arguments: [String], input: String = "/dev/null") throws -> ChildProcess
  {
    guard let process = ChildProcess(arguments, input: input) else {
      throw ValidationError("\(arguments[0]): cannot be run, or failed")
    }
    return process
  }

  /// Documents as NDJSON, written piece by piece.
  private static func write(_ text: NumberedText, size: Int, to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = fopen(path, "w")
    else { throw ValidationError("\(path): cannot be written") }
    defer { fclose(file) }
    var written = 0
    var number = 0
    while written < size {
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("id")
      writer.integer(number)
      writer.key("text")
      writer.string(text.document(number))
      writer.endObject()
      writer.endLine()
      written += fwrite(writer.bytes, 1, writer.bytes.count, file)
      number += 1
    }
  }
}
