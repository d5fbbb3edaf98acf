import ArgumentParser
import FoundationEssentials
import TongbaoOutput

extension Language: ExpressibleByArgument {}

/// The language that the program speaks. It is asked for before the command line is parsed, too, since
/// what is wrong with that is told in it.
struct LanguageOptions: ParsableArguments {
  @Option(help: "The language of labels and messages, zh or en (default: from the locale).")
  var lang: Language?

  var language: Language { lang ?? Self.spoken }

  /// By the last `--lang` among the arguments, else by the locale.
  static let spoken: Language = {
    let arguments = CommandLine.arguments
    let asked = arguments.indices.compactMap { index in
      if arguments[index].hasPrefix("--lang=") {
        return Language(rawValue: String(arguments[index].dropFirst(7)))
      }
      let isOption = arguments[index] == "--lang" && index + 1 < arguments.count
      return isOption ? Language(rawValue: arguments[index + 1]) : nil
    }
    return asked.last ?? Language(environment: ProcessInfo.processInfo.environment)
  }()
}
