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
  /// By category, whether Swift code finds its mentions.
  let isRecognized: [Bool]
  /// For each category the layer whose terms part the text between them, -1 for none.
  let layers: [Int32]
  let layerCount: Int
  let categoryCount: Int
  /// The slot that says how far a rule's mention goes, where that is less than all it matched.
  let extent: Symbol

  /// A word that rules require, or the row of a lexicon.
  struct Entry: Sendable {
    /// A literal's feature, -1 for a row.
    var feature: Int32 = -1
    var category: Symbol = Symbols.unknown
    var lexicon: Int32 = -1
    var row: Int32 = -1
    var attributes: [(key: Symbol, value: Symbol)] = []
    /// Whether it asks for a whole word.
    var isWholeWord = false
  }

  package var lexicons: [Lexicon] { book.lexicons }

  /// The rows of a lexicon, by its name without `@`.
  package func lexicon(_ name: String) -> Lexicon? { lexicons.first { $0.name == name } }

  /// Compiles rules; what cannot be compiled is left out and told in `faults`.
  ///
  /// - Parameter areSound: true for rules that a test holds to have no fault: looking for some takes a third
  ///   of the time that compiling takes, at each start of the program.
  package convenience init(
    rules files: [SourceFile], lexicons: [Lexicon], recognized: [Recognized],
    closed: [String: [String]] = [:], areSound: Bool = false, faults: inout [Fault]
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
        lexicons: lexicons, recognized: recognized, closed: closed), isSound: areSound,
      faults: &faults)
  }

  /// Compiles syntax trees; what cannot be compiled is left out and told in `faults`.
  package init(_ book: RuleBook, isSound: Bool = false, faults: inout [Fault]) {
    self.book = book
    var builder = RuleSetBuilder(book)
    builder.build(isSound: isSound)
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
    layerCount = book.layers.count
    categoryCount = builder.categoryCount
    extent = builder.symbols["extent"]
    var isRecognized = [Bool](repeating: false, count: builder.categoryCount)
    for item in book.recognized { isRecognized[Int(builder.symbols[item.category])] = true }
    self.isRecognized = isRecognized
  }

  /// The rule set with another rule at a rule's place; nil when that one does not compile.
  ///
  /// What it requires may only be what the old one requires: then all else is shared, and thousands of
  /// variants cost little.
  package func replacing(_ number: Int, with rule: RuleSyntax) -> RuleSet? {
    var builder = RuleSetBuilder(book, symbols: symbols)
    let numbers = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { $1 })
    guard let compiled = builder.compiled(rule, numbers) else { return nil }
    return RuleSet(self, number, compiled, builder.symbols)
  }

  private init(_ other: RuleSet, _ number: Int, _ rule: CompiledRule, _ symbols: Symbols) {
    var book = other.book
    book.rules[number] = rule.syntax
    var rules = other.rules
    rules[number] = rule
    self.book = book
    self.rules = rules
    self.symbols = symbols
    order = other.order
    onePer = other.onePer
    vocabulary = other.vocabulary
    entries = other.entries
    candidates = other.candidates
    byCategory = other.byCategory
    layers = other.layers
    layerCount = other.layerCount
    categoryCount = other.categoryCount
    extent = other.extent
    isRecognized = other.isRecognized
  }
}
