/// A category, attribute or value by number.
package typealias Symbol = Int32

/// Strings by number, so that matching compares numbers.
package struct Symbols: Sendable {
  /// What no rule names: equal to nothing.
  package static let unknown: Symbol = -1

  private var numbers: [String: Symbol] = [:]
  private var names: [String] = []

  package init() {}

  /// The number of `name`, which is made when it has none.
  package mutating func intern(_ name: String) -> Symbol {
    if let number = numbers[name] { return number }
    let number = Symbol(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }

  /// The number of `name`, `unknown` when no rule names it.
  package subscript(_ name: String) -> Symbol { numbers[name] ?? Self.unknown }

  /// The name of a number, empty for `unknown`.
  package subscript(_ symbol: Symbol) -> String { symbol < 0 ? "" : names[Int(symbol)] }

  package var all: [String] { names }
}
