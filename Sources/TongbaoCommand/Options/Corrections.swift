import ArgumentParser
import FoundationEssentials
import TongbaoOutput
import TongbaoRegression
import TongbaoRules
import TongbaoText

/// Records that people corrected, on the review page or in an annotation tool, as a file of cases.
enum Corrections {
  static func isExport(_ path: String) -> Bool {
    [".json", ".jsonl", ".ndjson"].contains { path.hasSuffix($0) }
  }

  /// The cases of an export; what is wrong with it ends the program.
  static func read(_ path: String) throws -> SourceFile {
    do throws(AnnotationFailure) {
      return try cases(at: path)
    } catch {
      Console.tell(error: "\(error)", at: path)
      throw ExitCode(2)
    }
  }

  /// The cases of an export. The review page's names its documents by their paths, which are read here.
  private static func cases(at path: String) throws(AnnotationFailure) -> SourceFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw AnnotationFailure("\(path): the file cannot be read")
    }
    let cases = try documents(Array(data)).compactMap { document in
      text(of: document).map { text in
        CorrectedCase(
          name: document.id, text: text,
          lines: document.records.map { line(of: $0) }, isPartial: document.text == nil)
      }
    }
    return SourceFile(path: path, text: cases.map(\.written).joined(separator: "\n"))
  }

  /// A Label Studio export is an array of tasks, doccano's lines have a text, the review page's none.
  private static func documents(
    _ bytes: [UInt8]
  ) throws(AnnotationFailure) -> [CorrectedDocument] {
    if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "[") {
      return try LabelStudioExport.read(bytes)
    }
    let first = bytes.prefix { $0 != 0x0A }
    let hasVerdict = (try? JSONReader.read(Array(first)))?["verdict"] != nil
    return hasVerdict ? try ReviewExport.read(bytes) : try DoccanoExport.read(bytes)
  }

  /// A statement without a quantity says where it stands, as nothing else in it does.
  private static func line(of record: CorrectedRecord) -> CorrectedCase.Line {
    var fields = record.fields
    if fields["quantity"] == nil { fields["evidence"] = record.quote }
    return CorrectedCase.Line(isRejected: record.verdict == .reject, fields: fields)
  }

  private static func text(of document: CorrectedDocument) -> String? {
    document.text
      ?? FileManager.default.contents(atPath: document.id).map {
        String(Decoder.decode(Array($0)).scalars)
      }
  }
}
