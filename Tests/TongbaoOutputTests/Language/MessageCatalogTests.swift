import FoundationEssentials
import Testing

@testable import TongbaoOutput

@Suite struct MessageCatalogTests {
  @Test(arguments: [
    ("Unknown option '--speed'. Did you mean '--seed'?", "未知选项“--speed”，是否为“--seed”？"),
    ("Error: Missing value for '--lang <lang>'", "错误：“--lang <lang>”缺少值"),
    ("pdftotext cannot be started: Permission denied", "pdftotext 无法启动：没有权限"),
    ("4座 + 5座 = 9座, not 7座", "4座 + 5座 = 9座，而非 7座"),
    ("this is a PNG image, which is not read", "此为 PNG 图片，不能读取"),
    (
      "a completion of 104.8% is not within 0 and 100 %, and nothing beside it tells of more than was planned",
      "完成率 104.8% 不在 0 至 100% 之间，而旁边没有超额完成的说法"
    ),
    ("投资 is 3亿元 before and 4亿元 here", "投资前文为 3亿元，此处为 4亿元"),
    ("pandoc took longer than 60 seconds", "pandoc 超过 60 秒"),
    ("the page has more than 512 elements open at one place", "网页某处嵌套超过 512 层"),
    ("what nobody said", "what nobody said"), ("", ""), ("{0}", "{0}"),
  ])
  func speaksChinese(_ english: String, _ chinese: String) {
    #expect(Language.chinese.message(english) == chinese, "\(english)")
    #expect(Language.english.message(english) == english)
  }

  /// Every message that the sources give a diagnostic, a failure, a check or an error of the command
  /// line has a Chinese wording, whatever fills its places.
  @Test(arguments: MessageSources.messages)
  func everyMessageHasAWording(_ message: String) {
    #expect(hasHan(Language.chinese.message(message)), "Messages.tsv lacks: \(message)")
  }

  @Test func thereAreMessages() { #expect(MessageSources.messages.count >= 30) }

  /// Every code, in both languages: the Chinese wording is Chinese and keeps what it is given.
  @Test(arguments: Labels.table.keys.filter { $0.hasPrefix("code.") }.sorted())
  func everyCodeHasAWording(_ key: String) {
    #expect(hasHan(Language.chinese.text(key, "x")), "\(key)")
    for language in Language.allCases { #expect(language.text(key, "x").contains("x"), "\(key)") }
  }

  private func hasHan(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}

/// The messages in the sources, with a word for everything that fills a place.
private enum MessageSources {
  static let messages: [String] = {
    let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let folders = ["Text", "Records", "Archives", "Command"].map { "\(root)/Sources/Tongbao\($0)" }
    let files = folders.flatMap { folder in
      ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }
    }
    return Set(files.flatMap(messages)).sorted()
  }()

  /// Whole literals; what is joined of parts is tried above.
  private static func messages(in file: String) -> [String] {
    let text = String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
    return text.matches(
      of:
        #/(?:message: |ValidationError\(|tell\(error: )"((?:[^"\\\n]|\\\([^\n"]*?\)|\\")*)"(?! *\+|\n *\+)/#
    ).map { filled(String($0.1)) }.filter { message in
      message.split(separator: " ").contains { $0 != "x" && $0 != "x:" }
    }
  }

  /// `\(limit)` becomes a word; a place may hold brackets of its own.
  private static func filled(_ literal: String) -> String {
    literal.replacing(#/\\\((?:[^()]|\([^()]*\))*\)/#, with: "x").replacing("\\\"", with: "\"")
  }
}
