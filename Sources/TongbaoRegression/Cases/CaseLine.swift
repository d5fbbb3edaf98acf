import TongbaoRules
import TongbaoText

/// One line of a case's expectation, parted at `|` into cells. Quotes open at the start of a cell or
/// behind `=`, so that a `"` inside a name is a character like any other.
struct CaseLine {
  struct Cell {
    var scalars: ArraySlice<Unicode.Scalar>

    var text: String { String(scalars) }
  }

  private let scalars: [Unicode.Scalar]
  let location: Location
  private(set) var cells: [Cell] = []
  /// Whether `! ` stands before it.
  let isForbidden: Bool

  init(_ scalars: [Unicode.Scalar], at location: Location) throws(Fault) {
    self.scalars = scalars
    self.location = location
    isForbidden = scalars.starts(with: ["!", " "])
    var start = isForbidden ? 2 : 0
    var index = start
    while index < scalars.count {
      if scalars[index] == "\"", opensQuote(at: index, from: start) {
        index = try endOfQuote(from: index)
      } else if scalars[index] == "|" {
        cells.append(Cell(scalars: trimmed(start..<index)))
        start = index + 1
      }
      index += 1
    }
    cells.append(Cell(scalars: trimmed(start..<scalars.count)))
  }

  private func opensQuote(at index: Int, from start: Int) -> Bool {
    scalars[start..<index].allSatisfy { $0 == " " } || scalars[index - 1] == "="
  }

  private func endOfQuote(from opening: Int) throws(Fault) -> Int {
    var index = opening + 1
    while index < scalars.count, scalars[index] != "\"" {
      index += scalars[index] == "\\" ? 2 : 1
    }
    guard index < scalars.count else { throw fault("the quote is not closed", at: opening) }
    return index
  }

  private func trimmed(_ range: Range<Int>) -> ArraySlice<Unicode.Scalar> {
    var slice = scalars[range]
    while let first = slice.first, first == " " || first == "\t" { slice.removeFirst() }
    while let last = slice.last, last == " " || last == "\t" { slice.removeLast() }
    return slice
  }

  func fault(_ message: String, at index: Int, length: Int = 1) -> Fault {
    var place = location
    place.column += index
    return Fault(at: place, length: max(1, length), message)
  }

  func fault(_ message: String, in cell: Cell) -> Fault {
    fault(message, at: cell.scalars.startIndex, length: cell.scalars.count)
  }

  // MARK: What a cell holds

  /// A name as it is or in quotes; nil for `-`.
  func name(_ cell: Cell) throws(Fault) -> String? {
    guard cell.scalars.first == "\"" else { return cell.text == "-" ? nil : cell.text }
    let (text, end) = try quoted(from: cell.scalars.startIndex)
    guard end == cell.scalars.endIndex else {
      throw fault("unexpected text behind the quote", at: end)
    }
    return text
  }

  /// The words before ` = `, and what stands behind; no words when there is no ` = `.
  func quotation(_ cell: Cell) throws(Fault) -> (quote: String?, rest: String) {
    if cell.scalars.first == "\"" {
      let (text, end) = try quoted(from: cell.scalars.startIndex)
      let rest = scalars[end..<cell.scalars.endIndex]
      guard rest.starts(with: [" ", "=", " "]) else {
        throw fault("' = ' is missing behind the quote", at: end)
      }
      return (text, String(rest.dropFirst(3)))
    }
    guard
      let equals = cell.scalars.indices.first(where: {
        scalars[$0...].starts(with: [" ", "=", " "])
      })
    else { return (nil, cell.text) }
    return (
      String(scalars[cell.scalars.startIndex..<equals]),
      String(scalars[equals + 3..<cell.scalars.endIndex])
    )
  }

  /// Words parted by spaces, with where they begin.
  func words(_ cell: Cell) -> [(text: String, index: Int)] {
    cell.scalars.split(whereSeparator: { $0 == " " || $0 == "\t" }).map {
      (String($0), $0.startIndex)
    }
  }

  /// `key=value key="a value"`; the value `-` is nil.
  func pairs(_ cell: Cell) throws(Fault) -> [(key: String, value: String?, index: Int)] {
    var pairs: [(key: String, value: String?, index: Int)] = []
    var index = cell.scalars.startIndex
    while index < cell.scalars.endIndex {
      let start = index
      while index < cell.scalars.endIndex, scalars[index] != "=", scalars[index] != " " {
        index += 1
      }
      guard index < cell.scalars.endIndex, scalars[index] == "=", index > start else {
        throw fault("a field is written key=value", at: start, length: index - start)
      }
      let key = String(scalars[start..<index])
      index += 1
      let value: String?
      if index < cell.scalars.endIndex, scalars[index] == "\"" {
        (value, index) = try quoted(from: index)
      } else {
        let from = index
        while index < cell.scalars.endIndex, scalars[index] != " " { index += 1 }
        guard index > from else { throw fault("the value is missing", at: from) }
        let text = String(scalars[from..<index])
        value = text == "-" ? nil : text
      }
      pairs.append((key, value, start))
      while index < cell.scalars.endIndex, scalars[index] == " " { index += 1 }
    }
    return pairs
  }

  private func quoted(from opening: Int) throws(Fault) -> (String, end: Int) {
    let closing = try endOfQuote(from: opening)
    var text: [Unicode.Scalar] = []
    var index = opening + 1
    while index < closing {
      let isEscape = scalars[index] == "\\"
      if isEscape { index += 1 }
      text.append(isEscape && scalars[index] == "n" ? "\n" : scalars[index])
      index += 1
    }
    return (String(text), closing + 1)
  }
}
