import TongbaoRules

/// Results for people: a name a line under its file, and what differs, in the text.
package struct TestListing: Sendable {
  private let ink: Ink

  package init(ink: Ink) { self.ink = ink }

  package func lines(_ results: [TestResult]) -> [String] {
    var lines: [String] = []
    var file = ""
    for result in results {
      if result.test.file != file {
        file = result.test.file
        lines.append(ink.strong(file))
      }
      lines.append(title(of: result))
      if result.outcome == .failed { lines += details(of: result) }
    }
    return lines + [summary(of: results)]
  }

  private func title(of result: TestResult) -> String {
    switch result.outcome {
    case .passed: return "  \(ink.good("ok")) \(result.test.name)\(open(result.test))"
    case .failed:
      let place = result.test.location
      return "  \(ink.bad("FAILED")) \(result.test.name) \(ink.dim("\(place.file):\(place.line)"))"
    case .todo:
      let reason = result.test.todo ?? ""
      return "  \(ink.warning("todo")) \(result.test.name)\(reason.isEmpty ? "" : ": \(reason)")"
    }
  }

  /// How much of a bulletin is known to be wrong.
  private func open(_ test: Test) -> String {
    test.openCount == 0 ? "" : ink.warning(", \(test.openCount) todo")
  }

  private func details(of result: TestResult) -> [String] {
    result.findings.flatMap { finding in
      var lines = ["    \(head(of: finding))"]
      if let excerpt = finding.excerpt {
        let place = result.test.place(of: excerpt)
        lines.append(
          "      \(excerpt.before)\(ink.marked(excerpt.marked))\(excerpt.after) \(ink.dim(place))")
      }
      lines += finding.fields.map { field in
        "      \(field.name): expected \(word(field.expected)), got \(ink.bad(word(field.actual)))"
      }
      return lines
    }
  }

  private func head(of finding: Finding) -> String {
    switch finding.kind {
    case .missing: ink.bad("- missing    ") + finding.text
    case .unexpected: ink.good("+ unexpected ") + finding.text
    case .changed: ink.warning("~ differs    ") + finding.text
    case .message: finding.text
    }
  }

  private func word(_ value: String?) -> String { value ?? "nothing" }

  private func summary(of results: [TestResult]) -> String {
    func count(_ outcome: TestResult.Outcome) -> Int { results.count { $0.outcome == outcome } }
    let failed = count(.failed)
    let todo = count(.todo) + results.reduce(0) { $0 + $1.test.openCount }
    let parts = [
      ink.good("\(count(.passed)) passed"),
      failed > 0 ? ink.bad("\(failed) failed") : "0 failed",
      todo > 0 ? ink.warning("\(todo) todo") : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}

extension Test {
  /// The lines of a bulletin's `todo.txt`.
  fileprivate var openCount: Int {
    if case .bulletin(let folder) = content { folder.open.lines.count } else { 0 }
  }

  /// `file:line:column` of a place in the test's text.
  func place(of excerpt: Excerpt) -> String {
    switch content {
    case .text(let item): "\(file):\(item.textLine + excerpt.line - 1):\(excerpt.column)"
    case .bulletin(let folder):
      "\(folder.path)/\(folder.inputName):\(excerpt.line):\(excerpt.column)"
    case .example, .row: "\(location.file):\(location.line)"
    }
  }
}

extension Finding {
  /// The finding in one line, for formats without layout.
  var summary: String {
    let fields = fields.map {
      "\($0.name): expected \($0.expected ?? "nothing"), got \($0.actual ?? "nothing")"
    }
    return (kind == .message ? "" : "\(kind.rawValue): ") + text
      + (fields.isEmpty ? "" : " (\(fields.joined(separator: "; ")))")
  }
}
