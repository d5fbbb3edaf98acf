import Glibc
import Synchronization

/// What a conversion has done so far, in a file beside its output: for each document the hash of what
/// its result depends on, and the result.
///
/// A frame is one line, `key records length checksum`, and the result behind it. Frames are only
/// added, each with one write, so a run that is killed leaves at most one half frame at the end, which
/// the next cuts off. A lock on the file keeps two runs apart.
final class Journal: Sendable {
  /// A result as it was kept.
  struct Entry: Sendable {
    var records: Int
    var payload: [UInt8]
    /// Where its frame stands in the file.
    var offset: UInt64
  }

  /// Sixteen bytes a frame: with the first half of the key a binary search finds where to look.
  private struct Index: Sendable {
    var key: UInt64
    var offset: UInt64
  }

  private let path: FilePath
  private let descriptor: Int32
  private let index: [Index]
  private let end: Mutex<UInt64>

  /// Opens the journal, and with `resume` takes up what it has; else begins anew.
  init(_ path: FilePath, resume: Bool) throws(OutputFailure) {
    self.path = path
    descriptor = path.withCString { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw OutputFailure(path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw OutputFailure(path, "another conversion is writing this output")
    }
    var scanner = JournalScanner(descriptor)
    var found: [Index] = []
    while resume, let frame = scanner.next() {
      found.append(Index(key: Self.prefix(of: frame.key), offset: frame.start))
    }
    index = found.sorted { ($0.key, $0.offset) < ($1.key, $1.offset) }
    end = Mutex(scanner.end)
    guard ftruncate(descriptor, off_t(scanner.end)) == 0 else {
      throw OutputFailure(path)
    }
  }

  deinit { close(descriptor) }

  /// The result that is kept under a key.
  func entry(_ key: String) -> Entry? {
    let prefix = Self.prefix(of: key)
    var (low, high) = (0, index.count)
    while low < high {
      let middle = (low + high) / 2
      if index[middle].key < prefix { low = middle + 1 } else { high = middle }
    }
    while low < index.count, index[low].key == prefix {
      if let entry = read(index[low].offset, key) { return entry }
      low += 1
    }
    return nil
  }

  private func read(_ offset: UInt64, _ key: String) -> Entry? {
    guard let header = JournalScanner.header(descriptor, at: offset), header.key == key else {
      return nil
    }
    var payload = [UInt8](repeating: 0, count: header.length)
    let count = pread(descriptor, &payload, header.length, off_t(header.payload))
    guard count == header.length, JournalScanner.checksum(payload) == header.checksum else {
      return nil
    }
    return Entry(records: header.records, payload: payload, offset: offset)
  }

  /// Keeps a result, and tells where.
  func append(_ key: String, records: Int, _ payload: [UInt8]) throws(OutputFailure) -> UInt64 {
    let frame = JournalScanner.frame(key, records: records, payload)
    let start = end.withLock { $0 }
    guard write(frame, at: start) else { throw OutputFailure(path) }
    end.withLock { $0 = start + UInt64(frame.count) }
    return start
  }

  private func write(_ bytes: [UInt8], at offset: UInt64) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        pwrite(
          descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done,
          off_t(offset) + off_t(done))
      }
      if count < 0 && errno != EINTR { return false }
      done += max(0, count)
    }
    return true
  }

  /// Lets another run have the file; the descriptor lives as long as a worker has the journal.
  func unlock() { flock(descriptor, LOCK_UN) }

  /// Deletes the journal: nothing is left to resume.
  func remove() { path.remove() }

  /// Leaves only the frames at these offsets, if that makes the file less than half as long.
  func compact(to offsets: [UInt64]) throws(OutputFailure) {
    let kept = Set(offsets).sorted()
    let headers = kept.compactMap { JournalScanner.header(descriptor, at: $0) }
    let size = headers.reduce(0) { $0 + $1.next - $1.start }
    guard size * 2 < end.withLock({ $0 }) else { return }
    let file = try AtomicFile(path)
    for header in headers {
      var frame = [UInt8](repeating: 0, count: Int(header.next - header.start))
      guard pread(descriptor, &frame, frame.count, off_t(header.start)) == frame.count else {
        throw OutputFailure(path)
      }
      try file.write(frame)
    }
    try file.commit()
  }

  private static func prefix(of key: String) -> UInt64 { UInt64(key.prefix(16), radix: 16) ?? 0 }
}
