import Glibc

/// Why an output cannot be written; the whole run ends with it.
package struct OutputFailure: Error, Sendable, CustomStringConvertible {
  package var path: String
  package var message: String
  /// Whether the reader of the output went away, which is no fault.
  package var isClosedPipe = false

  /// The failure of a call to the system, by its error code.
  init(_ path: FilePath, code: Int32 = errno) {
    self.init(path, systemMessage(code))
    isClosedPipe = code == EPIPE
  }

  init(_ path: FilePath, _ message: String) {
    self.path = path.description
    self.message = message
  }

  package var description: String { "\(path): \(message)" }
}
