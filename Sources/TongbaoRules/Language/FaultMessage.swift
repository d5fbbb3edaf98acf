/// A fault as a person reads it: `file:line:column: error: what`.
package struct FaultMessage {
  package let text: String

  package init(_ fault: Fault) {
    let place = fault.location
    text =
      "\(place.file):\(place.line):\(place.column): \(fault.severity.rawValue): \(fault.message)"
  }
}
