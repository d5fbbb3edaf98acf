import ArgumentParser

@main
struct TongbaoBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tongbao-bench",
    abstract: "Measures Tongbao in one run and prints ratios.")
}
