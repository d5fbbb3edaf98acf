import ArgumentParser
import TongbaoOutput

/// Prints the shape of the output.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema (2020-12) of the record and document lines.")

  func run() {
    print(RecordSchema.json, terminator: "")
  }
}
