import Glibc

/// A path as the file system has it: bytes, which need not be UTF-8.
package struct FilePath: Sendable, Hashable, CustomStringConvertible {
  /// Without the null at the end.
  package var bytes: [UInt8]

  package init(_ text: String) { bytes = Array(text.utf8) }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// For people and ids: what is not UTF-8 becomes U+FFFD.
  package var description: String { String(decoding: bytes, as: UTF8.self) }

  /// The last part.
  var name: FilePath {
    FilePath(bytes: Array(bytes[(bytes.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0)...]))
  }

  /// The folder that it stands in.
  var folder: FilePath {
    guard let slash = bytes.lastIndex(of: 0x2F) else { return FilePath(".") }
    return slash == 0 ? FilePath("/") : FilePath(bytes: Array(bytes[..<slash]))
  }

  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes.last == 0x2F ? bytes + name : bytes + [0x2F] + name)
  }

  func appending(suffix: String) -> FilePath { FilePath(bytes: bytes + Array(suffix.utf8)) }

  /// Deletes the file, if there is one.
  func remove() { _ = withCString { unlink($0) } }

  /// Hands the path to a function of C.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
    try (bytes + [0]).withUnsafeBufferPointer { buffer in
      try buffer.withMemoryRebound(to: CChar.self) { chars in
        // The array holds the null at least.
        try body(chars.baseAddress.unsafelyUnwrapped)
      }
    }
  }
}

/// What the file system tells of a file.
struct FileStatus {
  /// Two paths lead to the same file when these are the same.
  struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  enum Kind { case file, folder, other }

  var identity: Identity
  var kind: Kind
  var size: Int

  /// Symbolic links are followed; nil, with `errno` set, where there is no such file.
  init?(_ path: FilePath) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
    identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    size = Int(status.st_size)
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
  }
}

/// The system's words for the last error.
func systemMessage(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
