import FoundationEssentials

extension NumeralReader {
  /// The groups of a numeral so far, each a section with its magnitude.
  struct Groups {
    struct Group {
      var low: Decimal
      var high: Decimal
      var scale: Decimal
    }

    private var groups: [Group] = []
    private var tail: Section?
    private var first: Section?
    private var bound = Quantity.Bound.exact
    /// More digits than a `Decimal` holds, or a part that has.
    private var isTooLong = false
    /// Nothing may follow.
    private(set) var isClosed = false

    var last: Group? { groups.last }

    /// Adds a section and its magnitude; false where they do not fit behind the groups before.
    mutating func append(_ section: Section, _ magnitude: Magnitude) -> Bool {
      guard groups.isEmpty || fitsBehindGroup(section) else { return false }
      var group = Group(low: section.low, high: section.high, scale: magnitude.scale)
      var kept = groups
      while let last = kept.last, last.scale < magnitude.scale {
        group.low += last.low
        group.high += last.high
        kept.removeLast()
      }
      if let last = kept.last, last.scale <= magnitude.scale { return false }
      group.low *= magnitude.scale
      group.high *= magnitude.scale
      note(section)
      groups = kept + [group]
      bound = magnitude.bound == .exact ? section.bound : magnitude.bound
      return true
    }

    /// Takes the last section, which has no magnitude; false where it does not fit.
    mutating func close(with section: Section) -> Bool {
      guard let last = groups.last else {
        note(section)
        tail = section
        bound = section.bound
        isClosed = true
        return true
      }
      guard fitsBehindGroup(section), section.high < last.scale else { return false }
      var section = section
      if section.isSingle, !section.startsWithZero { section.scale(by: last.scale / 10) }
      let hasRoom = section.startsWithZero || section.width == nil || section.isSingle
      guard hasRoom || section.width == last.scale.magnitudeOfTen else { return false }
      note(section)
      tail = section
      bound = section.bound
      isClosed = true
      return true
    }

    /// A decimal counts only with its own magnitude; a string of digits starts a number of its own.
    private func fitsBehindGroup(_ section: Section) -> Bool {
      !section.isDigitString && !section.isVague && !section.isImplied && !section.isCode
        && first?.isDecimal == false && bound == .exact
    }

    private mutating func note(_ section: Section) {
      isTooLong = isTooLong || section.isTooLong
      if first == nil { first = section }
    }

    func numeral(range: Range<Int>) -> Numeral? {
      guard let first else { return nil }
      let low = groups.reduce(tail?.low ?? 0) { $0 + $1.low }
      let high = groups.reduce(tail?.high ?? 0) { $0 + $1.high }
      var numeral = Numeral(range: range, low: low, high: high, bound: bound)
      numeral.isImplied = first.isImplied
      numeral.isDigitString = first.isDigitString && groups.isEmpty
      numeral.isVague = first.isVague
      numeral.isCode = first.isCode && !first.isDecimal
      numeral.isDecimal = first.isDecimal
      numeral.isTooLong =
        isTooLong || high.isNaN || isSum && high >= .power(ofTen: Decimal.mostDigits)
      if let scale = endScale { numeral.scale = scale }
      return numeral
    }

    /// Several parts were added, so that every place of the sum may hold a digit.
    private var isSum: Bool { groups.count + (tail == nil ? 0 : 1) > 1 }

    /// The scale that all of the numeral stands under: of its one group, or of its one step.
    private var endScale: Decimal? {
      if let group = groups.first, groups.count == 1, tail == nil { return group.scale }
      guard groups.isEmpty, let step = tail?.step, tail?.mantissa != nil else { return nil }
      return Decimal(step)
    }
  }
}

extension NumeralReader.Section {
  mutating func scale(by factor: Decimal) {
    low *= factor
    high *= factor
  }
}
