import Tongbao
import TongbaoText

/// `errors.ndjson`: a line for each document that could not be read, in the order of the input. Without
/// failures there is no such file.
final class FailureLog {
  private let path: FilePath
  private var file: AtomicFile?

  init(_ path: FilePath) { self.path = path }

  func append(_ id: String, _ failure: Diagnostic) throws(OutputFailure) {
    let log: AtomicFile
    if let file { log = file } else { log = try AtomicFile(path) }
    file = log
    var json = JSONWriter()
    json.beginObject()
    json.member("path", id)
    json.member("code", failure.code)
    json.member("message", failure.message)
    json.member("start", failure.range?.lowerBound)
    json.member("end", failure.range?.upperBound)
    json.endObject()
    json.endLine()
    try log.write(json.bytes)
  }

  func finish() throws(OutputFailure) {
    if let file { try file.commit() } else { path.remove() }
  }
}
