import TongbaoRecords
import TongbaoText

/// A document as brat standoff: the `.ann` that lies beside the source as UTF-8 `.txt`.
///
/// A record is a text-bound annotation of the type of its role (or `Statement`), with its status and
/// bound as attributes, its other fields as notes, and the words of its fields related to it.
/// Offsets are code points. brat's annotations may not cross a line end, so they are given in
/// pieces (brat.nlplab.org/standoff.html).
package struct BratStandoff: Sendable {
  package init() {}

  /// Writes the annotations of a document.
  package func append(_ source: SourceText, _ bulletin: Bulletin, to bytes: inout [UInt8]) {
    var file = File(source: source.scalars)
    for record in bulletin.records { file.append(record) }
    bytes.append(contentsOf: file.lines.joined().utf8)
  }

  /// The `annotation.conf` that names the types.
  package static var configuration: String {
    let types = Record.Role.allCases.map { File.type($0) } + [File.type(nil)]
    let fields = AnnotatedField.all.map { File.name($0.name) } + ["Status_text", "Period", "As_of"]
    let statuses = Record.Status.allCases.map(\.rawValue).joined(separator: "|")
    let bounds = Quantity.Bound.allCases.map(\.rawValue).joined(separator: "|")
    return """
      [entities]
      \(types.joined(separator: "\n"))
      \(fields.joined(separator: "\n"))
      [relations]
      field Arg1:<ENTITY>, Arg2:<ENTITY>
      part Arg1:<ENTITY>, Arg2:<ENTITY>
      [events]
      [attributes]
      Status Arg:<ENTITY>, Value:\(statuses)
      Bound Arg:<ENTITY>, Value:\(bounds)

      """
  }

  /// The lines of one file, with the counters that number them.
  private struct File {
    let source: [Unicode.Scalar]
    var lines: [String] = []
    private var counts: [Character: Int] = [:]
    private var fields: [String: String] = [:]
    private var owners: [String: String] = [:]

    init(source: [Unicode.Scalar]) { self.source = source }

    static func type(_ role: Record.Role?) -> String { name(role?.rawValue ?? "statement") }

    static func name(_ field: String) -> String { field.prefix(1).uppercased() + field.dropFirst() }

    mutating func append(_ record: Record) {
      guard let owner = entity(Self.type(record.role), [record.evidence.range]) else { return }
      owners[record.id] = owner
      if let status = record.status { attribute("Status", owner, status.rawValue) }
      if let quantity = record.quantity { attribute("Bound", owner, quantity.bound.rawValue) }
      note(owner, record)
      for span in record.evidence.spans {
        if let field = field(Self.name(span.field), span.ranges) { relate("field", owner, field) }
      }
      if let parent = record.parent.flatMap({ owners[$0] }) { relate("part", parent, owner) }
    }

    private mutating func next(_ kind: Character) -> String {
      counts[kind, default: 0] += 1
      return "\(kind)\(counts[kind] ?? 0)"
    }

    private mutating func entity(_ type: String, _ ranges: [Range<Int>]) -> String? {
      let pieces = ranges.flatMap(pieces)
      guard !pieces.isEmpty else { return nil }
      let id = next("T")
      let places = pieces.map { "\($0.lowerBound) \($0.upperBound)" }.joined(separator: ";")
      let text = pieces.map { String(source[$0]) }.joined(separator: " ")
      lines.append("\(id)\t\(type) \(places)\t\(text)\n")
      return id
    }

    /// Records that share the words of a field share its annotation.
    private mutating func field(_ type: String, _ ranges: [Range<Int>]) -> String? {
      let key = "\(type) \(ranges)"
      if let known = fields[key] { return known }
      fields[key] = entity(type, ranges)
      return fields[key]
    }

    /// A range without its line ends.
    private func pieces(_ range: Range<Int>) -> [Range<Int>] {
      var pieces: [Range<Int>] = []
      let inside = range.clamped(to: 0..<source.count)
      var start = inside.lowerBound
      for at in inside.lowerBound...inside.upperBound
      where at == inside.upperBound || source[at] == "\n" || source[at] == "\r" {
        if at > start { pieces.append(start..<at) }
        start = at + 1
      }
      return pieces
    }

    private mutating func attribute(_ name: String, _ owner: String, _ value: String) {
      lines.append("\(next("A"))\t\(name) \(owner) \(value)\n")
    }

    private mutating func relate(_ type: String, _ from: String, _ to: String) {
      lines.append("\(next("R"))\t\(type) Arg1:\(from) Arg2:\(to)\n")
    }

    private mutating func note(_ owner: String, _ record: Record) {
      let stated = AnnotatedField.all.filter { $0.choices == nil }.compactMap { field in
        field.value(record).map { "\(field.name)=\(TerminalStyle.plain($0))" }
      }
      guard !stated.isEmpty else { return }
      lines.append("\(next("#"))\tAnnotatorNotes \(owner)\t\(stated.joined(separator: "; "))\n")
    }
  }
}
