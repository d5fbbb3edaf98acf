import Testing

@testable import TongbaoText

@Suite struct NumberingTests {
  @Test(arguments: [
    ("一、总体情况", 0, 1, "总体情况"),
    ("十二、要求", 0, 12, "要求"),
    ("第三部分 项目", 0, 3, "项目"),
    ("Ⅱ、项目", 0, 2, "项目"),
    ("(二)公租房", 1, 2, "公租房"),
    ("第二项:大修工程", 1, 2, "大修工程"),
    ("5、医技楼", 2, 5, "医技楼"),
    ("1.青石峡", 2, 1, "青石峡"),
    ("1.2022年新增", 2, 1, "2022年新增"),
    ("90.      为改善", 2, 90, "为改善"),
    ("一是改善住房", 4, 1, "改善住房"),
    ("首先,改善住房", 4, 0, "改善住房"),
    ("(3)前期项目", 5, 3, "前期项目"),
    ("③农村供水", 6, 3, "农村供水"),
    ("——重大项目", 7, 0, "重大项目"),
    ("● 重大项目", 7, 0, "重大项目"),
  ])
  func reads(_ text: String, _ order: Int, _ number: Int, _ rest: String) throws {
    let scalars = Array(text.unicodeScalars)
    let marker = try #require(self.marker(in: scalars, atLineStart: true), "\(text)")
    #expect(marker.rank.order == order, "\(text)")
    #expect(marker.number == number, "\(text)")
    #expect(String(scalars[marker.end...]) == rest, "\(text)")
  }

  @Test(arguments: [
    "2024年完成5公里", "1.5万亩已完成", "一、二级医院", "一季度完成", "一般项目", "第一季度", "3号楼封顶",
    "-3.2%", "10月底前", "",
  ])
  func readsNothing(_ text: String) {
    #expect(marker(in: Array(text.unicodeScalars), atLineStart: true) == nil, "\(text)")
  }

  @Test(arguments: [
    ("二是", 1, true), ("二是", nil, false), ("三是", 1, false), ("一是", 7, true),
    ("(2)中型", 1, true), ("(2)型水库", nil, false), ("2、二号", 1, false),
  ])
  func keepsToTheOrderWithinALine(_ text: String, _ last: Int?, _ reads: Bool) {
    let found = marker(in: Array(text.unicodeScalars), atLineStart: false, last: last)
    #expect((found != nil) == reads, "\(text) after \(last ?? 0)")
  }

  private func marker(
    in text: [Unicode.Scalar], atLineStart: Bool, last: Int? = nil
  ) -> Numbering.Marker? {
    Numbering.standard.marker(
      in: text, at: 0, limit: text.count, atLineStart: atLineStart, last: { _ in last })
  }
}
