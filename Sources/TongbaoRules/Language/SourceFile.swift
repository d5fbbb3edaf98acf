import TongbaoText

/// A file of rules or a lexicon, as it was read.
package struct SourceFile: Sendable {
  /// The path, for messages.
  package let path: String
  /// Its lines without their ends.
  package let lines: [[Unicode.Scalar]]

  package init(path: String, text: String) {
    self.path = path
    var lines: [[Unicode.Scalar]] = []
    var line: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where scalar != "\r" && scalar != "\u{FEFF}" {
      if scalar == "\n" {
        lines.append(line)
        line.removeAll(keepingCapacity: true)
      } else {
        line.append(scalar)
      }
    }
    if !line.isEmpty { lines.append(line) }
    self.lines = lines
  }

  /// The line (from 1) and the indented ones below it: a rule.
  package func block(at line: Int) -> [String] {
    guard lines.indices.contains(line - 1) else { return [] }
    let below = lines[line...].prefix { $0.first == " " || $0.first == "\t" }
    return ([lines[line - 1]] + below).map { String($0) }
  }
}

/// A place in a source file. Lines count from 1, columns count code points from 1.
package struct Location: Sendable, Hashable {
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// What is wrong with a rule or a lexicon, where, and what to do.
package struct Fault: Sendable, Hashable, Error {
  package enum Severity: String, Sendable { case error, warning }

  package var severity: Severity
  package var location: Location
  /// How many code points the fault covers, for the caret.
  package var length: Int
  package var message: String

  package init(
    _ severity: Severity = .error, at location: Location, length: Int = 1, _ message: String
  ) {
    self.severity = severity
    self.location = location
    self.length = length
    self.message = message
  }
}
