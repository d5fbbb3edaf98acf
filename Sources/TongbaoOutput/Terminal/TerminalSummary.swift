import FoundationEssentials
import TongbaoRecords
import TongbaoText

/// A document on one page of a terminal: its projects with completion bars, then what failed.
package struct TerminalSummary: Sendable {
  private static let barWidth = 16
  private static let most = 40

  private let style: TerminalStyle

  package init(style: TerminalStyle) { self.style = style }

  /// The page, every line ending in a line feed.
  package func append(_ bulletin: Bulletin, to bytes: inout [UInt8]) {
    let projects = ProjectSummary.projects(of: bulletin.records)
    let lines =
      [heading(bulletin), facts(bulletin)] + statuses(bulletin.records) + [""]
      + projects.prefix(Self.most).map(line) + more(projects.count) + checks(bulletin.records)
      + diagnostics(bulletin.diagnostics)
    for line in lines {
      bytes.append(contentsOf: line.utf8)
      bytes.append(0x0A)
    }
  }

  private func heading(_ bulletin: Bulletin) -> String {
    style.bold(cut(bulletin.title ?? bulletin.id, style.width))
  }

  private func facts(_ bulletin: Bulletin) -> String {
    let count = style.language.count(bulletin.records.count, "summary.record")
    let parts = [bulletin.issuer, bulletin.published, count]
    return style.dim(cut(parts.compactMap { $0 }.joined(separator: " · "), style.width))
  }

  private func statuses(_ records: [Record]) -> [String] {
    let counts = Record.Status.allCases.compactMap { status -> String? in
      let count = records.count { $0.status == status }
      let name = style.language.text("status.\(status.rawValue)")
      return count == 0 ? nil : style.colored("\(name) \(count)", by: status)
    }
    return counts.isEmpty ? [] : [counts.joined(separator: "  ")]
  }

  private func line(_ project: ProjectSummary) -> String {
    let status = project.status.map { style.language.text("status.\($0.rawValue)") } ?? ""
    let name = project.name ?? style.language.text("summary.no_project")
    let room = max(12, min(48, style.width - Self.barWidth - 8 - 14))
    let mark = project.failedChecks > 0 ? " " + style.warning("!") : ""
    return DisplayWidth.padded(TerminalStyle.plain(name), to: room) + " "
      + style.colored(bar(project.completion) + " " + status, by: project.status) + mark
  }

  /// A bar of eighths, and the figure; over 100 % the bar is full.
  private func bar(_ completion: Decimal?) -> String {
    guard let completion else { return String(repeating: " ", count: Self.barWidth + 8) }
    let eighths = Self.whole(completion, most: 100) * Self.barWidth * 8 / 100
    var bar = String(repeating: "█", count: eighths / 8)
    if eighths % 8 > 0, let part = Unicode.Scalar(0x2590 - UInt32(eighths % 8)) {
      bar.unicodeScalars.append(part)
    }
    let figure = DisplayWidth.padded("\(completion)%", to: 7, alignRight: true)
    return DisplayWidth.padded(bar, to: Self.barWidth) + figure + " "
  }

  /// The whole part of a percentage, held between 0 and `most`.
  private static func whole(_ value: Decimal, most: Int) -> Int {
    guard value > 0 else { return 0 }
    return min(most, Int(value.description.prefix { $0 != "." }) ?? most)
  }

  private func more(_ count: Int) -> [String] {
    guard count > Self.most else { return [] }
    return [style.dim(style.language.text("summary.more", String(count - Self.most)))]
  }

  private func checks(_ records: [Record]) -> [String] {
    let failed = records.flatMap { record in record.checks.map { (record, $0) } }
    guard !failed.isEmpty else { return ["", style.dim(style.language.text("summary.no_checks"))] }
    return ["", style.bold(style.language.text("summary.checks"))]
      + failed.prefix(Self.most).map { record, check in
        style.warning(cut("! \(style.language.message(check.message))", style.width)) + "\n"
          + style.dim(cut("  \(record.evidence.text)", style.width))
      }
  }

  private func diagnostics(_ found: [Diagnostic]) -> [String] {
    guard !found.isEmpty else { return [] }
    return ["", style.bold(style.language.text("summary.diagnostics"))]
      + found.prefix(Self.most).map {
        cut(problem($0), style.width)
      }
  }

  private func problem(_ found: Diagnostic) -> String {
    let severity = style.language.text("severity.\(found.severity.rawValue)")
    let message = style.language.message(found.message)
    return "\(severity): \(style.language.text("code.\(found.code)", message)) [\(found.code)]"
  }

  private func cut(_ text: String, _ width: Int) -> String {
    DisplayWidth.truncated(TerminalStyle.plain(text), to: width)
  }
}
