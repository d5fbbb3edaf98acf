import FoundationEssentials

/// An exact amount as its figures show it: its value, and how much its last digit is worth.
struct ShownAmount {
  let value: Decimal
  /// The worth of the least significant digit (`1.16亿元`: 1 000 000); 0 for a plain count, which nobody rounds.
  let step: Decimal
  /// What the figures are multiplied by (`1.16亿元`: 100 000 000), and the words behind them.
  private var scale: Decimal = 1
  private var words = ""

  init(value: Decimal, step: Decimal) {
    self.value = value
    self.step = step
  }

  /// The least and the most that is rounded to these figures.
  var least: Decimal { step == 0 ? value : value - step * Self.half }
  var most: Decimal { step == 0 ? value : value + step * Self.half }

  private static let half = Decimal(sign: .plus, exponent: -1, significand: 5)

  /// nil for what is no one exact number: bounds, ranges, lost digits.
  init?(_ quantity: Quantity) {
    guard quantity.bound == .exact, !quantity.damaged, quantity.upper == nil,
      let value = quantity.value, !value.isNaN
    else { return nil }
    self.value = value
    words = quantity.unit ?? ""
    let digit: Decimal
    if let figures = Figures(quantity.text), figures.number > 0, value != 0 {
      scale = Self.scale(of: abs(value), over: figures.number)
      words = figures.words
      digit = scale * .power(ofTen: -figures.decimals)
    } else {
      digit = Self.lastDigit(of: value)
    }
    step = quantity.code == nil && digit == 1 ? 0 : digit
  }

  /// What figures were multiplied by: mostly by nothing, or by a scale of Chinese; dividing is dear.
  private static func scale(of value: Decimal, over number: Decimal) -> Decimal {
    if value == number { return 1 }
    for scale in [10_000, 100_000_000] where number.shifted(by: scale) == value {
      return Decimal(scale)
    }
    return value / number
  }

  /// Another value in the words of this amount (`3.16亿元`).
  func written(_ other: Decimal) -> String { "\(other / scale)\(words)" }

  /// The least digit of a number in words (`一百二十亿六千万元`) is the last that is no nought.
  private static func lastDigit(of value: Decimal) -> Decimal {
    let digits = value.description.unicodeScalars
    if let point = digits.firstIndex(of: ".") {
      return .power(ofTen: 1 - digits.distance(from: point, to: digits.endIndex))
    }
    return value == 0 ? 1 : .power(ofTen: digits.reversed().prefix { $0 == "0" }.count)
  }
}

/// The one run of Arabic figures in an amount's text, and what stands behind it.
private struct Figures {
  let number: Decimal
  let decimals: Int
  let words: String

  /// nil for numbers in words, and for mixed ones (`2万8076户`).
  init?(_ text: String) {
    let scalars = text.unicodeScalars.filter { $0 != "," && $0 != " " }
    let runs = scalars.split { !("0"..."9").contains($0) && $0 != "." }
    guard runs.count == 1, let run = runs.first, let number = Decimal(string: String(run)) else {
      return nil
    }
    self.number = number
    decimals = run.firstIndex(of: ".").map { run.distance(from: $0, to: run.endIndex) - 1 } ?? 0
    words = String(scalars[run.endIndex...])
  }
}
