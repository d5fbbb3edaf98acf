import FoundationEssentials
import Testing

@testable import TongbaoRecords

@Suite struct ShownAmountTests {
  /// Text, value and code of a quantity, then the worth of its last digit.
  @Test(arguments: [
    ("1.16亿元", "116000000", "CNY", "1000000"),
    ("2,650万元", "26500000", "CNY", "10000"),
    ("79.4%", "79.4", "%", "0.1"),
    ("38%", "38", "%", "1"),
    ("0.0%", "0", "%", "1"),
    ("1042户", "1042", "", "0"),
    ("2.4万户", "24000", "", "1000"),
    ("18公里", "18", "km", "1"),
    ("2万8076户", "28076", "", "0"),
    ("一百二十亿六千万元", "12060000000", "CNY", "10000000"),
    ("百分之三十六点九", "36.9", "%", "0.1"),
  ])
  func tellsTheWorthOfItsLastDigit(_ text: String, _ value: String, _ code: String, _ step: String)
  {
    let quantity = Quantity(
      text: text, value: Decimal(string: value), unit: "", code: code.isEmpty ? nil : code)
    #expect(ShownAmount(quantity)?.step == Decimal(string: step), "\(text)")
  }

  @Test(arguments: [Quantity.Bound.about, .atLeast, .atMost, .range])
  func isExactOrNothing(_ bound: Quantity.Bound) {
    #expect(ShownAmount(Quantity(text: "5个", value: 5, unit: "个", bound: bound)) == nil)
  }

  @Test func needsItsDigits() {
    #expect(ShownAmount(Quantity(text: "?90户", value: nil, unit: "户", damaged: true)) == nil)
  }
}
