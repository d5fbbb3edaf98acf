/// Characters that a unit behind a number starts with.
enum UnitHead {
  static func contains(_ scalar: Unicode.Scalar) -> Bool { heads.contains(scalar) }

  private static let heads = Set(
    "年月日时時分季期号號万萬亿億兆千百余餘多元个個项項件座处處户戶人套米公平立亩畝吨噸条條家所间間名次宗台臺辆輛栋棟幢株册倍成升小周天".unicodeScalars)
}
