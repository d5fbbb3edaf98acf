import Glibc

/// A file that appears whole or not at all: written as `NAME.partial` beside its place, then flushed
/// to the disk and renamed. Where a device or a pipe stands in its place, that is written to.
package final class AtomicFile {
  private static let bufferSize = 1 << 18

  private let path: FilePath
  /// nil where the place itself is written to.
  private let partial: FilePath?
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  /// - Parameter path: `-` is standard output.
  package init(_ path: FilePath) throws(OutputFailure) {
    self.path = path
    partial = Self.partial(of: path)
    if path.bytes == [0x2D] {
      descriptor = 1
    } else if let partial {
      descriptor = partial.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    } else {
      descriptor = path.withCString { open($0, O_WRONLY | O_CLOEXEC) }
    }
    guard descriptor >= 0 else { throw OutputFailure(path) }
  }

  /// Where a file is written until it is whole; nil where it is no regular file.
  static func partial(of path: FilePath) -> FilePath? {
    if path.bytes == [0x2D] { return nil }
    if let status = FileStatus(path), status.kind == .other { return nil }
    return path.appending(suffix: ".partial")
  }

  deinit {
    guard descriptor > 2 else { return }
    close(descriptor)
    partial?.remove()
  }

  /// Adds bytes. A reader of standard output that went away ends the program quietly.
  package func write(_ bytes: [UInt8]) throws(OutputFailure) {
    buffer += bytes
    if buffer.count >= Self.bufferSize { try flush() }
  }

  package func flush() throws(OutputFailure) {
    var done = 0
    while done < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0, errno != EINTR { throw OutputFailure(path) }
      done += max(0, count)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Puts the file in its place.
  package func commit() throws(OutputFailure) {
    try flush()
    guard let partial, descriptor > 2 else { return }
    guard fsync(descriptor) == 0, close(descriptor) == 0 else {
      throw OutputFailure(path)
    }
    descriptor = -1
    try Self.rename(partial, to: path)
  }

  /// Puts a whole file in its place, and the folder's entry on the disk.
  static func rename(_ partial: FilePath, to path: FilePath) throws(OutputFailure) {
    let code = partial.withCString { from in path.withCString { Glibc.rename(from, $0) } }
    guard code == 0 else { throw OutputFailure(path) }
    let folder = path.folder.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// Flushes a file that something else has written to the disk.
  static func sync(_ path: FilePath) throws(OutputFailure) {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw OutputFailure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw OutputFailure(path) }
  }
}
