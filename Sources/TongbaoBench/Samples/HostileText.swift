/// Texts that are made to be slow: one stretch, over and over.
enum HostileText {
  static let all = [
    "1", "一", "(", "(一", "、", "，", "完成", "其中", "分别", "“", "《", "约", "1.", "1-", "12月", "2022年", "第",
    "1个、", "亿", "?", "\u{FFFD}", "<", "<p>", "&#", "|", "网(wǎng)", " ", "\n", "项目", "完成1个",
    "甲、乙分别为1个、2个，", "占", "计划", "到", "a",
  ]

  /// At least `byteCount` bytes of a stretch.
  static func text(of stretch: String, byteCount: Int) -> [UInt8] {
    let bytes = Array(stretch.utf8)
    return Array(repeatElement(bytes, count: byteCount / bytes.count + 1).joined())
  }
}
