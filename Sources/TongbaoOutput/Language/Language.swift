/// The languages that Tongbao speaks to people: labels, headers, messages.
public enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"

  /// The language of a POSIX environment: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is
  /// set decides. A Chinese locale gives Chinese, every other English.
  public init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale?.hasPrefix("zh") == true ? .chinese : .english
  }

  /// The wording of a key of `Labels.tsv`; the key itself where the file has none, so that a value
  /// without a wording (a rule's name, a unit) is shown as it is.
  package func text(_ key: String) -> String {
    guard let wording = Labels.table[key] else { return key }
    return self == .chinese ? wording.chinese : wording.english
  }

  /// So many of a thing, by its key (`summary.record`) and the plural's (`summary.records`).
  package func count(_ count: Int, _ key: String) -> String {
    text(count == 1 ? key : key + "s", String(count))
  }

  /// A wording with its places `{0}`, `{1}` … filled. What is filled in is not searched again.
  package func text(_ key: String, _ values: String...) -> String {
    Self.filled(text(key), values)
  }

  static func filled(_ wording: String, _ values: [String]) -> String {
    var result = ""
    var rest = wording[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}"), let place = Int(rest[..<close]) else {
        result += "{"
        continue
      }
      result += values.indices.contains(place) ? values[place] : ""
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// The wordings of `Labels.tsv`, read once.
package enum Labels {
  /// One row of the file.
  package struct Wording: Sendable {
    package var chinese: String
    package var english: String
  }

  /// Key to wording.
  package static let table: [String: Wording] = {
    var table: [String: Wording] = [:]
    for row in Resources.labels.description.split(separator: "\n") where !row.hasPrefix("#") {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 3 else { continue }
      table[String(cells[0])] = Wording(chinese: String(cells[1]), english: String(cells[2]))
    }
    return table
  }()
}
