/// How much of a document is read, and how much at once: each far above what any bulletin has, so that no input
/// takes more than linear time or without end.
package struct Limits: Sendable {
  /// Code points of a sentence that are read at once. A longer one is read in pieces that end with clauses; a
  /// clause is cut by the layout (`SentenceScanner.longestClause`).
  package var sentence = 4000
  /// Records of a document. What would be more is left out, with an error of that document.
  package var records = 100_000

  package init() {}
}
