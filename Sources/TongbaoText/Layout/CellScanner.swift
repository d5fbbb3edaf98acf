extension CleanText {
  /// The sentences of a stretch that stands alone, such as a table's cell: each as the ranges of its
  /// clauses, marks left out.
  package func sentences(in line: Range<Int>) -> [[Range<Int>]] {
    var scanner = SentenceScanner(text: folded, line: line, damage: damage)
    var sentences: [[Range<Int>]] = []
    var clauses: [Range<Int>] = []
    var start = line.lowerBound
    while start < line.upperBound {
      let stop = scanner.stop(from: start)
      if stop.end > start { clauses.append(start..<stop.end) }
      start = max(stop.next, start + 1)
      if stop.endsSentence || start >= line.upperBound {
        if !clauses.isEmpty { sentences.append(clauses) }
        clauses = []
      }
    }
    return sentences
  }
}
