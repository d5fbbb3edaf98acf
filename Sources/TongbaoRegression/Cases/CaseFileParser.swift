import TongbaoRules
import TongbaoText

/// Parses case files. Every fault is collected, with its place; cases that are sound stay.
package struct CaseFileParser {
  /// How long the line over a header is at least.
  static let ruleLength = 5

  private let file: SourceFile
  private var cases: [Case] = []
  private var faults: [Fault] = []
  private var names: [String: Int] = [:]
  private var line = 0

  /// The cases of a file; what is wrong with it is added to `faults`.
  package static func parse(_ file: SourceFile, faults: inout [Fault]) -> CaseFile {
    var parser = CaseFileParser(file: file)
    parser.parse()
    faults += parser.faults
    return CaseFile(path: file.path, cases: parser.cases, lines: file.lines.map { String($0) })
  }

  private init(file: SourceFile) { self.file = file }

  private mutating func parse() {
    skipBlankLines()
    while line < file.lines.count {
      guard Self.rule("=", file.lines[line]) >= Self.ruleLength else {
        faults.append(
          fault("a case begins with a line of at least \(Self.ruleLength) '='", at: line))
        return
      }
      do throws(Fault) {
        let parts = try parts()
        try parseCase(parts)
      } catch {
        faults.append(error)
      }
      skipBlankLines()
    }
  }

  private struct Parts {
    var header, text, expectation: Range<Int>
  }

  /// Where the parts of the case here are; the next line is then that behind them. A part without an
  /// end goes to the end of the file, as nothing tells where the next case begins.
  private mutating func parts() throws(Fault) -> Parts {
    let opening = line
    line = file.lines.count
    let length = Self.rule("=", file.lines[opening])
    let end = try find("=", length, behind: opening, opening, "the header is not closed")
    let divider = try find("-", length, behind: end, opening, "the text has no end")
    line = divider + 1
    while line < file.lines.count, Self.rule("=", file.lines[line]) < Self.ruleLength { line += 1 }
    return Parts(
      header: opening + 1..<end, text: end + 1..<divider, expectation: divider + 1..<line)
  }

  private mutating func parseCase(_ parts: Parts) throws(Fault) {
    var item = try header(parts.header)
    let lines = withoutBlankEdges(parts.text)
    item.text = String(file.lines[lines].joined(separator: ["\n"]))
    item.textLine = lines.lowerBound + 1
    item.expectedLines = parts.expectation
    try readExpectation(of: &item)
    cases.append(item)
  }

  private func find(
    _ mark: Unicode.Scalar, _ length: Int, behind line: Int, _ opening: Int, _ message: String
  ) throws(Fault) -> Int {
    for index in file.lines.indices.dropFirst(line + 1)
    where Self.rule(mark, file.lines[index]) == length { return index }
    throw fault(
      "\(message): a line of \(length) '\(mark)' is missing, as long as the one here", at: opening)
  }

  /// How many of a mark a line is made of; 0 when there is anything else on it.
  private static func rule(_ mark: Unicode.Scalar, _ line: [Unicode.Scalar]) -> Int {
    line.allSatisfy { $0 == mark } ? line.count : 0
  }

  private mutating func skipBlankLines() {
    while line < file.lines.count, isBlank(line) { line += 1 }
  }

  private func isBlank(_ line: Int) -> Bool {
    file.lines[line].allSatisfy { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
  }

  private func withoutBlankEdges(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, isBlank(first) { range.removeFirst() }
    while let last = range.last, isBlank(last) { range.removeLast() }
    return range
  }

  private func fault(_ message: String, at line: Int, column: Int = 0, length: Int = 1) -> Fault {
    Fault(
      at: Location(file: file.path, line: line + 1, column: column + 1), length: length, message)
  }

  // MARK: Header

  private mutating func header(_ range: Range<Int>) throws(Fault) -> Case {
    var attributes = CaseAttributes()
    var name: (text: String, line: Int)?
    for index in range where !isBlank(index) {
      let scalars = file.lines[index]
      if scalars.first == "#" { continue }
      if scalars.first == ":" {
        try attributes.read(scalars, at: fault("", at: index).location)
      } else if name == nil {
        name = (String(scalars), index)
      } else {
        throw fault("a case has one name; attributes begin with ':', remarks with '#'", at: index)
      }
    }
    guard let name else { throw fault("the case has no name", at: range.lowerBound - 1) }
    if let first = names[name.text] {
      throw fault("the case at line \(first + 1) has this name", at: name.line)
    }
    names[name.text] = name.line
    return attributes.makeCase(name.text, at: fault("", at: name.line).location)
  }

  // MARK: Expectation

  private func readExpectation(of item: inout Case) throws(Fault) {
    var records: [ExpectedRecord] = []
    var mentions: [ExpectedMention] = []
    for index in item.expectedLines where !isBlank(index) {
      let line = try CaseLine(file.lines[index], at: fault("", at: index).location)
      switch item.expectation {
      case .records: records.append(try ExpectedLineParser(line: line).record())
      case .mentions(let categories, _):
        let mention = try ExpectedLineParser(line: line).mention()
        guard categories.contains(mention.category) else {
          throw line.fault(
            "'\(mention.category)' is none of the categories of ':mentions'", in: line.cells[0])
        }
        mentions.append(mention)
      }
    }
    switch item.expectation {
    case .records:
      try checkParents(of: records)
      item.expectation = .records(records)
    case .mentions(let categories, _):
      item.expectation = .mentions(categories: categories, mentions)
    }
  }

  /// `parent` is the number of another record of the case.
  private func checkParents(of records: [ExpectedRecord]) throws(Fault) {
    for (index, record) in records.enumerated() {
      guard let parent = record[.parent], parent != ExpectedRecord.anyValue else { continue }
      guard let number = Int(parent), 1...records.count ~= number, number != index + 1 else {
        throw Fault(
          at: record.location,
          "parent=\(parent): a parent is the number of another record of the case, from 1")
      }
    }
  }
}
