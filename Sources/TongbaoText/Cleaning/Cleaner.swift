/// Source text to clean text: noise out, damage repaired, width and script folded.
package struct Cleaner: Sendable {
  package init() {}

  package func clean(_ source: SourceText) -> CleanText { clean([Glyph](source)) }

  /// Cleans what a reader of markup took out of a page; offsets stay those of the page.
  package func clean(_ marked: MarkedText) -> CleanText { clean([Glyph](marked)) }

  private func clean(_ glyphs: [Glyph]) -> CleanText {
    var text = glyphs
    var signs = NoiseSigns(of: text)
    if !signs.isDisjoint(with: [.markup, .invisible]) {
      text = Markup.removed(from: text)
      signs = NoiseSigns(of: text)
    }
    let damage = removeScraperNoise(from: &text, signs)
    removeSpacing(from: &text, signs)
    let written = text.map { WidthFolding.written($0.scalar) }
    let script = ScriptFolding.script(of: written)
    return CleanText(
      written: written, folded: ScriptFolding.folded(written, script: script),
      starts: text.map(\.start), ends: text.map(\.end), damage: damage.cleanRanges(in: text),
      script: script, diagnostics: damage.diagnostics)
  }

  /// Takes pinyin out and repairs bytes; what could not be restored is returned.
  private func removeScraperNoise(from text: inout [Glyph], _ signs: NoiseSigns) -> Damage {
    guard !signs.isDisjoint(with: [.gloss, .loss]) else { return Damage([]) }
    let result = ScraperNoise.removed(from: text)
    text = result.text
    return Damage(result.damage + LostDigits.ranges(in: text))
  }

  /// Takes hard wraps, torn words and doubled marks out.
  private func removeSpacing(from text: inout [Glyph], _ signs: NoiseSigns) {
    let count = text.count
    if !signs.isDisjoint(with: [.line, .blank]) { text = LineWraps.joined(text) }
    if signs.contains(.blank) { text = Blanks.removed(from: text) }
    if signs.contains(.marks) || text.count < count { text = MarkRuns.collapsed(text) }
  }
}
