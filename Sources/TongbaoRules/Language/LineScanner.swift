/// Reads one line of a rule file from left to right.
struct LineScanner {
  let file: String
  let line: Int
  let scalars: [Unicode.Scalar]
  var index = 0

  var isAtEnd: Bool { index >= scalars.count }
  var peek: Unicode.Scalar? { isAtEnd ? nil : scalars[index] }
  var location: Location { Location(file: file, line: line, column: index + 1) }

  /// The scalar `distance` places on.
  func peek(_ distance: Int) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  /// How many code points stand between `start` and here, without the spaces before here.
  func length(from start: Int) -> Int {
    var end = index
    while end > start, scalars[end - 1] == " " || scalars[end - 1] == "\t" { end -= 1 }
    return end - start
  }

  mutating func skipSpaces() {
    while let next = peek, next == " " || next == "\t" { index += 1 }
  }

  /// Consumes `text`, which is ASCII, if it stands here.
  mutating func take(_ text: StaticString) -> Bool {
    let stands = text.withUTF8Buffer { wanted in
      index + wanted.count <= scalars.count
        && wanted.indices.allSatisfy { scalars[index + $0].value == UInt32(wanted[$0]) }
    }
    if stands { index += text.utf8CodeUnitCount }
    return stands
  }

  /// Consumes scalars as long as they satisfy `condition`.
  mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
    let start = index
    while let next = peek, condition(next) { index += 1 }
    return String(scalars[start..<index])
  }

  /// A name of a rule, slot, category or attribute: letters, digits, `_`, and `-` before a small letter
  /// or a digit, so that `...-Amount-@changes` names two.
  mutating func takeName() -> String {
    let start = index
    while let next = peek, next.isLatin || next.isDigit || next == "_" || next == "-" && joins() {
      index += 1
    }
    return String(scalars[start..<index])
  }

  private func joins() -> Bool {
    guard let next = peek(1) else { return false }
    return next.isDigit || next.isLatin && next.properties.isLowercase
  }

  /// A name with its place; a fault that says `what` is expected when there is none.
  mutating func takePlacedName(_ what: String) throws(Fault) -> PlacedName {
    skipSpaces()
    let place = location
    let name = takeName()
    guard !name.isEmpty else { throw fault("\(what) is expected here") }
    return PlacedName(text: name, location: place)
  }

  /// Nothing but a comment may follow.
  mutating func takeEnd() throws(Fault) {
    skipSpaces()
    guard let next = peek, next != "#" else { return }
    throw fault("unexpected '\(next)'", length: scalars.count - index)
  }

  /// The rest of the line without the spaces around it.
  mutating func takeRest() -> String {
    skipSpaces()
    var end = scalars.count
    while end > index, scalars[end - 1] == " " || scalars[end - 1] == "\t" { end -= 1 }
    defer { index = scalars.count }
    return String(scalars[index..<end])
  }

  func fault(_ message: String, length: Int = 1) -> Fault {
    Fault(at: location, length: length, message)
  }
}
