/// A stretch of text that a recognizer, a lexicon or a rule says something about.
package struct Mention: Sendable {
  /// Clean offsets.
  package var range: Range<Int>
}
