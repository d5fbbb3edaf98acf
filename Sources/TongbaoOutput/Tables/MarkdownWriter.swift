import TongbaoRecords

/// Records as a GitHub-flavoured Markdown table: the columns that a person reads.
package struct MarkdownWriter: Sendable {
  private static let names: Set<String> = [
    "project", "component", "indicator", "role", "quantity_text", "of", "status", "region",
    "evidence_text",
  ]

  private let columns: [Column]
  private let language: Language

  /// - Parameter language: the language of the header and of roles and statuses.
  package init(script: NameScript = .simplified, language: Language = .english) {
    columns = Column.all(script: script).filter { Self.names.contains($0.name) }
    self.language = language
  }

  /// Writes the header and the rule below it.
  package func appendHeader(to bytes: inout [UInt8]) {
    appendRow(columns.map { $0.header(language) }, to: &bytes)
    appendRow(columns.map { _ in "---" }, to: &bytes)
  }

  /// Writes one row.
  package func append(_ record: Record, to bytes: inout [UInt8]) {
    appendRow(columns.map { Self.escaped($0.label(record, language)) }, to: &bytes)
  }

  private func appendRow(_ cells: [String], to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "| \(cells.joined(separator: " | ")) |\n".utf8)
  }

  /// Text that Markdown shows as it is, on one line: markup escaped, line breaks as spaces.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "|", "`", "*", "_", "[", "]", "<", ">", "#", "&", "~":
        result.append("\\")
        result.append(scalar)
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
