import FoundationEssentials
import TongbaoRules

/// Rules and lexicons on disk.
package enum RuleFiles {
  /// Why files could not be read, with the path.
  package struct Failure: Error, CustomStringConvertible {
    package var path: String
    package var message: String
    package var description: String { "\(path): error: \(message)" }
  }

  /// The `.rules` and `.tsv` files of some folders, in the order of their names, or such files
  /// themselves.
  package static func files(at paths: [String]) throws(Failure) -> [SourceFile] {
    var files: [SourceFile] = []
    for path in paths { files += try self.files(at: path) }
    return files
  }

  /// The built-in files, those left out whose name one's own files have, and then one's own.
  package static func besideBuiltin(_ own: [SourceFile]) -> [SourceFile] {
    let names = Set(own.map(\.name))
    return RuleLibrary.builtinFiles.filter { !names.contains($0.name) } + own
  }

  private static func files(at path: String) throws(Failure) -> [SourceFile] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(path: path, message: "there is no such file or folder of rules")
    }
    guard isFolder else { return [try read(path)] }
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    var files: [SourceFile] = []
    for name in names.sorted() where name.hasSuffix(".rules") || name.hasSuffix(".tsv") {
      files.append(try read("\(path)/\(name)"))
    }
    return files
  }

  private static func read(_ path: String) throws(Failure) -> SourceFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(path: path, message: "the file cannot be read")
    }
    return SourceFile(path: path, text: String(decoding: data, as: UTF8.self))
  }
}

extension SourceFile {
  /// The file's name without its folder.
  package var name: String { String(path.split(separator: "/").last ?? "") }
}
