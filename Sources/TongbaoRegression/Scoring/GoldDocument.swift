import FoundationEssentials
import TongbaoRecords
import TongbaoRules
import TongbaoText

/// What a person says that a document reports.
package struct GoldDocument: Sendable {
  /// The stem of the file, or the case's name.
  package var id: String
  package var text: [Unicode.Scalar]
  package var date: String?
  package var records: [GoldRecord]
  /// What people looked at, where that is not all: nothing else is held against a prediction.
  package var reviewed: [Range<Int>]?
}

/// One annotated record. Lists hold alternatives of which any will do, the best first.
package struct GoldRecord: Sendable {
  package var quote: String
  /// Where the quote stands.
  package var place: Range<Int>
  package var quantity: String?
  /// Where the quantity stands; nil for a status statement.
  package var quantityPlace: Range<Int>?
  package var value: Decimal?
  package var upper: Decimal?
  package var unit: String?
  package var bound: String?
  /// nil among them says that none will do.
  package var roles: [String?] = [nil]
  package var statuses: [String?] = [nil]
  package var projects: [String] = []
  package var component: [String] = []
  package var indicator: [String] = []
  package var of: [String] = []
  package var region: [String] = []
  /// The index in the document's records of the one that this is a part of.
  package var parent: Int?
  /// Neither required nor held against a prediction.
  package var isOptional = false
}

extension GoldDocument {
  /// Reads `ID.jsonl`, an annotation a line, against the text; faults tell the line.
  package init(
    id: String, jsonLines bytes: [UInt8], file: String, text: [Unicode.Scalar],
    faults: inout [Fault]
  ) {
    self.init(id: id, text: text, date: nil, records: [])
    for (number, range) in JSONLines.ranges(of: bytes) {
      func fault(_ message: String, column: Int = 1) -> Fault {
        Fault(at: Location(file: file, line: number, column: column), message)
      }
      do throws(JSONReader.Failure) {
        let json = try JSONReader.read(bytes, in: range)
        if let record = GoldRecord(json, in: text) {
          records.append(record)
        } else {
          faults.append(fault("the quote or the quantity does not stand in the text"))
        }
      } catch {
        faults.append(fault(error.message, column: error.column))
      }
    }
  }
}

extension GoldRecord {
  init?(_ json: JSONValue, in text: [Unicode.Scalar]) {
    guard let quote = json["quote"]?.string,
      let place = TextSearch.place(of: quote, json["nth"]?.integer ?? 1, in: text)
    else { return nil }
    self.init(quote: quote, place: place)
    value = json["value"]?.text.flatMap { Decimal(string: $0) }
    if value != nil {
      guard let words = json["quantity_source"]?.string,
        let found = TextSearch.place(
          of: words, json["qnth"]?.integer ?? 1, in: text, within: place)
      else { return nil }
      quantity = words
      quantityPlace = found
    }
    upper = json["upper"]?.text.flatMap { Decimal(string: $0) }
    unit = json["unit"]?.string
    bound = json["bound"]?.string
    roles = Self.choices(json["role"])
    statuses = Self.choices(json["status"])
    projects = Self.list(json["project"])
    component = Self.list(json["component"])
    indicator = Self.list(json["indicator"])
    of = Self.list(json["of"])
    region = Self.list(json["region"])
    parent = json["parent"]?.integer.map { $0 - 1 }
    isOptional = json["optional"]?.bool ?? false
  }

  /// One string or null, or a list of such.
  private static func choices(_ json: JSONValue?) -> [String?] {
    json?.array.map { $0.map(\.string) } ?? [json?.string]
  }

  /// One string or a list of such.
  private static func list(_ json: JSONValue?) -> [String] {
    json?.array.map { $0.compactMap(\.string) } ?? json?.string.map { [$0] } ?? []
  }
}

/// Finds words in a text.
enum TextSearch {
  /// The `nth` place of some words, from 1, within a range; places may overlap.
  static func place(
    of words: String, _ nth: Int = 1, in text: [Unicode.Scalar], within range: Range<Int>? = nil
  ) -> Range<Int>? {
    let scalars = Array<Unicode.Scalar>(words.unicodeScalars)
    let range = range ?? 0..<text.count
    guard let first = scalars.first, scalars.count <= range.count else { return nil }
    var left = max(1, nth)
    for start in range.lowerBound...range.upperBound - scalars.count
    where text[start] == first && text[start..<start + scalars.count].elementsEqual(scalars) {
      left -= 1
      if left == 0 { return start..<start + scalars.count }
    }
    return nil
  }
}
