// Stands in until the recognizer lands in this file; replace it wholly (ReferenceDate too).
import FoundationEssentials
import TongbaoText

package struct ReferenceDate: Sendable {}
struct TemporalRecognizer: Sendable {
  func mentions(in t: CleanText, range: Range<Int>, reference: ReferenceDate?) -> [TemporalMention] {
    var out: [TemporalMention] = []
    let s = t.folded
    var i = range.lowerBound
    let fixed = ["上半年","下半年","前三季度","一季度","四季度","全年","今年以来","年内","月底","年底","今年","去年","明年"].map { Array($0.unicodeScalars) }
    while i < range.upperBound {
      if s[i].isDigit {
        var j = i
        while j < range.upperBound, s[j].isDigit || s[j] == "—" || s[j] == "-" || s[j] == "至" || s[j] == "年" || s[j] == "月" || s[j] == "日" || s[j] == "底" || s[j] == "前" { j += 1 }
        if s[i..<j].contains("月") || s[i..<j].contains("年") || s[i..<j].contains("日") { out.append(TemporalMention(kind: .period, range: i..<j, rule: "x")); i = j; continue }
        while i < range.upperBound, s[i].isDigit { i += 1 }
        continue
      }
      if let f = fixed.first(where: { i + $0.count <= range.upperBound && s[i..<i + $0.count].elementsEqual($0) }) { out.append(TemporalMention(kind: .period, range: i..<i + f.count, rule: "x")); i += f.count; continue }
      i += 1
    }
    return out
  }
}
