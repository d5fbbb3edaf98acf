/// Full-width forms and their ASCII twins.
enum WidthFolding {
  /// As clean text writes it: digits, Latin letters and the signs of quantities in ASCII, other
  /// punctuation as the source has it.
  static func written(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: narrow(scalar)
    case 0xFF05, 0xFF0B, 0xFF0E, 0xFF0F, 0xFF1C...0xFF1E: narrow(scalar)
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F: " "
    default: scalar
    }
  }

  /// As record fields have it: brackets in ASCII too.
  static func canonical(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "（", "﹙": "("
    case "）", "﹚": ")"
    case "\u{3000}": " "
    default: written(scalar)
    }
  }

  /// As rules match it: one form a mark. 。、《》“”·… and brackets of document codes stay wide.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00...0x7E: scalar
    case 0xFF01...0xFF5E where scalar != "－" && scalar != "［" && scalar != "］": narrow(scalar)
    case 0xFE50...0xFE6B, 0x2010...0x2015, 0x2212, 0x2500...0x2501, 0x300C...0x301C,
      0x301D...0x301E,
      0xFF5F...0xFFE5:
      variant(scalar)
    case 0x3000: " "
    case 0xB7, 0x2022, 0x2027, 0x30FB, 0xFF0D, 0xFF3B, 0xFF3D: variant(scalar)
    default: written(scalar)
    }
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  private static func variant(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "「", "﹁", "〝": "“"
    case "」", "﹂", "〞": "”"
    case "『", "﹃": "‘"
    case "』", "﹄": "’"
    case "﹝", "［", "〘": "〔"
    case "﹞", "］", "〙": "〕"
    case "‐", "‑", "−": "-"
    case "‒", "–", "―", "─", "━", "﹘", "－": "—"
    case "〜": "~"
    case "•", "‧", "・", "･": "·"
    case "﹐": ","
    case "﹑", "､": "、"
    case "﹒": "."
    case "﹔": ";"
    case "﹕": ":"
    case "﹖": "?"
    case "﹗": "!"
    case "﹙": "("
    case "﹚": ")"
    case "﹪": "%"
    case "｡": "。"
    case "￥": "¥"
    default: scalar
    }
  }
}
