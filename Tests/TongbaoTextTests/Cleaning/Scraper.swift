@testable import TongbaoText

/// The scraper whose noise the cleaner removes, rebuilt: it replaces the GBK bytes of Traditional
/// characters by themselves and their pinyin, blind to character borders.
struct Scraper {
  /// The 64 characters of light pages, with their readings.
  static let light = Scraper(lightTable)
  /// All 105 that were met.
  static let heavy = Scraper(lightTable + " " + heavyTable)

  private static let lightTable = """
    個gè 價jià 優yōu 內nèi 創chuàng 動dòng 務wù 區qū 報bào 學xué 實shí 導dǎo 強qiáng 復fù 應yīng 擔dān
    據jù 擴kuò 數shù 時shí 會huì 業yè 構gòu 標biāo 機jī 權quán 準zhǔn 獨dú 現xiàn 產chǎn 當dāng 發fā
    礎chǔ 穩wěn 節jié 結jié 經jīng 網wǎng 續xù 臺tái 術shù 補bǔ 計jì 訓xùn 設shè 認rèn 調diào 護hù
    責zé 費fèi 質zhì 轉zhuǎn 農nóng 進jìn 運yùn 鄉xiāng 醫yī 鎮zhèn 關guān 項xiàng 領lǐng 風fēng 養yǎng
    點diǎn
    """

  private static let heavyTable = """
    來lái 協xié 嚴yán 國guó 團tuán 執zhí 堅jiān 場chǎng 專zhuān 對duì 態tài 戰zhàn 濟jì 營yíng 爭zhēng
    環huán 監jiān 稱chēng 級jí 統tǒng 聯lián 萬wàn 藍lán 衛wèi 見jiàn 規guī 評píng 說shuō 負fù 財cái
    過guò 達dá 遠yuǎn 長zhǎng 門mén 開kāi 陽yáng 險xiǎn 預yù 類lèi 驗yàn
    """

  private let glosses: [(character: [UInt8], annotated: [UInt8])]

  init(_ table: String) {
    glosses = table.split(whereSeparator: \.isWhitespace).map { entry in
      let character = Self.encoded(String(entry.prefix(1)))
      return (character, character + Self.encoded("(\(entry.dropFirst()))"))
    }
  }

  /// The text as such a page shows it, and whether the page can show the text at all.
  func damaged(_ text: String) -> String {
    var bytes = Self.encoded(text)
    for gloss in glosses { bytes = Self.replace(gloss.character, by: gloss.annotated, in: bytes) }
    return Self.decoded(bytes)
  }

  /// Whether a text survives GBK without any noise.
  static func canCarry(_ text: String) -> Bool { decoded(encoded(text)) == text }

  private static func replace(
    _ pair: [UInt8], by new: [UInt8], in bytes: [UInt8]
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if index + 1 < bytes.count, bytes[index] == pair[0], bytes[index + 1] == pair[1] {
        result += new
        index += 2
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func encoded(_ text: String) -> [UInt8] {
    guard let converter = Converter(.gb18030) else { return [] }
    return text.unicodeScalars.flatMap { converter.encode($0) }
  }

  /// As the scraper's own decoder reads GBK: a lead byte takes the next byte with it, and a pair that
  /// is no character of GBK is one `?`.
  private static func decoded(_ bytes: [UInt8]) -> String {
    guard let converter = Converter(.gb18030) else { return "" }
    var scalars: [Unicode.Scalar] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x81 || index + 1 == bytes.count {
        scalars.append(bytes[index] < 0x81 ? Unicode.Scalar(bytes[index]) : "?")
        index += 1
        continue
      }
      let pair = converter.decode(Array(bytes[index...index + 1]))
      let isCharacter =
        bytes[index + 1] >= 0x40 && pair.count == 1
        && !(0xE000...0xFFFD ~= pair[0].value
          && !(0xFE30...0xFFE6 ~= pair[0].value))
      scalars.append(isCharacter ? pair[0] : "?")
      index += 2
    }
    return String(scalars)
  }
}
