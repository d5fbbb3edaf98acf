import FoundationEssentials

extension UnitLexicon {
  /// One row of the file.
  struct Entry: Sendable {
    var unit: Unit
    /// What the written value is multiplied by to count in `unit` (成 is ten per cent).
    var multiplier: Decimal = 1
    /// The amounts up to which the word is this unit: `2022年` is none of 2022 years.
    var maximum: Decimal?
    /// The units that this one is a part of in compound amounts (角 of 元), and what part.
    var parts: [(whole: String, share: Decimal)] = []
    /// Digits behind it are decimals of it: `三块五`.
    var takesDecimals = false
    /// One of it may be left out before the decimals: 米九 is 1.9 m.
    var leavesOneOut = false
    /// A noun that is counted without a classifier: a single Chinese digit before it is no number.
    var isNoun = false
    /// Stands only behind the stroke of a compound: `元/月`.
    var isDenominator = false
    /// The classifier that the word is where a noun follows: `三块` is money, `三块地` is not.
    var classifier: String?
    /// Said of discounts: 九五折 is 9.5 of it.
    var readsDigitsAsDecimal = false

    /// Words of which one has to stand near for the word to be this unit: 气温, for 度.
    var cues: [[Unicode.Scalar]] = []
    /// Other units of the same form, each with its cues.
    var senses: [Entry] = []
    /// 前三名 tells who, not how many.
    var isRanked = false
    /// From the first of it to another is which, not how many: 一至四层.
    var isNumbered = false

    /// No classifier and no noun: a measure counts with 个 before it as without.
    var isMeasure: Bool { unit.dimension != "count" && unit.dimension != "people" }
  }
}

extension UnitLexicon.Entry {
  /// Reads a row: name, forms, what stands before, dimension, code, factor, SI unit, flags.
  init(_ cells: [String]) {
    func cell(_ index: Int) -> String? { cells[index].isEmpty ? nil : cells[index] }
    unit = Unit(
      name: cells[0], dimension: cells[3], code: cell(4),
      factor: cell(5).flatMap { Decimal(string: $0) }, si: cell(6))
    for flag in cells[7].split(separator: " ") { apply(flag.split(separator: ":")) }
  }

  private mutating func apply(_ flag: [Substring]) {
    func number(_ index: Int) -> Decimal? {
      flag.indices.contains(index) ? Decimal(string: String(flag[index])) : nil
    }
    switch flag.first {
    case "times": multiplier = number(1) ?? 1
    case "most": maximum = number(1)
    case "part": number(2).map { parts.append((String(flag[1]), $0)) }
    case "decimals": takesDecimals = true
    case "one": leavesOneOut = true
    case "noun": isNoun = true
    case "per": isDenominator = true
    case "classifier": classifier = flag.last.map(String.init)
    case "discount": readsDigitsAsDecimal = true
    case "cues":
      cues = (flag.last ?? "").split(separator: ",").map { Array(String($0).unicodeScalars) }
    case "local": unit.isLocal = true
    case "ranked": isRanked = true
    case "numbered": isNumbered = true
    default: break
    }
  }
}
