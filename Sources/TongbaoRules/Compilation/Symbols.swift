/// A category, attribute or value by number.
package typealias Symbol = Int32

/// A set of symbols that is asked often.
package struct SymbolSet: Sendable {
  private var isMember: [Bool] = []

  package init(_ symbols: [Symbol]) {
    isMember = Array(repeating: false, count: Int(symbols.max() ?? -1) + 1)
    for symbol in symbols where symbol >= 0 { isMember[Int(symbol)] = true }
  }

  package func contains(_ symbol: Symbol) -> Bool {
    symbol >= 0 && Int(symbol) < isMember.count && isMember[Int(symbol)]
  }
}

/// Strings by number, so that matching compares numbers.
package struct Symbols: Sendable {
  /// What no rule names: equal to nothing.
  package static let unknown: Symbol = -1

  private var names: [String] = []
  /// Places by the hash of a name, one more than its number each, 0 for a free one.
  private var places = [Int32](repeating: 0, count: 64)

  package init() {}

  /// The number of `name`, which is made when it has none.
  package mutating func intern(_ name: String) -> Symbol {
    let place = place(of: name)
    if places[place] > 0 { return places[place] - 1 }
    names.append(name)
    places[place] = Int32(names.count)
    if names.count * 2 > places.count { grow() }
    return Symbol(names.count - 1)
  }

  /// The number of `name`, `unknown` when no rule names it.
  package subscript(_ name: String) -> Symbol { places[place(of: name)] - 1 }

  /// The name of a number, empty for `unknown`.
  package subscript(_ symbol: Symbol) -> String { symbol < 0 ? "" : names[Int(symbol)] }

  package var all: [String] { names }

  /// Where a name is, or would be. A dictionary would hash strings as people compare them, Chinese ones after
  /// normalizing each; that is many times as dear as hashing their bytes.
  private func place(of name: String) -> Int {
    var place = Int(truncatingIfNeeded: name.byteHash) & (places.count - 1)
    while places[place] > 0, names[Int(places[place]) - 1] != name {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 4)
    for (number, name) in names.enumerated() { places[place(of: name)] = Int32(number + 1) }
  }
}
