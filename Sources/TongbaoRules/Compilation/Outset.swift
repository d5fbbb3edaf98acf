/// Where matches of a program can begin: what such a position begins with, and what ends before it.
struct Outset: Sendable {
  private(set) var beginning = Border.nothing
  private(set) var before = Border.nothing

  /// Reads off a program what its first consuming instructions want, and what the looks behind want that
  /// come before them. A way is followed once for each look behind that it may have begun with.
  init(of program: Program) {
    var seen: [Int: [Border?]] = [:]
    var pending: [(index: Int, before: Border?)] = [(0, nil)]
    while let (index, behind) = pending.popLast() {
      guard !seen[index, default: []].contains(behind) else { continue }
      seen[index, default: []].append(behind)
      switch program.instructions[index] {
      case .scalar(let scalar): add(Border(scalar: scalar), behind)
      case .mention(let number, _):
        add(Border(category: program.mentions[Int(number)].category), behind)
      case .gap, .any, .match: add(.anything, behind)
      case .split(let other): pending += [(index + 1, behind), (Int(other), behind)]
      case .jump(let target): pending.append((Int(target), behind))
      case .ahead(let next, _): pending.append((Int(next), behind))
      case .clauseStart: pending.append((index + 1, behind ?? .clauseStart))
      case .behind(let number, let isNegated):
        let wanted = isNegated ? nil : program.endings[Int(number)].borders
        pending.append((index + 1, behind ?? wanted))
      case .open, .close, .clauseEnd: pending.append((index + 1, behind))
      }
    }
  }

  private mutating func add(_ first: Border, _ behind: Border?) {
    beginning.formUnion(first)
    before.formUnion(behind ?? .anything)
  }
}
