import ArgumentParser
import FoundationEssentials
import TongbaoOutput

extension Language: ExpressibleByArgument {}

/// The language that a command speaks.
struct LanguageOptions: ParsableArguments {
  @Option(help: "The language of labels and messages, zh or en (default: from the locale).")
  var lang: Language?

  var language: Language {
    lang ?? Language(environment: ProcessInfo.processInfo.environment)
  }
}
