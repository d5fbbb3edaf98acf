import ArgumentParser
import TongbaoText

extension TextEncoding: ExpressibleByArgument {
  /// Takes the names that web pages use, too (WHATWG Encoding, 4.2): GB 2312 and GBK are parts of
  /// GB 18030.
  public init?(argument: String) {
    let name = argument.lowercased().replacing("_", with: "-")
    switch name {
    case "utf8": self = .utf8
    case "utf-16", "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "gbk", "gb2312", "gb-2312", "cp936", "x-gbk": self = .gb18030
    case "big5", "big-5", "cp950", "x-x-big5": self = .big5
    default: self.init(rawValue: name)
    }
  }
}
