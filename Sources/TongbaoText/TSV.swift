/// Reads tables of tab-separated values that are compiled in.
package enum TSV {
  /// The rows of a resource, cells as written. Empty lines and lines that start with `#` are left out.
  package static func rows(of resource: StaticString) -> [[String]] {
    resource.withUTF8Buffer { bytes in
      bytes.split(separator: UInt8(ascii: "\n"))
        .filter { $0.first != UInt8(ascii: "#") }
        .map { line in
          line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        }
    }
  }
}
