/// Source text to clean text: noise out, damage repaired, width and script folded.
package struct Cleaner: Sendable {
  package init() {}

  package func clean(_ source: SourceText) -> CleanText { clean([Glyph](source)) }

  /// Cleans what a reader of markup took out of a page; offsets stay those of the page.
  package func clean(_ marked: MarkedText) -> CleanText { clean([Glyph](marked)) }

  private func clean(_ glyphs: [Glyph]) -> CleanText {
    let noiseFree = ScraperNoise.removed(from: Markup.removed(from: glyphs))
    let damage = Damage(noiseFree.damage + LostDigits.ranges(in: noiseFree.text))
    let text = MarkRuns.collapsed(Blanks.removed(from: LineWraps.joined(noiseFree.text)))
    let written = text.map { WidthFolding.written($0.scalar) }
    let script = ScriptFolding.script(of: written)
    return CleanText(
      written: written, folded: ScriptFolding.folded(written, script: script),
      starts: text.map(\.start), ends: text.map(\.end), damage: damage.cleanRanges(in: text),
      script: script, diagnostics: damage.diagnostics)
  }
}
