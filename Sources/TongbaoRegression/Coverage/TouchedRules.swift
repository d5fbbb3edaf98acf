import TongbaoRecords
import TongbaoRules
import TongbaoText

/// What of a rule set a text touches.
package struct TouchedRules: Sendable {
  /// A row of a lexicon, both by number.
  package struct Row: Sendable, Hashable {
    package var lexicon: Int
    package var row: Int
  }

  /// An alternative of a rule's pattern.
  package struct Alternative: Sendable, Hashable {
    package var rule: Int
    /// The way to the choice in the pattern, and the alternative's number there.
    var site: PatternSite
    var index: Int
  }

  /// Rules whose required words were there: no other rule can matter to the text.
  package internal(set) var tried: Set<Int> = []
  /// Rules that made a mention.
  package internal(set) var fired: Set<Int> = []
  package internal(set) var alternatives: Set<Alternative> = []
  package internal(set) var rows: Set<Row> = []
}
