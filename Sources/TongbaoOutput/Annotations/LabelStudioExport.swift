import TongbaoText

/// What Label Studio exports (format JSON) after people corrected the tasks of `LabelStudioTask`.
package enum LabelStudioExport {
  /// The corrected documents. Of a task with several annotations the last that was not cancelled
  /// counts; a task without one is left out.
  package static func read(_ bytes: [UInt8]) throws(AnnotationFailure) -> [CorrectedDocument] {
    guard let tasks = try value(bytes).array else {
      throw AnnotationFailure("a Label Studio export is an array of tasks")
    }
    var documents: [CorrectedDocument] = []
    for (index, task) in tasks.enumerated() {
      guard let text = task["data"]?["text"]?.string else {
        throw AnnotationFailure("task \(index + 1) has no data.text")
      }
      let annotations = task["annotations"]?.array ?? []
      guard let last = annotations.last(where: { $0["was_cancelled"]?.bool != true }) else {
        continue
      }
      let id = task["data"]?["id"]?.text ?? task["id"]?.text ?? String(index + 1)
      let records = try records(last["result"]?.array ?? [], text, task: index + 1)
      documents.append(CorrectedDocument(id: id, text: text, records: records))
    }
    return documents
  }

  private static func value(_ bytes: [UInt8]) throws(AnnotationFailure) -> JSONValue {
    do {
      return try JSONReader.read(bytes)
    } catch {
      throw AnnotationFailure("not JSON: \(error)")
    }
  }

  private struct Region {
    var id: String
    var range: Range<Int>
  }

  /// Regions labelled `record`, each with the attributes that share its id.
  private static func records(
    _ results: [JSONValue], _ text: String, task: Int
  ) throws(AnnotationFailure) -> [CorrectedRecord] {
    let scalars = Array(text.unicodeScalars)
    let regions = try regions(results, UTF16Map(scalars), task: task)
    let fields = attributes(results)
    return regions.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { region in
      CorrectedRecord(
        verdict: .accept, quote: String(scalars[region.range]), range: region.range,
        fields: fields[region.id] ?? [:])
    }
  }

  private static func regions(
    _ results: [JSONValue], _ map: UTF16Map, task: Int
  ) throws(AnnotationFailure) -> [Region] {
    var regions: [Region] = []
    for result in results {
      guard let id = result["id"]?.string, let value = result["value"],
        value["labels"]?.array?.contains(where: { $0.string == "record" }) == true
      else { continue }
      guard let start = value["start"]?.integer, let end = value["end"]?.integer,
        let range = map.scalars(start, end)
      else { throw AnnotationFailure("task \(task): region \(id) lies outside the text") }
      regions.append(Region(id: id, range: range))
    }
    return regions
  }

  /// Region id to field to value.
  private static func attributes(_ results: [JSONValue]) -> [String: [String: String]] {
    var fields: [String: [String: String]] = [:]
    for result in results {
      guard let id = result["id"]?.string, let name = result["from_name"]?.string,
        name != "label", let value = result["value"]
      else { continue }
      fields[id, default: [:]][name] = attribute(value)
    }
    return fields
  }

  /// The choice or the text of an attribute; Label Studio writes one of them as an array.
  private static func attribute(_ value: JSONValue) -> String? {
    let content = value["choices"] ?? value["text"]
    let text = content?.array?.last?.text ?? content?.text
    return text?.isEmpty == false ? text : nil
  }
}
