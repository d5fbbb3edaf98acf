import Glibc

/// The bytes of a file or a pipe, read as they are needed.
package final class ByteStream {
  private static let chunk = 1 << 18

  private let descriptor: Int32
  /// What is read and not taken yet: `buffer[start...]`.
  private var buffer: [UInt8] = []
  private var start = 0
  private(set) var isAtEnd = false

  /// - Parameter descriptor: closed with the stream, standard input aside.
  package init(descriptor: Int32) { self.descriptor = descriptor }

  package convenience init(_ path: FilePath) throws(DocumentFailure) {
    if path.bytes == [0x2D] {
      self.init(descriptor: 0)
      return
    }
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      throw DocumentFailure(code: "unreadable", message: systemMessage())
    }
    self.init(descriptor: descriptor)
  }

  deinit { if descriptor > 2 { close(descriptor) } }

  /// What waits to be taken, after reading until it is at least `count` bytes or the input ends.
  func peek(_ count: Int) throws(DocumentFailure) -> ArraySlice<UInt8> {
    while buffer.count - start < count, !isAtEnd { try fill() }
    return buffer[start...]
  }

  /// Passes over bytes that `peek` has shown.
  func skip(_ count: Int) { start = min(buffer.count, start + count) }

  /// What comes next, as much as was read at once; empty at the end.
  package func block() throws(DocumentFailure) -> [UInt8] {
    let block = Array(try peek(1))
    skip(block.count)
    return block
  }

  /// All that is left, at most `limit` bytes; nil where there is more.
  package func rest(limit: Int) throws(DocumentFailure) -> [UInt8]? {
    while !isAtEnd, buffer.count - start <= limit { try fill() }
    guard buffer.count - start <= limit else { return nil }
    let rest = Array(buffer[start...])
    (buffer, start) = ([], 0)
    return rest
  }

  private func fill() throws(DocumentFailure) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    let filled = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.chunk))
    let count = buffer.withUnsafeMutableBytes { bytes in
      read(descriptor, bytes.baseAddress.map { $0 + filled }, Self.chunk)
    }
    let code = errno
    buffer.removeSubrange((filled + max(0, count))...)
    if count == 0 { isAtEnd = true }
    if count < 0, code != EINTR {
      isAtEnd = true
      throw DocumentFailure(code: "unreadable", message: systemMessage(code))
    }
  }
}
