/// Colour for a terminal (ECMA-48 SGR), or none.
package struct Ink: Sendable {
  private let isColored: Bool

  package init(isColored: Bool) { self.isColored = isColored }

  func good(_ text: String) -> String { styled(text, "32") }
  func bad(_ text: String) -> String { styled(text, "31") }
  func warning(_ text: String) -> String { styled(text, "33") }
  func dim(_ text: String) -> String { styled(text, "2") }
  func strong(_ text: String) -> String { styled(text, "1") }

  /// A place in a text: underlined, or in brackets that no bulletin uses.
  func marked(_ text: String) -> String { isColored ? styled(text, "4;33") : "⟦\(text)⟧" }

  private func styled(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
