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

/// Damerau's distance in its optimal string alignment: letters put in, left out, changed, or two
/// exchanged. By three rows.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var (before, above) = ([Int](), Array(0...right.count))
  for index in left.indices {
    var row = [index + 1]
    for column in right.indices {
      let changed = above[column] + (left[index] == right[column] ? 0 : 1)
      row.append(min(changed, above[column + 1] + 1, row[column] + 1))
      if index > 0, column > 0, left[index] == right[column - 1], left[index - 1] == right[column] {
        row[column + 1] = min(row[column + 1], before[column - 1] + 1)
      }
    }
    (before, above) = (above, row)
  }
  return above[right.count]
}
