import CICU

/// What anyone who uses ICU pays to enter: the plain loop over a text's words.
struct WordSegmentation: ~Copyable {
  private let breaker = cicu_word_breaker_open()

  deinit { cicu_word_breaker_close(breaker) }

  /// Seconds for the words of a document, its conversion to UTF-16 left out.
  func seconds(_ document: [UInt8]) -> Double {
    let units = Array(String(decoding: document, as: UTF8.self).utf16)
    var ends = [Int32](repeating: 0, count: units.count)
    return CPUTime.seconds {
      _ = cicu_word_breaker_segment(breaker, units, Int32(units.count), &ends)
    }
  }
}
