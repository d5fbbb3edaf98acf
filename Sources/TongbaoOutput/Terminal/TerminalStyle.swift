import TongbaoRecords

/// How text is written to a terminal: the columns there are, the language, and whether in colour.
package struct TerminalStyle: Sendable {
  /// Columns of the terminal.
  package var width: Int
  package var language: Language
  package var isColored: Bool

  /// Below 40 columns a table cannot be read; such a terminal gets lines of 40.
  package init(width: Int = 80, language: Language = .english, isColored: Bool = false) {
    self.width = max(40, width)
    self.language = language
    self.isColored = isColored
  }

  /// Whether to write colour: `always` and `never` as they say, else where the output is a terminal
  /// and neither `NO_COLOR` (no-color.org: present and not empty) nor `TERM=dumb` asks for none.
  package static func isColored(
    option: String?, isTerminal: Bool, environment: [String: String]
  ) -> Bool {
    switch option {
    case "always": true
    case "never": false
    default:
      isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }
  }

  /// The text in an SGR style, left plain without colour.
  func styled(_ text: String, _ code: String) -> String {
    isColored && !code.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  func bold(_ text: String) -> String { styled(text, "1") }

  func dim(_ text: String) -> String { styled(text, "2") }

  func warning(_ text: String) -> String { styled(text, "33") }

  func colored(_ text: String, by status: Record.Status?) -> String {
    styled(text, Self.code(status))
  }

  private static func code(_ status: Record.Status?) -> String {
    switch status {
    case .completed, .inUse: "32"
    case .started, .inProgress: "36"
    case .planned, .notStarted, .preparing: "35"
    case .delayed, .suspended: "31"
    case nil: ""
    }
  }

  /// A document's text made safe for a terminal: control characters, which could move its cursor or
  /// change its title, and marks that turn the writing direction become blanks.
  static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
