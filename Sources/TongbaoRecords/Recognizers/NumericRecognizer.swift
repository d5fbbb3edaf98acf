// Stands in until the recognizer lands in this file; replace it wholly.
import FoundationEssentials
import TongbaoText

struct NumericRecognizer: Sendable {
  func mentions(in t: CleanText, range: Range<Int>) -> [NumericMention] {
    let s = t.folded
    var out: [NumericMention] = []
    let units: [(String, String)] = [("个百分点","ratio"),("%","ratio"),("平方米","area"),("立方米","volume"),("公里","length"),("千米","length"),("公顷","area"),("亩","area"),("米","length"),("吨","mass"),("元","money"),("人次","count"),("人","people"),("户","count"),("个","count"),("项","count"),("处","count"),("座","count"),("套(间)","count"),("套","count"),("条","count"),("所","count"),("台","count"),("家","count"),("件","count"),("张","count"),("场","count"),("辆","count"),("株","count"),("天","time"),("宗","count"),("栋","count"),("部","count"),("只","count"),("头","count"),("盏","count"),("根","count"),("延米","length"),("千伏","voltage"),("千瓦","power"),("岁","age"),("名","people"),("份","count"),("伙","count"),("户","count")]
    let us = units.map { (Array($0.0.unicodeScalars), $0.0, $0.1) }
    var i = range.lowerBound
    while i < range.upperBound {
      guard s[i].isDigit, i == range.lowerBound || !(s[i-1].isDigit || s[i-1] == ".") else { i += 1; continue }
      var j = i; while j < range.upperBound, s[j].isDigit || s[j] == "." || (s[j] == "," && j + 1 < range.upperBound && s[j+1].isDigit) { j += 1 }
      var v = Decimal(string: String(s[i..<j].filter { $0 != "," })) ?? 0
      var bound = Quantity.Bound.exact
      func more() { while j < range.upperBound, s[j] == "余" || s[j] == "多" { bound = .atLeast; j += 1 } }
      more()
      while j < range.upperBound, let m = ["万": Decimal(10000), "亿": Decimal(100000000)][String(s[j])] { v *= m; j += 1; more() }
      if let u = us.first(where: { j + $0.0.count <= range.upperBound && s[j..<j + $0.0.count].elementsEqual($0.0) }) {
        j += u.0.count
        let tails: [(String, Quantity.Bound)] = [("以上", .atLeast), ("左右", .about), ("以内", .atMost), ("以下", .atMost)]
        for (w, b) in tails { let a = Array(w.unicodeScalars); if j + 2 <= range.upperBound, s[j..<j+2].elementsEqual(a) { bound = b; j += 2 } }
        out.append(NumericMention(kind: .quantity, range: i..<j, value: v, unit: Unit(name: u.1 == "个百分点" ? "百分点" : u.1, dimension: u.2), bound: bound, rule: "x"))
      }
      i = j
    }
    return out
  }
}
