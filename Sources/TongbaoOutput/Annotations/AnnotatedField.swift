import TongbaoRecords

/// A field of a record that people correct in an annotation tool: its name there, which is the
/// output's with the quantity's parts beside the others, and its value as text.
package struct AnnotatedField: Sendable {
  package let name: String
  /// What may be chosen; nil for free text.
  package let choices: [String]?
  package let value: @Sendable (Record) -> String?

  private init(
    _ name: String, choices: [String]? = nil, value: @escaping @Sendable (Record) -> String?
  ) {
    self.name = name
    self.choices = choices
    self.value = value
  }

  /// In the order that a form shows them.
  package static let all: [AnnotatedField] = [
    AnnotatedField("project") { $0.project },
    AnnotatedField("component") { $0.component },
    AnnotatedField("indicator") { $0.indicator },
    AnnotatedField("action") { $0.action },
    AnnotatedField("role", choices: Record.Role.allCases.map(\.rawValue)) { $0.role?.rawValue },
    AnnotatedField("quantity") { $0.quantity?.text },
    AnnotatedField("value") { $0.quantity?.value?.description },
    AnnotatedField("upper") { $0.quantity?.upper?.description },
    AnnotatedField("unit") { $0.quantity?.unit },
    AnnotatedField("bound", choices: Quantity.Bound.allCases.map(\.rawValue)) {
      $0.quantity?.bound.rawValue
    },
    AnnotatedField("of") { $0.of },
    AnnotatedField("status", choices: Record.Status.allCases.map(\.rawValue)) {
      $0.status?.rawValue
    },
    AnnotatedField("region") { $0.region },
  ]
}
