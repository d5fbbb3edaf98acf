import ArgumentParser
import TongbaoOutput

/// Prints the shape of the output.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema (2020-12) of the record and document lines.")

  @Flag(help: "Prints the labelling interface for a Label Studio project instead.")
  var labelStudio = false

  func run() {
    Console.put(Array((labelStudio ? LabelStudioTask.interface : RecordSchema.json).utf8))
  }
}
