/// What the parts of a page are told by: the words of `page-cues.tsv`.
enum PageCues {
  static let block = words["block", default: []]
  static let container = words["container", default: []]
  static let heading = words["heading", default: []]
  static let hidden = words["hidden", default: []]
  static let content = words["content", default: []]
  static let title = words["title", default: []]
  static let apart = words["apart", default: []]

  /// Names of meta elements, the best first.
  static let metaTitle = rows["meta-title", default: []]
  static let metaIssuer = rows["meta-issuer", default: []]
  static let metaPublished = rows["meta-published", default: []]

  /// The attributes that this reader asks for.
  static let attributes: Set<String> = [
    "id", "class", "style", "hidden", "colspan", "rowspan", "name", "property", "content",
  ]

  private static let words = rows.mapValues(Set.init)

  private static let rows: [String: [String]] = {
    var rows: [String: [String]] = [:]
    for line in PageCuesData.table.description.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t")
      guard cells.count == 3 else { continue }
      rows[String(cells[0]), default: []].append(String(cells[1]))
    }
    return rows
  }()
}
