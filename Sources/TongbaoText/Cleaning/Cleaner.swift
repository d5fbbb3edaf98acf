/// Source text to clean text: noise out, damage repaired, width and script folded.
package struct Cleaner: Sendable {
  package init() {}

  package func clean(_ source: SourceText) -> CleanText {
    var text = Markup.removed(from: [Glyph](source))
    text = ScraperNoise.removed(from: text)
    let written = text.map { WidthFolding.written($0.scalar) }
    let script = ScriptFolding.script(of: written)
    return CleanText(
      written: written, folded: ScriptFolding.folded(written, script: script),
      starts: text.map(\.start), ends: text.map(\.end), script: script)
  }
}
