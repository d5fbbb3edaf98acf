import Glibc

/// The files that paths name: a file itself, of a folder all below it.
///
/// A folder's entries come in the order of their names' bytes, whatever the locale; entries whose name
/// begins with a dot are left out. Symbolic links are followed, and each folder is entered once, so
/// loops end. What waits is at most the entries of the folders that lead to the current one.
package struct FileWalker {
  /// Which files of folders to take.
  package struct Filter: Sendable {
    /// Shell patterns; one with a slash is held against the path below the folder that was named,
    /// one without against the file's name. `*` goes over slashes.
    package var include: [String] = []
    package var exclude: [String] = []

    package init(include: [String] = [], exclude: [String] = []) {
      self.include = include
      self.exclude = exclude
    }
  }

  /// One result: `-` is standard input.
  enum Entry {
    case file(FilePath)
    case failure(FilePath, DocumentFailure)
  }

  private struct Pending {
    var path: FilePath
    /// How many bytes of the path name the folder that was given; nil for what was given itself.
    var root: Int?
  }

  private let filter: Filter
  private let ignored: Set<FileStatus.Identity>
  private var pending: [Pending]
  private var entered = Set<FileStatus.Identity>()

  /// - Parameter ignored: files that are passed over, such as those that are being written.
  init(_ paths: [FilePath], filter: Filter = Filter(), ignored: Set<FileStatus.Identity> = []) {
    self.filter = filter
    self.ignored = ignored
    pending = paths.reversed().map { Pending(path: $0) }
  }

  mutating func next() -> Entry? {
    while let item = pending.popLast() {
      if let entry = visit(item) { return entry }
    }
    return nil
  }

  private mutating func visit(_ item: Pending) -> Entry? {
    if item.root == nil, item.path.bytes == [0x2D] { return .file(item.path) }
    guard let status = FileStatus(item.path) else {
      let failure = failure(item.path)
      return item.root.map { matches(item.path, below: $0) } == false ? nil : failure
    }
    switch status.kind {
    case .folder:
      guard entered.insert(status.identity).inserted else { return nil }
      return enter(item)
    case .file, .other:
      guard let root = item.root else { return .file(item.path) }
      let isWanted = status.kind == .file && matches(item.path, below: root)
      return isWanted && !ignored.contains(status.identity) ? .file(item.path) : nil
    }
  }

  private mutating func enter(_ item: Pending) -> Entry? {
    guard let names = Self.names(in: item.path) else { return failure(item.path) }
    let root = item.root ?? item.path.bytes.count
    let sorted = names.sorted { $0.lexicographicallyPrecedes($1) }
    pending += sorted.reversed().map { Pending(path: item.path.appending($0), root: root) }
    return nil
  }

  private func failure(_ path: FilePath) -> Entry {
    .failure(path, DocumentFailure(code: "unreadable", message: systemMessage()))
  }

  private static func names(in folder: FilePath) -> [[UInt8]]? {
    guard let handle = folder.withCString({ opendir($0) }) else { return nil }
    defer { closedir(handle) }
    var names: [[UInt8]] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != 0x2E { names.append(name) }
    }
    return names
  }

  private func matches(_ path: FilePath, below root: Int) -> Bool {
    let below = FilePath(bytes: Array(path.bytes[root...].drop { $0 == 0x2F }))
    func fits(_ pattern: String) -> Bool {
      (pattern.contains("/") ? below : path.name).withCString { fnmatch(pattern, $0, 0) } == 0
    }
    return (filter.include.isEmpty || filter.include.contains(where: fits))
      && !filter.exclude.contains(where: fits)
  }
}
