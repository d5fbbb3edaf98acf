import TongbaoText

/// A fault as a person reads it: `file:line:column: error: what`, the line, and a caret under the place.
package struct FaultMessage {
  package let text: String

  /// - Parameter files: where the line is looked up; without its file a fault is told without it.
  package init(_ fault: Fault, in files: [SourceFile] = []) {
    let place = fault.location
    var lines = [
      "\(place.file):\(place.line):\(place.column): \(fault.severity.rawValue): \(fault.message)"
    ]
    if let file = files.first(where: { $0.path == place.file }),
      file.lines.indices.contains(place.line - 1)
    {
      let line = file.lines[place.line - 1]
      lines += ["  " + String(line), "  " + Self.caret(under: line, fault)]
    }
    text = lines.joined(separator: "\n")
  }

  /// Blanks as wide as what stands before, tabs kept, and a mark as wide as what is wrong.
  private static func caret(under line: [Unicode.Scalar], _ fault: Fault) -> String {
    let start = min(max(fault.location.column - 1, 0), line.count)
    let end = min(start + max(fault.length, 1), line.count)
    let indent = line[..<start].map { scalar in
      scalar == "\t" ? "\t" : String(repeating: " ", count: DisplayWidth.columns(scalar))
    }
    let width = line[start..<end].reduce(0) { $0 + DisplayWidth.columns($1) }
    return indent.joined() + "^" + String(repeating: "~", count: max(0, width - 1))
  }

  /// Faults in the order of the files and of their places, each once.
  package static func messages(of faults: [Fault], in files: [SourceFile]) -> [String] {
    let order = Dictionary(
      files.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: min)
    let sorted = faults.enumerated().sorted { one, other in
      key(one.element, one.offset, order) < key(other.element, other.offset, order)
    }
    var seen = Set<Fault>()
    return sorted.map(\.element).filter { seen.insert($0).inserted }
      .map { FaultMessage($0, in: files).text }
  }

  private static func key(
    _ fault: Fault, _ index: Int, _ order: [String: Int]
  ) -> (Int, Int, Int, Int) {
    let place = fault.location
    return (order[place.file] ?? order.count, place.line, place.column, index)
  }
}
