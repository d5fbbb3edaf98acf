import FoundationEssentials
import TongbaoRecords

/// How a case writes a quantity: `19.6 公里`, `>=20000 户`, `0.5..1.2 吨`, `两万余户 = >=20000 户`.
///
/// Before the number stands its bound (`~` about, `>=` at least, `<=` at most), behind it the unit; two
/// numbers with `..` between them are a range; `?` is a number that damage took. In front, before ` = `,
/// may stand the words of the text.
enum ExpectedQuantity {
  static let form =
    "a quantity is written '19.6 公里', '~9500 个', '>=3000 人次', '<=5 天', '0.5..1.2 吨', '? 户' or '-'"

  private static let bounds: [(sign: String, bound: Quantity.Bound)] = [
    ("~", .about), (">=", .atLeast), ("<=", .atMost),
  ]

  /// Sets what a cell says; false when it is no quantity.
  static func read(_ cell: String, quote: String?, into record: inout ExpectedRecord) -> Bool {
    var rest = Substring(cell)
    var bound = Quantity.Bound.exact
    if let match = bounds.first(where: { rest.hasPrefix($0.sign) }) {
      rest = rest.dropFirst(match.sign.count)
      bound = match.bound
    }
    guard let value = number(&rest) else { return false }
    if rest.hasPrefix("..") {
      rest = rest.dropFirst(2)
      guard let upper = number(&rest) else { return false }
      record[.upper] = upper
      if bound == .exact { bound = .range }
    }
    if rest.hasPrefix(" ") { rest = rest.dropFirst() }
    record[.value] = value == "?" ? nil : value
    record[.unit] = rest.isEmpty ? nil : String(rest)
    record[.bound] = bound.rawValue
    if let quote { record[.quantity] = quote }
    return true
  }

  /// A decimal in plain digits, without zeros that say nothing; or `?`.
  private static func number(_ rest: inout Substring) -> String? {
    if rest.hasPrefix("?") {
      rest = rest.dropFirst()
      return "?"
    }
    var digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "-" || $0 == "." }
    if let range = rest.firstRange(of: "..") {
      digits = digits.prefix(upTo: min(range.lowerBound, digits.endIndex))
    }
    guard digits.contains(where: \.isNumber), digits.count(where: { $0 == "." }) <= 1,
      !digits.dropFirst().contains("-"), let value = Decimal(string: String(digits))
    else { return nil }
    rest = rest[digits.endIndex...]
    return value.description
  }

  /// The cell for a record; the words of the text stand in it where they are not the number and the
  /// unit themselves.
  static func cell(_ record: ExpectedRecord) -> String {
    guard let bound = record[.bound] else { return "-" }
    let sign = bounds.first { $0.bound.rawValue == bound }?.sign ?? ""
    let upper = record[.upper].map { "..\($0)" } ?? ""
    let value = sign + (record[.value] ?? "?") + upper
    let unit = record[.unit].map { " \($0)" } ?? ""
    guard let words = record[.quantity], words != value + (record[.unit] ?? "") else {
      return value + unit
    }
    return "\(CaseWord.written(words, escaping: ["=", "|"])) = \(value)\(unit)"
  }
}

/// Words of a case line, in quotes where they would be read as something else.
enum CaseWord {
  static func written(_ text: String, escaping marks: Set<Character>) -> String {
    let isPlain =
      !text.isEmpty && text != "-" && text.first != "\"" && text.first != " " && text.last != " "
      && !text.contains(where: { marks.contains($0) || $0.isNewline })
    guard !isPlain else { return text }
    let escaped = text.flatMap { character -> String in
      switch character {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      default: String(character)
      }
    }
    return "\"\(String(escaped))\""
  }
}
