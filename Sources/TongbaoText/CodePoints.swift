extension String {
  /// The text of some code points.
  package init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

extension Unicode.Scalar {
  /// An ASCII digit; the clean text has no others.
  package var isDigit: Bool { value &- 0x30 < 10 }
  /// An ASCII letter.
  package var isLatin: Bool { (value | 0x20) &- 0x61 < 26 }
  /// A Han character: the unified ideographs, their extensions, and 〇.
  package var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
