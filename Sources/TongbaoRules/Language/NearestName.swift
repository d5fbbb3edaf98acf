extension [String] {
  /// The name that differs least from `name`, if it differs by at most a third of its letters.
  package func nearest(to name: String) -> String? {
    let wanted = Array<Unicode.Scalar>(name.unicodeScalars)
    let ranked = map {
      (name: $0, distance: editDistance(wanted, Array<Unicode.Scalar>($0.unicodeScalars)))
    }
    let best = ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return best.flatMap { $0.distance <= Swift.max(1, wanted.count / 3) ? $0.name : nil }
  }
}

/// Levenshtein's distance, by two rows.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var row = Array(0...right.count)
  for (index, scalar) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in right.indices {
      let substituted = diagonal + (scalar == right[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(substituted, row[column] + 1, diagonal + 1)
    }
  }
  return row[right.count]
}
