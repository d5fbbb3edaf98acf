import Testing
import TongbaoText

@testable import TongbaoRecords

/// Hostile inputs take time that grows with their length, not faster.
@Suite(.serialized) struct NumericLinearityTests {
  @Test(arguments: [
    "1", "一", "(", "1,", "1.", "1-", "一亿", "十", "万", "1亿2千3百", "百分之", "1/", "2^", "又", "第", "-",
    "?1",
    "约", "半", "个", "多", "1元/", "http://", "零", "点", "\"5\"",
  ])
  func takesLinearTime(_ unit: String) {
    let recognizer = NumericRecognizer()
    func time(_ count: Int) -> Duration {
      let scalars = Array(String(repeating: unit, count: count).unicodeScalars)
      let text = CleanText(
        written: scalars, folded: scalars, starts: Array(0..<Int32(scalars.count)),
        ends: Array(1..<Int32(scalars.count) + 1))
      return (0..<2).map { _ in
        ContinuousClock().measure { _ = recognizer.mentions(in: text, range: 0..<text.count) }
      }.min() ?? .zero
    }
    // Sixteen times the text: quadratic work would take 256 times as long.
    let short = max(time(250), .milliseconds(2))
    let long = time(4_000)
    #expect(long < short * 100, "\(unit): \(short) for 250, \(long) for 4000")
  }
}
