#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where messages go that are no output.
enum StandardError {
  /// Writes a line; what a closed standard error does not take is lost.
  static func print(_ line: String) {
    var bytes = Array("\(line)\n".utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }
}
