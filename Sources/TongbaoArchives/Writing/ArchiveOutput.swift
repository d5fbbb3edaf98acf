import TongbaoOutput

/// A file that takes what `Rendering` has made, document after document, and appears when it is whole.
package protocol ArchiveOutput: AnyObject {
  func append(_ payload: [UInt8]) throws(OutputFailure)
  func finish() throws(OutputFailure)
}

/// NDJSON, JSON, CSV, TSV or Markdown.
final class TextOutput: ArchiveOutput {
  private let file: AtomicFile
  private let rendering: Rendering
  private let path: FilePath
  private var array = JSONArrayWriter()

  init(_ path: FilePath, _ rendering: Rendering) throws(OutputFailure) {
    file = try AtomicFile(path)
    self.path = path
    self.rendering = rendering
    var head: [UInt8] = []
    switch rendering.format {
    case .csv, .tsv: rendering.delimited.appendHeader(to: &head)
    case .markdown: rendering.markdown.appendHeader(to: &head)
    default: break
    }
    try file.write(head)
  }

  func append(_ payload: [UInt8]) throws(OutputFailure) {
    guard rendering.format == .json else { return try file.write(payload) }
    var bytes: [UInt8] = []
    array.append(lines: payload, to: &bytes)
    try file.write(bytes)
  }

  func finish() throws(OutputFailure) {
    if rendering.format == .json {
      var bytes: [UInt8] = []
      array.finish(&bytes)
      try file.write(bytes)
    }
    try file.commit()
    try writeDataPackage()
  }

  /// The description of a table's columns that lies beside it.
  private func writeDataPackage() throws(OutputFailure) {
    guard rendering.format == .csv || rendering.format == .tsv, path.bytes != [0x2D] else { return }
    var bytes: [UInt8] = []
    DataPackage(path: path.name.description, of: rendering.delimited).append(to: &bytes)
    let package = try AtomicFile(path.folder.appending(Array("datapackage.json".utf8)))
    try package.write(bytes)
    try package.commit()
  }
}

/// What joins rows out of payloads: the tables' column types, by table.
struct RowReader {
  private let types: [[Column.CellType]]

  init(script: NameScript) {
    types = ArchiveTable.allCases.map { $0.columns(script: script).map(\.type) }
  }

  func rows(of payload: [UInt8]) -> [TableRow] {
    var rows: [TableRow] = []
    var start = 0
    for (index, byte) in payload.enumerated() where byte == 0x0A {
      if let row = TableRow(payload, in: start..<index, types: types) { rows.append(row) }
      start = index + 1
    }
    return rows
  }
}

extension Rendering {
  /// Begins an output of the rendering's format.
  package func output(at path: FilePath) throws(OutputFailure) -> any ArchiveOutput {
    switch format {
    case .ndjson, .json, .csv, .tsv, .markdown: return try TextOutput(path, self)
    case .xlsx:
      #if XLSX
        return try WorkbookOutput(path, self)
      #else
        throw OutputFailure(
          path, "built without XLSX: build with the trait XLSX to write workbooks")
      #endif
    case .sqlite:
      #if SQLite
        return try DatabaseOutput(path, self)
      #else
        throw OutputFailure(
          path, "built without SQLite: build with the trait SQLite to write databases")
      #endif
    }
  }
}
