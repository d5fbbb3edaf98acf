import FoundationEssentials
import TongbaoRecords

extension Column {
  /// A cell as a person reads it: terms in words, and a decrease with its sign, which its words
  /// leave to the verb (`下降3.2%`).
  package func label(_ record: Record, _ language: Language) -> String {
    let text = cell(record).text
    switch name {
    case "role", "status", "bound": return text.isEmpty ? "" : language.text("\(name).\(text)")
    case "quantity_text":
      let isDecrease = (record.quantity?.value ?? 0) < 0 && !text.hasPrefix("-")
      return isDecrease ? "−" + text : text
    default: return text
    }
  }
}
