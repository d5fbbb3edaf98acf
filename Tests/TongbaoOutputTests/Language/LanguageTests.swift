import TongbaoRecords
import Testing

@testable import TongbaoOutput

@Suite struct LanguageTests {
  @Test(arguments: [
    (["LANG": "zh_CN.UTF-8"], Language.chinese), (["LANG": "en_US.UTF-8"], .english),
    ([:], .english),
    (["LC_ALL": "zh_TW", "LANG": "en_US"], .chinese), (["LC_ALL": "", "LANG": "zh_HK"], .chinese),
    (["LC_ALL": "C", "LANG": "zh_CN"], .english),
  ])
  func followsTheLocale(_ environment: [String: String], _ expected: Language) {
    #expect(Language(environment: environment) == expected, "\(environment)")
  }

  @Test(arguments: [
    ("summary.records", ["6"], "6 records"), ("summary.records", ["{0}"], "{0} records"),
    ("no such key {0} {x", ["a"], "no such key a {x"),
  ])
  func fillsPlaces(_ key: String, _ values: [String], _ expected: String) {
    #expect(Language.english.text(key, values[0]) == expected)
  }

  @Test func everyTermHasAWording() {
    let keys =
      Record.Status.allCases.map { "status.\($0.rawValue)" }
      + Record.Role.allCases.map { "role.\($0.rawValue)" }
    for key in keys { #expect(Labels.table[key] != nil, "\(key)") }
  }
}
