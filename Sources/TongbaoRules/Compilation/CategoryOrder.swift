/// Orders categories so that each comes after those that it looks at.
///
/// Depth first, each category once. A way that comes back to a category on it is a cycle, told with
/// the whole way and at the rule that starts it.
struct CategoryOrder {
  private(set) var order: [String] = []
  private(set) var faults: [Fault] = []
  private var needs: [String: Set<String>] = [:]
  private var places: [String: PlacedName] = [:]
  private var done: Set<String> = []
  private var way: [String] = []

  init(of rules: [RuleSyntax], recognized: [RuleSet.Recognized]) {
    for rule in rules {
      needs[rule.category, default: []].formUnion(rule.pattern.mentions.map(\.category))
      places[rule.category] =
        places[rule.category] ?? PlacedName(text: rule.id, location: rule.location)
    }
    for item in recognized { needs[item.category, default: []].formUnion(item.needs) }
    for category in needs.keys.sorted() { visit(category) }
  }

  private mutating func visit(_ category: String) {
    guard !done.contains(category) else { return }
    if let start = way.firstIndex(of: category) {
      report(Array(way[start...]) + [category])
      return
    }
    way.append(category)
    for needed in needs[category, default: []].sorted() where needs[needed] != nil {
      visit(needed)
    }
    way.removeLast()
    done.insert(category)
    order.append(category)
  }

  private mutating func report(_ cycle: [String]) {
    guard let place = cycle.compactMap({ places[$0] }).first else { return }
    faults.append(
      Fault(
        at: place.location, length: place.text.unicodeScalars.count,
        "categories need one another in a circle: \(cycle.joined(separator: " → "))"))
  }
}
