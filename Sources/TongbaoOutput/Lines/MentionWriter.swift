import FoundationEssentials
import TongbaoRecords
import TongbaoText

/// Mentions as NDJSON, a line each: the keys in a fixed order, all of them, `null` where there is
/// nothing to say.
package struct MentionWriter: Sendable {
  package init() {}

  /// Writes a document's mentions.
  ///
  /// - Parameter document: the document's id, JSON that is echoed byte for byte.
  package func append(
    _ mentions: [TextMention], of text: CleanText, document: some Collection<UInt8>,
    to bytes: inout [UInt8]
  ) {
    var writer = JSONWriter()
    swap(&writer.bytes, &bytes)
    for mention in mentions {
      writer.beginObject()
      writer.key("document")
      writer.raw(document)
      append(mention, of: text, to: &writer)
      writer.endObject()
      writer.endLine()
    }
    swap(&writer.bytes, &bytes)
  }

  private func append(_ mention: TextMention, of text: CleanText, to writer: inout JSONWriter) {
    let source = text.sourceRange(mention.range)
    writer.key("kind")
    writer.string(mention.kind)
    writer.key("text")
    writer.string(text.written[mention.range])
    writer.key("start")
    writer.integer(source.lowerBound)
    writer.key("end")
    writer.integer(source.upperBound)
    append(mention.number, to: &writer)
    append("from", mention.time?.from, to: &writer)
    append("to", mention.time?.to, to: &writer)
    append("label", mention.time?.label, to: &writer)
    append("status", mention.status, to: &writer)
    append("rule", mention.rule, to: &writer)
  }

  private func append(_ number: NumericMention?, to writer: inout JSONWriter) {
    append("value", number?.value, to: &writer)
    append("upper", number?.upper, to: &writer)
    append("unit", number?.unit?.name, to: &writer)
    append("code", number?.unit?.code, to: &writer)
    append("bound", number?.bound.rawValue, to: &writer)
    writer.key("si")
    guard let si = number?.si else { return writer.null() }
    writer.beginObject()
    append("value", si.value, to: &writer)
    append("upper", si.upper, to: &writer)
    append("unit", si.unit, to: &writer)
    writer.endObject()
  }

  private func append(_ key: String, _ text: String?, to writer: inout JSONWriter) {
    writer.key(key)
    if let text { writer.string(text) } else { writer.null() }
  }

  private func append(_ key: String, _ value: Decimal?, to writer: inout JSONWriter) {
    writer.key(key)
    if let value { writer.decimal(value) } else { writer.null() }
  }
}
