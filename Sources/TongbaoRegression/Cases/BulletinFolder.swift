import FoundationEssentials
import TongbaoRecords
import TongbaoRules
import TongbaoText

/// A whole bulletin as a case: a folder with `input.txt` (or another ending that the reader knows) and
/// `expected.ndjson`, the records as `tongbao extract` writes them. Ids and the document's name are not
/// compared. `todo.txt` may tell what is still wrong in them (`OpenRecords`).
package struct BulletinFolder: Sendable {
  package static let expectedName = "expected.ndjson"

  package let path: String
  /// The input's file name.
  package let inputName: String
  package let input: [UInt8]
  package let expected: [Record]
  package let open: OpenRecords

  package var expectedPath: String { "\(path)/\(Self.expectedName)" }
  package var openPath: String { "\(path)/\(OpenRecords.name)" }

  /// Reads a folder; what is wrong with it is added to `faults`.
  init?(path: String, faults: inout [Fault]) {
    let files = FileManager.default
    let names = ((try? files.contentsOfDirectory(atPath: path)) ?? []).sorted()
    guard let name = names.first(where: { $0.hasPrefix("input.") }),
      let input = files.contents(atPath: "\(path)/\(name)")
    else {
      let place = Location(file: path, line: 1, column: 1)
      faults.append(Fault(at: place, "the folder's input cannot be read"))
      return nil
    }
    self.path = path
    inputName = name
    self.input = Array(input)
    let bytes = Array(files.contents(atPath: "\(path)/\(Self.expectedName)") ?? Data())
    let open = files.contents(atPath: "\(path)/\(OpenRecords.name)") ?? Data()
    self.open = OpenRecords(
      SourceFile(
        path: "\(path)/\(OpenRecords.name)", text: String(decoding: open, as: UTF8.self)),
      faults: &faults)
    expected = RecordLines.records(of: bytes, file: "\(path)/\(Self.expectedName)", faults: &faults)
  }
}
