/// The text of a document that is more than text, such as a page: what a reader of its markup chose
/// and set in order, with the place of each character in the source.
package struct MarkedText: Sendable {
  package private(set) var scalars: [Unicode.Scalar] = []
  /// Source offsets in code points, half open; both empty ranges for what the reader put in.
  package private(set) var starts: [Int32] = []
  package private(set) var ends: [Int32] = []

  package init() {}

  /// Adds a character that stands in the source.
  package mutating func append(_ scalar: Unicode.Scalar, at range: Range<Int>) {
    scalars.append(scalar)
    starts.append(Int32(clamping: range.lowerBound))
    ends.append(Int32(clamping: range.upperBound))
  }

  /// Adds a character that markup only means, such as a line break between two paragraphs.
  package mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    append(scalar, at: offset..<offset)
  }
}
