/// What cleaning knows of a Han character, looked up in place in the compiled-in data.
///
/// The data are facts of ICU, Unihan, OpenCC and jieba, collected by `collect.py`.
enum HanTable {
  /// Width of a cell of `HanData.forms`, and of one of its lines of 256 cells with its line feed.
  private static let cell = 4
  private static let line = 256 * cell + 1
  private static let syllableWidth = 7
  private static let readingWidth = 5

  private static var forms: UnsafePointer<UInt8> { HanData.forms.utf8Start }
  private static var syllables: UnsafePointer<UInt8> { HanData.syllables.utf8Start }
  private static var readings: UnsafePointer<UInt8> { HanData.readings.utf8Start }
  private static var syllableCount: Int { HanData.syllables.utf8CodeUnitCount / syllableWidth }
  private static var readingCount: Int { HanData.readings.utf8CodeUnitCount / readingWidth }

  /// The form and the class of a character; itself and rare for what is not in the table.
  static func entry(_ scalar: Unicode.Scalar) -> HanEntry {
    let value = scalar.value
    guard value &- 0x3400 < 0x6C00 else { return HanEntry(folded: scalar, flags: 0) }
    let offset = Int(value >> 8 - 0x34) * line + Int(value & 0xFF) * cell
    let folded = number(forms + offset, digits: 3)
    return HanEntry(
      folded: Unicode.Scalar(folded) ?? scalar, flags: UInt8(number(forms + offset + 3, digits: 1)))
  }

  /// Whether a syllable is one of the readings of a character in Mandarin.
  static func reads(_ scalar: Unicode.Scalar, as syllable: Syllable) -> Bool {
    guard scalar.isHan, let index = index(of: syllable) else { return false }
    let key = UInt64(scalar.value) << 12 | UInt64(index)
    return search(count: readingCount) { at in
      let place = readings + at * readingWidth
      return compare(
        UInt64(number(place, digits: 3)) << 12 | UInt64(number(place + 3, digits: 2)), key)
    } != nil
  }

  private static func index(of syllable: Syllable) -> Int? {
    search(count: syllableCount) { at in
      compare(bigEndian(syllables + at * syllableWidth), syllable.key)
    }
  }

  /// Binary search; `order` tells how the element at an index lies to what is sought.
  private static func search(count: Int, _ order: (Int) -> Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let sign = order(middle)
      if sign == 0 { return middle }
      if sign < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private static func compare(_ one: UInt64, _ other: UInt64) -> Int {
    one == other ? 0 : one < other ? -1 : 1
  }

  private static func number(_ start: UnsafePointer<UInt8>, digits: Int) -> UInt32 {
    var value: UInt32 = 0
    for index in 0..<digits { value = value << 6 | UInt32(start[index] &- 0x30) }
    return value
  }

  private static func bigEndian(_ start: UnsafePointer<UInt8>) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<syllableWidth { value = value << 8 | UInt64(start[index]) }
    return value
  }
}

/// One row of the table of Han characters.
struct HanEntry {
  /// The Simplified, usual form.
  let folded: Unicode.Scalar
  let flags: UInt8

  /// How common the folded form is: 3 among the first thousand, 2 GB2312 level 1, 1 level 2, 0 rare.
  var level: Int { Int(flags & 3) }
  /// Whether GB2312 has the character: Simplified documents write it.
  var isGB2312: Bool { flags & 4 != 0 }
  /// Whether Big5 has the character: Traditional documents write it.
  var isBig5: Bool { flags & 8 != 0 }
}
