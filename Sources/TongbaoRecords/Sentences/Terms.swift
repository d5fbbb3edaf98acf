import TongbaoRules

/// The symbols that Swift code asks a chart for, looked up once.
struct Terms: Sendable {
  let quantity, time, inName, amount, name, measure: Symbol
  let predicate, state, region, base, subset, yardstick: Symbol
  let fact, report: Symbol
  let adverbs, predicates, changes, links, heads, indicators, rates, rateTails: Symbol
  let subsets, nameLeads, nameTails, compounds, reaches, adverb, modal, joined, participle: Symbol
  let conjunctions, conjunct, share, enumeration, denial: Symbol

  // Attributes.
  let work, event, duration, of: Symbol
  // Slots.
  let project, member, value, denied, nameSlot: Symbol
  let unit, dimension, bound, kind, role, status, mode, preposition, isAdjunct, set: Symbol

  // Values.
  let level, yes, place: Symbol

  /// Whether a name's head is what sets are counted in (`重点项目`, not 规划编制工作).
  func isSet(_ name: Range<Int>, in chart: Chart) -> Bool {
    chart.mentions(endingAt: name.upperBound).contains {
      $0.category == heads && $0[set] == yes && $0.range.lowerBound >= name.lowerBound
    }
  }

  /// What no name reaches into.
  let blockers: Set<Symbol>

  init(_ symbols: Symbols) {
    quantity = symbols["Quantity"]
    time = symbols["Time"]
    inName = symbols["InName"]
    amount = symbols["Amount"]
    name = symbols["Name"]
    measure = symbols["Measure"]
    predicate = symbols["Predicate"]
    state = symbols["State"]
    region = symbols["Region"]
    base = symbols["Base"]
    subset = symbols["Subset"]
    yardstick = symbols["Yardstick"]
    fact = symbols["Fact"]
    report = symbols["Report"]
    adverbs = symbols["@adverbs"]
    predicates = symbols["@predicates"]
    changes = symbols["@changes"]
    links = symbols["@links"]
    heads = symbols["@heads"]
    indicators = symbols["@indicators"]
    rates = symbols["@rates"]
    rateTails = symbols["@rate-tails"]
    subsets = symbols["@subsets"]
    nameLeads = symbols["@name-leads"]
    nameTails = symbols["@name-tails"]
    compounds = symbols["@compounds"]
    reaches = symbols["@reaches"]
    adverb = symbols["Adverb"]
    modal = symbols["Modal"]
    joined = symbols["Joined"]
    participle = symbols["Participle"]
    conjunctions = symbols["@conjunctions"]
    conjunct = symbols["Conjunct"]
    share = symbols["Share"]
    enumeration = symbols["Enumeration"]
    denial = symbols["Denial"]
    work = symbols["work"]
    duration = symbols["Duration"]
    event = symbols["event"]
    of = symbols["of"]
    project = symbols["project"]
    member = symbols["member"]
    value = symbols["value"]
    denied = symbols["denied"]
    nameSlot = symbols["name"]
    unit = symbols["unit"]
    dimension = symbols["dimension"]
    bound = symbols["bound"]
    kind = symbols["kind"]
    role = symbols["role"]
    status = symbols["status"]
    mode = symbols["mode"]
    preposition = symbols["preposition"]
    isAdjunct = symbols["adjunct"]
    set = symbols["set"]
    level = symbols["level"]
    yes = symbols["yes"]
    place = symbols["place"]
    blockers = [
      amount, time, duration, participle, predicate, state, region, base, subset, yardstick, adverb,
      modal,
      changes, links, reaches,
    ]
  }
}
