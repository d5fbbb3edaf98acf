/// The formats that an archive is written in.
package enum ArchiveFormat: String, Sendable, CaseIterable {
  case ndjson, json, csv, tsv
  case markdown = "md"
  case xlsx, sqlite

  /// The format that a file's suffix names; nil for any other.
  package init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "jsonl": self = .ndjson
    case "markdown": self = .markdown
    case "db", "sqlite3": self = .sqlite
    case let suffix:
      guard let format = ArchiveFormat(rawValue: suffix) else { return nil }
      self = format
    }
  }

  /// Whether it is text, which can be written to a pipe.
  package var isText: Bool { self != .xlsx && self != .sqlite }
}
