@testable import TongbaoText

/// The layout of a text as lines, in the notation of `Layout.listing(of:)`.
func listing(of text: String) -> [String] {
  let clean = Cleaner().clean(SourceText(text))
  return LayoutReader().layout(of: clean).listing(of: clean)
}
