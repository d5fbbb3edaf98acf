/// What has been read of a date or period so far: every part narrows the one before it, from the
/// year down to the hour (`去年` · `12月` · `上旬`).
struct TemporalReading: Sendable {
  /// Offset behind it.
  var end: Int
  /// nil before the first part.
  var interval: CalendarInterval?
  /// The words speak of the Chinese calendar (农历), of a leap month of it (闰), or of ours (公历).
  var isLunar = false
  var isLeap = false
  var isSolar = false
  /// The lunar month that a lunar day would lie in.
  var lunarMonth: LunarMonth?
  /// The noun and the value of its first number.
  var field: CalendarWord.Field?
  var number: Int?
  /// The words name a year.
  var hasYear = false
  /// They end in the end of something (底, 末).
  var isEnd = false
  /// Alone it could be something else, and is a date only with more around it.
  var isWeak = false
  /// Nothing may narrow it any more.
  var isFinal = false
  /// It has two ends of its own.
  var isRange = false
  /// How far the part of the day puts the clock ahead (下午: 12).
  var hoursAhead: Int?
  var rule = "date"

  struct LunarMonth: Sendable {
    let year: Int
    let month: Int
    var isLeap = false
  }

  init(end: Int) {
    self.end = end
  }

  var grain: CalendarUnit? { interval?.grain }

  /// The same, narrowed to an interval that ends at an offset.
  func narrowed(to interval: CalendarInterval, end: Int, rule: String? = nil) -> TemporalReading {
    var next = self
    next.interval = interval
    next.end = end
    next.isWeak = false
    next.isEnd = false
    if self.interval == nil, let rule { next.rule = rule }
    return next
  }
}
