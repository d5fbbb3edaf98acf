import Glibc

/// A folder for the texts that files were converted to: what the offsets of their records count in.
package struct KeptTexts: Sendable {
  private let folder: FilePath

  /// - Parameter folder: made if it is not there.
  package init(_ folder: FilePath) throws(OutputFailure) {
    self.folder = folder
    let code = folder.withCString { mkdir($0, 0o777) }
    if code != 0, errno != EEXIST { throw OutputFailure(folder) }
  }

  /// The file is named after the document, its slashes and leading dots as `_`: no name leads out of
  /// the folder.
  func write(_ text: [UInt8], of id: String) throws(DocumentFailure) {
    var name = id.utf8.map { $0 == 0x2F || $0 == 0 ? UInt8(ascii: "_") : $0 }
    if name.first == 0x2E { name[0] = UInt8(ascii: "_") }
    do {
      let file = try AtomicFile(folder.appending(Array(name.suffix(240)) + Array(".txt".utf8)))
      try file.write(text)
      try file.commit()
    } catch {
      throw DocumentFailure(code: "keep-text", message: error.description)
    }
  }
}
