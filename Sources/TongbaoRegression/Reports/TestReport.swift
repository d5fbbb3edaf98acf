import TongbaoRules
import TongbaoText

/// Results for machines.
package enum TestReport {
  /// Test Anything Protocol, version 13 (testanything.org); a `:todo` is its TODO directive.
  package static func tap(_ results: [TestResult]) -> String {
    var lines = ["TAP version 13", "1..\(results.count)"]
    for (index, result) in results.enumerated() {
      let sign = result.outcome == .passed ? "ok" : "not ok"
      let name = "\(result.test.file): \(result.test.name)".replacing("#", with: "\\#")
      let directive = result.outcome == .todo ? " # TODO \(result.test.todo ?? "")" : ""
      lines.append("\(sign) \(index + 1) - \(name)\(directive)")
      if result.outcome == .failed { lines += result.findings.map { "# \($0.summary)" } }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// JUnit's XML, as continuous integration reads it: a suite a file, a `:todo` is skipped.
  package static func junit(_ results: [TestResult]) -> String {
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    var start = 0
    while start < results.count {
      let file = results[start].test.file
      let end = results[start...].firstIndex { $0.test.file != file } ?? results.count
      xml += suite(file, results[start..<end])
      start = end
    }
    return xml + "</testsuites>\n"
  }

  private static func suite(_ file: String, _ results: ArraySlice<TestResult>) -> String {
    let failures = results.count { $0.outcome == .failed }
    let skipped = results.count { $0.outcome == .todo }
    return
      "  <testsuite name=\"\(escaped(file))\" tests=\"\(results.count)\" failures=\"\(failures)\" skipped=\"\(skipped)\">\n"
      + results.map(testCase).joined() + "  </testsuite>\n"
  }

  private static func testCase(_ result: TestResult) -> String {
    let head =
      "    <testcase classname=\"\(escaped(result.test.file))\" name=\"\(escaped(result.test.name))\" time=\"\(milliseconds(result.seconds))\""
    let details = escaped(result.findings.map(\.summary).joined(separator: "\n"))
    return switch result.outcome {
    case .passed: head + "/>\n"
    case .failed: head + "><failure>\(details)</failure></testcase>\n"
    case .todo: head + "><skipped message=\"\(escaped(result.test.todo ?? ""))\"/></testcase>\n"
    }
  }

  /// Seconds with three decimals.
  private static func milliseconds(_ seconds: Double) -> String {
    let count = Int((seconds * 1000).rounded())
    let rest = String(count % 1000)
    return "\(count / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }

  /// XML 1.0 has no place for most control characters; they become U+FFFD.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// One JSON object: the counts, and every test with its findings.
  package static func json(_ results: [TestResult]) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    for outcome in [TestResult.Outcome.passed, .failed, .todo] {
      json.key(outcome.rawValue)
      json.integer(results.count { $0.outcome == outcome })
    }
    json.key("tests")
    json.beginArray()
    for result in results { append(result, to: &json) }
    json.endArray()
    json.endObject()
    return json.bytes + [0x0A]
  }

  private static func append(_ result: TestResult, to json: inout JSONWriter) {
    json.beginObject()
    let place = result.test.location
    for (key, value) in [
      ("name", result.test.name), ("file", place.file), ("outcome", result.outcome.rawValue),
    ] {
      json.key(key)
      json.string(value)
    }
    json.key("line")
    json.integer(place.line)
    json.key("findings")
    json.beginArray()
    for finding in result.findings { append(finding, of: result.test, to: &json) }
    json.endArray()
    json.endObject()
  }

  private static func append(_ finding: Finding, of test: Test, to json: inout JSONWriter) {
    json.beginObject()
    json.key("kind")
    json.string(finding.kind.rawValue)
    json.key("text")
    json.string(finding.text)
    if let excerpt = finding.excerpt {
      json.key("place")
      json.string(test.place(of: excerpt))
    }
    json.key("fields")
    json.beginArray()
    for field in finding.fields {
      json.beginObject()
      json.key("field")
      json.string(field.name)
      for (key, value) in [("expected", field.expected), ("actual", field.actual)] {
        json.key(key)
        if let value { json.string(value) } else { json.null() }
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
