import TongbaoRules

/// A file of cases, in the manner of tree-sitter's corpus files:
///
///     ================
///     管网改造完成里程
///     :date(2022-04-18)
///     # Remarks begin with '#'.
///     ================
///
///     燃气旧管网改造已完成19.6公里，占年度任务48公里的40.8%。
///
///     ----------------
///
///     燃气旧管网改造 | 19.6 公里 | achieved completed
///     燃气旧管网改造 | 48 公里 | target planned
///     燃气旧管网改造 | 40.8 % | completion in_progress | of=年度任务
///
/// The line under the header and the divider are as long as the line above it, so that a text may hold
/// such lines of any other length. Blank lines around the text and between records say nothing.
package struct CaseFile: Sendable {
  package let path: String
  package let cases: [Case]
  /// The file's lines as they were read, without their ends.
  let lines: [String]

  /// The file with what some of its cases expect written anew; all else stays as it was.
  ///
  /// - Parameter expectations: lines for cases, by the case's number in `cases`.
  package func text(replacing expectations: [Int: [String]]) -> String {
    var result: [String] = []
    var next = 0
    for (number, item) in cases.enumerated() {
      guard let replacement = expectations[number] else { continue }
      result += lines[next..<item.expectedLines.lowerBound]
      result += [""] + replacement + (item.expectedLines.upperBound < lines.count ? [""] : [])
      next = item.expectedLines.upperBound
    }
    result += lines[next...]
    return result.joined(separator: "\n") + "\n"
  }
}
