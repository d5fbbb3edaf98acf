import TongbaoText

/// Rules and lexicons, compiled once, immutable, shared by all workers.
package final class RuleSet: Sendable {
  /// A category that Swift code finds, and what it looks at to do so.
  package struct Recognized: Sendable {
    package var category: String
    /// Categories and lexicons.
    package var needs: [String]
    /// Names and values of attributes that it sets or asks for: they are symbols, whatever rules name.
    package var attributes: [String]

    package init(_ category: String, needs: [String] = [], attributes: [String] = []) {
      self.category = category
      self.needs = needs
      self.attributes = attributes
    }
  }

  /// What it was compiled from.
  package let book: RuleBook
  package let rules: [CompiledRule]
  package let symbols: Symbols
  /// Categories in an order in which each comes after those that it looks at.
  package let order: [Symbol]
  /// The slot for which the mentions of a category compete.
  package let onePer: [Symbol: Symbol]
  let vocabulary: Vocabulary
  /// What a vocabulary entry is.
  let entries: [Entry]
  /// Rules by the feature that they require; the last are those that require none. Categories are
  /// features by their symbols, literals stand behind them.
  let candidates: [[Int32]]
  /// The rules of each category, in their order.
  let byCategory: [[Int32]]
  let recognized: Set<Symbol>
  /// For each category the layer whose terms part the text between them, -1 for none.
  let layers: [Int32]
  let categoryCount: Int
  /// The attribute that asks for a whole word.
  let wholeWord: Symbol
  /// The slot that says how far a rule's mention goes, where that is less than all it matched.
  let extent: Symbol

  enum Entry: Sendable {
    case literal(feature: Int32)
    case row(
      category: Symbol, lexicon: Int32, row: Int32, attributes: [(key: Symbol, value: Symbol)])
  }

  package var lexicons: [Lexicon] { book.lexicons }

  /// The rows of a lexicon, by its name without `@`.
  package func lexicon(_ name: String) -> Lexicon? { lexicons.first { $0.name == name } }

  /// Compiles rules; what cannot be compiled is left out and told in `faults`.
  package convenience init(
    rules files: [SourceFile], lexicons: [Lexicon], recognized: [Recognized],
    closed: [String: [String]] = [:], faults: inout [Fault]
  ) {
    var parser = RuleParser()
    for file in files { parser.parse(file) }
    faults += parser.faults
    if parser.rules.isEmpty && parser.broken.isEmpty {
      let place = Location(file: files.first?.path ?? "rules", line: 1, column: 1)
      faults.append(Fault(at: place, "the rule set is empty: no file defines a rule"))
    }
    self.init(
      RuleBook(
        rules: parser.rules, broken: parser.broken, categories: parser.categories,
        layers: parser.layers,
        lexicons: lexicons, recognized: recognized, closed: closed), faults: &faults)
  }

  /// Compiles syntax trees; what cannot be compiled is left out and told in `faults`.
  package init(_ book: RuleBook, faults: inout [Fault]) {
    self.book = book
    var builder = RuleSetBuilder(book)
    builder.build()
    faults += builder.faults
    rules = builder.rules
    symbols = builder.symbols
    order = builder.order
    onePer = builder.onePer
    vocabulary = builder.vocabulary
    entries = builder.entries
    candidates = builder.candidates
    byCategory = builder.byCategory
    layers = builder.layers
    categoryCount = builder.categoryCount
    wholeWord = builder.symbols["word"]
    extent = builder.symbols["extent"]
    recognized = Set(book.recognized.map { builder.symbols[$0.category] })
  }
}
