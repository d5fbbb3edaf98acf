/// What the text is about, from the outermost to the innermost: a clause without a project of its own
/// goes on about the innermost.
struct Topic {
  /// From the title, or from the lead of a document whose title names no piece of work.
  var document: NameReference?
  /// Whether the title names a set of works (`为民办实事`), each a project of its own.
  var isCollection = false
  var section: NameReference?
  var item: NameReference?
  /// The last project named in this item or paragraph.
  var running: NameReference?
  /// The last set that was counted (`12项重点工程`).
  var set: NameReference?
  /// A name before a colon (`通畅工程:`): what is named in the clauses behind it are its parts.
  var colon: NameReference?
  /// The works that a table's row set as tasks.
  var tasks: [NameReference] = []
  var component: Range<Int>?
  var indicator: Range<Int>?
  var region: Range<Int>?

  /// The project of a clause that names none.
  var current: NameReference? {
    if let running { return running }
    return heading ?? document
  }

  /// The innermost heading that names something.
  var heading: NameReference? { item ?? section }

  /// The piece of work whose parts the clauses may name.
  var whole: NameReference? {
    if let colon { return colon }
    if let heading, heading.kind != nil { return heading }
    return nil
  }

  /// Where a new item, section or paragraph begins.
  mutating func leave() {
    running = nil
    set = nil
    colon = nil
    tasks = []
    component = nil
    indicator = nil
    region = nil
  }
}
