import ArgumentParser
import FoundationEssentials
import Tongbao
import TongbaoArchives
import TongbaoOutput
import TongbaoText

/// Gives records to the tools that people annotate texts with.
struct Annotate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the records of bulletins as annotations for other tools.",
    discussion: """
      label-studio gives the tasks to import, doccano and web-annotation a line a document. brat \
      gives a folder with the text and the annotations of each document, and annotation.conf. The \
      interface of a Label Studio project is printed by `tongbao schema --label-studio`.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case labelStudio = "label-studio"
    case doccano, brat
    case webAnnotation = "web-annotation"
  }

  @OptionGroup var bulletins: BulletinOptions

  @Option(help: "The tool: label-studio, doccano, brat or web-annotation.")
  var to: Format

  @Option(name: .shortAndLong, help: "The file to write, for brat the folder (default: stdout).")
  var output: String?

  @OptionGroup var options: LanguageOptions

  func validate() throws {
    if to == .brat && output == nil { throw ValidationError("brat needs a folder: -o FOLDER.") }
  }

  func run() throws {
    var feed = try bulletins.feed(for: Self.self, options.language)
    if to == .brat, let output {
      try writeStandoff(&feed, to: URL(filePath: output))
    } else {
      try writeJSON(&feed)
    }
    if feed.status != .success { throw feed.status }
  }

  private func writeJSON(_ feed: inout BulletinFeed) throws {
    var json = JSONWriter()
    if to == .labelStudio { json.beginArray() }
    while let reading = feed.nextRead() { append(reading, to: &json) }
    if to == .labelStudio {
      json.endArray()
      json.endLine()
    }
    if let output { try OutputFile.write(json.bytes, to: output, options.language) }
    if output == nil { Console.put(json.bytes) }
  }

  private func append(_ reading: DocumentReading, to json: inout JSONWriter) {
    let (source, bulletin) = (reading.source, reading.bulletin)
    switch to {
    case .labelStudio: LabelStudioTask().append(source, bulletin, to: &json)
    case .doccano: DoccanoLine().append(source, bulletin, to: &json)
    case .webAnnotation: WebAnnotationPage().append(source, bulletin, to: &json)
    case .brat: break
    }
  }

  private func writeStandoff(_ feed: inout BulletinFeed, to folder: URL) throws {
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func write(_ bytes: [UInt8], _ name: String) throws {
      try OutputFile.write(bytes, to: folder.appending(path: name).path, options.language)
    }
    try write(Array(BratStandoff.configuration.utf8), "annotation.conf")
    var count = 0
    while let reading = feed.nextRead() {
      count += 1
      let name = OutputFile.ordinal(count)
      var annotations: [UInt8] = []
      BratStandoff().append(reading.source, reading.bulletin, to: &annotations)
      try write(Array(String(reading.source.scalars).utf8), "\(name).txt")
      try write(annotations, "\(name).ann")
    }
  }
}
