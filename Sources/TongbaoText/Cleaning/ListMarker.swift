/// What a new paragraph or list line starts with: `一、` `（一）` `1.` `第二章` `①` `——` `- ` `●`.
enum ListMarker {
  static func starts(_ line: ArraySlice<Glyph>) -> Bool {
    guard let first = line.first?.scalar else { return false }
    switch first {
    case "-", "—", "●", "•", "·", "■", "◆", "★", "※", "▲", "【", "#", "*": return true
    case "（", "(": return isNumber(line.dropFirst(), before: "）", ")")
    case "第", "附", "注": return isNumber(line.dropFirst(), before: "章", "项", "項", "、", "：", ":", "条")
    case "\u{2460}"..."\u{24FF}", "\u{2776}"..."\u{2793}": return true
    default: return isNumber(line, before: "、", ".", "．")
    }
  }

  /// A short number and one of the marks behind it; a decimal (`2.5`) is no marker.
  private static func isNumber(_ line: ArraySlice<Glyph>, before marks: Unicode.Scalar...) -> Bool {
    let digits = line.prefix(4).prefix { isNumeral($0.scalar) }
    let rest = line.dropFirst(digits.count)
    guard let mark = rest.first?.scalar, marks.contains(mark) else { return false }
    return !(mark == "." && rest.dropFirst().first?.scalar.isDigit ?? false)
      && (!digits.isEmpty || mark == "：" || mark == ":")
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: scalar.isDigit
    }
  }
}
