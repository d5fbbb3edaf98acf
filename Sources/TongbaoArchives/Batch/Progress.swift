import Glibc
import TongbaoOutput

/// Tells on standard error how far a run is.
package struct Progress {
  package enum Style: String, Sendable, CaseIterable {
    /// A bar on a terminal, nothing elsewhere.
    case auto
    /// A line every few seconds.
    case plain
    case none
  }

  private let isBar: Bool
  private let language: Language
  private let interval: Duration
  /// How many documents and bytes there are; nil while nobody knows.
  private let total: Int?
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var documents = 0
  private var bytes = 0
  private var failures = 0

  /// - Parameter total: the bytes of all files, nil when they cannot be known beforehand.
  init?(_ style: Style, _ language: Language, total: Int?) {
    guard style == .plain || (style == .auto && isatty(2) == 1) else { return nil }
    isBar = style == .auto
    interval = isBar ? .milliseconds(100) : .seconds(5)
    self.language = language
    self.total = total
  }

  mutating func add(bytes: Int, failed: Bool) {
    documents += 1
    self.bytes += bytes
    if failed { failures += 1 }
    let now = ContinuousClock.now
    guard last.duration(to: now) >= interval else { return }
    last = now
    Self.tell(isBar ? "\r\u{1B}[K" + line : line + "\n")
  }

  /// Clears the bar's line.
  func finish() { if isBar { Self.tell("\r\u{1B}[K") } }

  private var line: String {
    let seconds = max(0.001, start.duration(to: last) / .seconds(1))
    let rate = Int(Double(documents) / seconds)
    let parts = [
      share, language.count(documents, "summary.document"),
      language.text("progress.rate", "\(rate)"), timeLeft(seconds), failed,
    ]
    return parts.compactMap { $0 }.joined(separator: "  ")
  }

  private var failed: String? {
    failures == 0 ? nil : language.text("summary.failed", "\(failures)")
  }

  private var share: String? {
    guard let total, total > 0 else { return nil }
    let percent = min(100, bytes * 100 / total)
    guard isBar else { return "\(percent)%" }
    let filled = percent / 5
    return String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
      + " \(percent)%"
  }

  private func timeLeft(_ seconds: Double) -> String? {
    guard let total, bytes > 0, total >= bytes else { return nil }
    let left = Int(seconds * Double(total - bytes) / Double(bytes))
    return language.text("progress.left", "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)")
  }

  private static func tell(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  }
}
