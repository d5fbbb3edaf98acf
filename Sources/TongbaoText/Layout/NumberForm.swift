/// The ways in which headings and items are counted. Values are 1 to 999.
enum NumberForm: String, Sendable {
  case han, digit, circled, roman

  private static let hanDigits = Array("一二三四五六七八九".unicodeScalars)
  private static let romanDigits = Array("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ".unicodeScalars)
  private static let circledDigits = Array("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".unicodeScalars)
  private static let longestNumber = 3

  /// The characters that a number may start with.
  var firsts: [Unicode.Scalar] {
    switch self {
    case .han: Self.hanDigits + ["十"]
    case .digit: Array("0123456789".unicodeScalars)
    case .circled: Self.circledDigits
    case .roman: Self.romanDigits
    }
  }

  /// The number at `start`, and where it ends.
  func number(in text: [Unicode.Scalar], at start: Int, limit: Int) -> (end: Int, value: Int)? {
    guard start < limit else { return nil }
    switch self {
    case .han: return Self.hanNumber(in: text, at: start, limit: limit)
    case .digit: return Self.digits(in: text, at: start, limit: limit)
    case .circled:
      return Self.circledDigits.firstIndex(of: text[start]).map { (start + 1, $0 + 1) }
    case .roman:
      return Self.romanDigits.firstIndex(of: text[start]).map { (start + 1, $0 + 1) }
    }
  }

  private static func digits(
    in text: [Unicode.Scalar], at start: Int, limit: Int
  ) -> (end: Int, value: Int)? {
    var end = start
    var value = 0
    while end < limit, text[end].isDigit {
      guard end - start < longestNumber else { return nil }
      value = value * 10 + Int(text[end].value) - 0x30
      end += 1
    }
    return end > start ? (end, value) : nil
  }

  /// 一 to 九十九.
  private static func hanNumber(
    in text: [Unicode.Scalar], at start: Int, limit: Int
  ) -> (end: Int, value: Int)? {
    var end = start
    var tens: Int?
    var ones = 0
    while end < limit, end - start < longestNumber {
      if text[end] == "十", tens == nil {
        tens = max(ones, 1)
        ones = 0
      } else if ones == 0, let digit = hanDigits.firstIndex(of: text[end]) {
        ones = digit + 1
      } else {
        break
      }
      end += 1
    }
    return end > start ? (end, (tens ?? 0) * 10 + ones) : nil
  }
}
