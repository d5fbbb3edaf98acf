/// A character on its way through cleaning, with the source range that it stands for.
struct Glyph: Equatable {
  var scalar: Unicode.Scalar
  /// Source offsets in code points, half open.
  var start: Int32
  var end: Int32
}

extension [Glyph] {
  /// The characters of a source, one for one.
  init(_ source: SourceText) {
    self = source.scalars.enumerated().map { index, scalar in
      Glyph(scalar: scalar, start: Int32(index), end: Int32(index + 1))
    }
  }

  /// The characters that a reader of markup took out of a source.
  init(_ marked: MarkedText) {
    self = marked.scalars.indices.map {
      Glyph(scalar: marked.scalars[$0], start: marked.starts[$0], end: marked.ends[$0])
    }
  }

  /// The character at an index, nil outside of the text.
  func scalar(_ index: Int) -> Unicode.Scalar? {
    index >= 0 && index < count ? self[index].scalar : nil
  }

  /// Makes the last character stand for everything up to a source offset as well.
  mutating func extendLast(to end: Int32) {
    guard !isEmpty else { return }
    self[count - 1].end = end
  }
}
