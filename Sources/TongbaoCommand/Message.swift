import TongbaoArchives
import TongbaoOutput
import TongbaoText

/// What people are told on stderr: `PATH:LINE:COLUMN: error: what [code]`, as compilers do.
struct Message {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// A diagnostic of a document. Line and column count from 1, in lines and characters of its text.
  func text(_ diagnostic: Diagnostic, in reading: DocumentReading) -> String {
    let place = diagnostic.range.map {
      Self.lineAndColumn(of: $0.lowerBound, in: reading.source.scalars)
    }
    return text(diagnostic, at: reading.bulletin.id + (place ?? ""))
  }

  /// A diagnostic of a document or of a place in it.
  func text(_ diagnostic: Diagnostic, at place: String) -> String {
    line(place, diagnostic.severity.rawValue, diagnostic.code, diagnostic.message)
  }

  /// That dates stay open for want of a year.
  func openYears(_ id: String) -> String { note(id, language.text("note.open_years")) }

  /// That there is nothing to show.
  func noRecords(_ id: String) -> String { note(id, language.text("note.no_records")) }

  /// That there are more warnings of a document than were told.
  func moreWarnings(_ count: Int, _ id: String) -> String {
    note(id, language.text("note.more_warnings", String(count)))
  }

  /// Why what stands at a place could not be read.
  func text(_ failure: DocumentFailure, at place: String) -> String {
    line(place, "error", failure.code, failure.message)
  }

  /// That an output cannot be written.
  func text(_ failure: OutputFailure) -> String {
    line(failure.path, "error", "unwritable", failure.message)
  }

  private func note(_ id: String, _ text: String) -> String {
    "\(id): \(language.text("severity.note")): \(text)"
  }

  private func line(_ place: String, _ severity: String, _ code: String, _ message: String)
    -> String
  {
    let wording = language.text("code.\(code)", language.message(message))
    return "\(place): \(language.text("severity.\(severity)")): \(wording) [\(code)]"
  }

  private static func lineAndColumn(of offset: Int, in text: [Unicode.Scalar]) -> String {
    let before = text.prefix(offset)
    let line = before.count { $0 == "\n" } + 1
    let column = offset - (before.lastIndex(of: "\n").map { $0 + 1 } ?? 0) + 1
    return ":\(line):\(column)"
  }
}
