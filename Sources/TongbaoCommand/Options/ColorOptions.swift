import ArgumentParser
import FoundationEssentials
import TongbaoOutput
import TongbaoRegression

/// Whether a command writes in colour.
struct ColorOptions: ParsableArguments {
  enum Choice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @Option(help: "Colour: auto is on a terminal, unless NO_COLOR is set.")
  var color = Choice.auto

  var isColored: Bool {
    TerminalStyle.isColored(
      option: color.rawValue, isTerminal: Console.outputIsTerminal,
      environment: ProcessInfo.processInfo.environment)
  }

  var ink: Ink { Ink(isColored: isColored) }
}
