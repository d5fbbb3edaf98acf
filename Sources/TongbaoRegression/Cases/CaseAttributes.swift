import TongbaoRules
import TongbaoText

/// What the lines of a header say that begin with `:`.
struct CaseAttributes {
  private static let names = ["date", "rules", "todo", "mentions", "partial"]

  private var values: [String: String] = [:]

  /// Reads `:name` or `:name(value)`.
  mutating func read(_ line: [Unicode.Scalar], at location: Location) throws(Fault) {
    let name = String(line.dropFirst().prefix { $0.isLatin || $0 == "-" || $0 == "_" })
    let rest = line.dropFirst(1 + name.unicodeScalars.count)
    guard Self.names.contains(name) else {
      let hint = Self.names.nearest(to: name).map { "; did you mean ':\($0)'?" } ?? ""
      throw Fault(
        at: location, length: line.count, "unknown attribute ':\(name)'\(hint)")
    }
    guard values[name] == nil else {
      throw Fault(at: location, length: line.count, "attribute ':\(name)' stands twice")
    }
    guard rest.isEmpty || (rest.first == "(" && rest.last == ")" && rest.count > 2) else {
      throw Fault(at: location, length: line.count, "an attribute is written ':name(value)'")
    }
    values[name] = String(rest.dropFirst().dropLast())
    try check(name, at: location)
  }

  private func check(_ name: String, at location: Location) throws(Fault) {
    let value = values[name] ?? ""
    switch name {
    case "date" where !Self.isDay(value):
      throw Fault(at: location, "':date' wants a day: ':date(2022-04-18)'")
    case "rules" where value.isEmpty:
      throw Fault(at: location, "':rules' wants files or folders: ':rules(own.rules)'")
    case "mentions" where value.isEmpty:
      throw Fault(at: location, "':mentions' wants categories: ':mentions(Quantity Region)'")
    default: break
    }
  }

  /// `YYYY-MM-DD`; whether the calendar has it is the parser's business.
  private static func isDay(_ text: String) -> Bool {
    let scalars = Array<Unicode.Scalar>(text.unicodeScalars)
    return scalars.count == 10
      && scalars.enumerated().allSatisfy { [4, 7].contains($0) ? $1 == "-" : $1.isDigit }
  }

  func makeCase(_ name: String, at location: Location) -> Case {
    let isPartial = values["partial"] != nil
    let categories = values["mentions"].map { Self.words($0) }
    return Case(
      name: name, location: location, date: values["date"],
      rules: values["rules"].map { Self.words($0) } ?? [], todo: values["todo"],
      isPartial: isPartial, text: "",
      expectation: categories.map { .mentions(categories: $0, []) } ?? .records([]),
      expectedLines: 0..<0)
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map { String($0) }
  }
}
