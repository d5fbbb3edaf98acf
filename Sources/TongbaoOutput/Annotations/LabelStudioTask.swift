import TongbaoRecords
import TongbaoText

/// Documents as Label Studio tasks, each with its records as a prediction to correct.
///
/// A record is a region with the label `record` over its evidence; its fields are per-region
/// choices and texts, so that all of it can be corrected and comes back. The words of each field are
/// regions of their own, for the eye. Offsets are UTF-16 units (`labelstud.io`, "Text" tag).
package struct LabelStudioTask: Sendable {
  package init() {}

  /// Writes one task; a JSON array of tasks is what Label Studio imports.
  package func append(_ source: SourceText, _ bulletin: Bulletin, to json: inout JSONWriter) {
    json.beginObject()
    json.object("data", bulletin) { json, bulletin in
      json.member("id", bulletin.id)
      json.key("text")
      json.string(source.scalars)
    }
    json.key("predictions")
    json.beginArray()
    json.beginObject()
    json.member("model_version", "tongbao")
    json.key("result")
    json.beginArray()
    let map = UTF16Map(source.scalars)
    for (index, record) in bulletin.records.enumerated() {
      append(record, at: index, source, map, to: &json)
    }
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
  }

  private func append(
    _ record: Record, at index: Int, _ source: SourceText, _ map: UTF16Map,
    to json: inout JSONWriter
  ) {
    let region = Region(id: "r\(index + 1)", units: map.units(record.evidence.range))
    json.result(region, from: "label", "labels", record.evidence.text, ["record"])
    for field in AnnotatedField.all {
      guard let value = field.value(record) else { continue }
      json.attribute(region, from: field.name, field.choices == nil ? "textarea" : "choices", value)
    }
    for span in record.evidence.spans {
      for (part, range) in span.ranges.enumerated() {
        let inside = range.clamped(to: 0..<source.scalars.count)
        json.result(
          Region(id: "\(region.id)-\(span.field)-\(part)", units: map.units(inside)),
          from: "label", "labels", String(source.scalars[inside]), [span.field])
      }
    }
  }

  /// The labelling interface to paste into a project.
  package static var interface: String {
    let labels = ["record"] + AnnotatedField.all.map(\.name)
    let fields = AnnotatedField.all.map { field in
      guard let choices = field.choices else {
        return """
            <TextArea name="\(field.name)" toName="text" perRegion="true" whenTagName="label" \
          whenLabelValue="record" placeholder="\(field.name)" rows="1" maxSubmissions="1" \
          editable="true"/>
          """
      }
      let options = choices.map { "<Choice value=\"\($0)\"/>" }.joined()
      return """
          <Choices name="\(field.name)" toName="text" perRegion="true" whenTagName="label" \
        whenLabelValue="record" choice="single" showInline="true">\(options)</Choices>
        """
    }
    return """
      <View>
        <Labels name="label" toName="text">\(labels.map { "<Label value=\"\($0)\"/>" }.joined())</Labels>
        <Text name="text" value="$text"/>
      \(fields.joined(separator: "\n"))
      </View>

      """
  }
}

/// A region: its id, which its attributes share, and its UTF-16 units.
private struct Region {
  var id: String
  var units: Range<Int>
}

extension JSONWriter {
  fileprivate mutating func result(
    _ region: Region, from name: String, _ type: String, _ text: String, _ labels: [String]
  ) {
    open(region, from: name, type)
    member("text", text)
    array("labels", labels) { $0.string($1) }
    close()
  }

  fileprivate mutating func attribute(
    _ region: Region, from name: String, _ type: String, _ value: String
  ) {
    open(region, from: name, type)
    array(type == "choices" ? "choices" : "text", [value]) { $0.string($1) }
    close()
  }

  private mutating func open(_ region: Region, from name: String, _ type: String) {
    beginObject()
    member("id", region.id)
    member("from_name", name)
    member("to_name", "text")
    member("type", type)
    key("value")
    beginObject()
    member("start", region.units.lowerBound)
    member("end", region.units.upperBound)
  }

  private mutating func close() {
    endObject()
    endObject()
  }
}
