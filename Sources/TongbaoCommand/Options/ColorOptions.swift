import ArgumentParser
import FoundationEssentials
import TongbaoOutput
import TongbaoRegression

/// Whether a command writes in colour.
struct ColorOptions: ParsableArguments {
  @Option(help: "auto, always or never (auto: on a terminal).")
  var color: String?

  var ink: Ink {
    Ink(
      isColored: TerminalStyle.isColored(
        option: color, isTerminal: Console.outputIsTerminal,
        environment: ProcessInfo.processInfo.environment))
  }
}
