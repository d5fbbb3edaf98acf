import TongbaoRecords

/// What `--update` writes: for tests that failed, what they yield now, and a bulletin's `todo.txt`
/// without what is right by now. Names, attributes, remarks and texts stay; a `:todo` and a `:partial`
/// are left to people.
package struct ExpectationUpdate: Sendable {
  package struct File: Sendable {
    package var path: String
    package var bytes: [UInt8]
  }

  /// The files to write, in the order of the suite.
  package let files: [File]

  /// - Parameter encode: writes records as the lines of `expected.ndjson`.
  package init(
    _ results: [TestResult], of suite: TestSuite, encode: ([Record]) -> [UInt8]
  ) {
    let failed = results.filter { $0.outcome == .failed && $0.test.todo == nil }
    let folders = failed.flatMap { result -> [File] in
      guard case .bulletin(let folder) = result.test.content,
        case .records(let records) = result.yield
      else { return [] }
      let expected = File(
        path: folder.expectedPath, bytes: encode(records.map { $0.named(folder.name) }))
      let settled = folder.open.settled(by: records)
      let open = File(
        path: folder.openPath, bytes: Array(folder.open.text(without: settled).utf8))
      return settled.isEmpty ? [expected] : [expected, open]
    }
    files = suite.caseFiles.compactMap { Self.file($0, failed) } + folders
  }

  private static func file(_ file: CaseFile, _ failed: [TestResult]) -> File? {
    var lines: [Int: [String]] = [:]
    for result in failed {
      guard case .text(let item) = result.test.content, result.test.file == file.path,
        !item.isPartial,
        let number = file.cases.firstIndex(where: { $0.name == item.name })
      else { continue }
      lines[number] = self.lines(item, result.yield)
    }
    guard !lines.isEmpty else { return nil }
    return File(path: file.path, bytes: Array(file.text(replacing: lines).utf8))
  }

  /// A record keeps the fields that its line named beside the fact.
  private static func lines(_ item: Case, _ yield: TestResult.Yield) -> [String]? {
    switch (item.expectation, yield) {
    case (.records(let expected), .records(let records)):
      var named: [Int: [RecordField]] = [:]
      for case (let row?, let column?) in RecordAlignment.pairs(expected, records) {
        named[column] = expected[row].values.map(\.field).filter {
          !RecordField.fact.contains($0) && $0 != .quantity
        }
      }
      return CasePrinter.lines(records, naming: named)
    case (.mentions, .lines(let lines)): return lines
    default: return nil
    }
  }
}

extension BulletinFolder {
  /// The folder's own name, the document's name in its records.
  package var name: String { String(path.split(separator: "/").last ?? "") }
}

extension Record {
  /// The record as one of another document: ids follow.
  fileprivate func named(_ document: String) -> Record {
    var record = self
    func renamed(_ id: String) -> String {
      id.hasPrefix(self.document) ? document + id.dropFirst(self.document.count) : id
    }
    record.document = document
    record.id = renamed(id)
    record.parent = parent.map(renamed)
    record.checks = checks.map {
      FailedCheck(check: $0.check, message: $0.message, records: $0.records.map(renamed))
    }
    return record
  }
}
