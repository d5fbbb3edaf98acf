import TongbaoRules

/// The symbols that Swift code asks charts and outputs for, looked up once. A class, since every reader holds
/// them.
final class Terms: Sendable {
  // Categories.
  let adverb, amount, base, conjunct, denial, duration, enumeration, fact, inName, joined: Symbol
  let measure, modal, name, participle, predicate, quantity, region, report, share, state: Symbol
  let subset, time, yardstick: Symbol

  // Lexicons.
  let adverbs, articles, changes, collections, columns, compounds, conjunctions,
    emptyHeadings: Symbol
  let genericNames, goals, heads, indicators, institutions, links, nameLeads, nameTails: Symbol
  let noRegions, partWords, planHeadings, planTitles, predicates, rateTails, rates, reaches: Symbol
  let regionTails, restWords, subsets, titleTails, totals, wholeWords: Symbol

  // Slots. Where a category has the name, `Slot` stands behind it.
  let action, component, counted, denied, measureSlot, member, nameSlot, object, project: Symbol
  let regionSlot, stateSlot, value: Symbol

  // Attributes.
  let anywhere, bound, dimension, effect, far, isAdjunct, kind, mode, of, role, schedule,
    set: Symbol
  let sign, status, unit: Symbol

  // Values.
  let agency, benefit, event, instruction, level, part, place, planned, preposition, work: Symbol
  let yes: Symbol

  /// What no name reaches into.
  let blockers: SymbolSet
  /// What may open a plan or say that it is one no more, and what holds such words to no avail.
  let openers, modifiers: SymbolSet
  /// What a name that names nothing is, too.
  let generics: SymbolSet

  init(_ symbols: Symbols) {
    adverb = symbols["Adverb"]
    amount = symbols["Amount"]
    base = symbols["Base"]
    conjunct = symbols["Conjunct"]
    denial = symbols["Denial"]
    duration = symbols["Duration"]
    enumeration = symbols["Enumeration"]
    fact = symbols["Fact"]
    inName = symbols["InName"]
    joined = symbols["Joined"]
    measure = symbols["Measure"]
    modal = symbols["Modal"]
    name = symbols["Name"]
    participle = symbols["Participle"]
    predicate = symbols["Predicate"]
    quantity = symbols["Quantity"]
    region = symbols["Region"]
    report = symbols["Report"]
    share = symbols["Share"]
    state = symbols["State"]
    subset = symbols["Subset"]
    time = symbols["Time"]
    yardstick = symbols["Yardstick"]

    adverbs = symbols["@adverbs"]
    articles = symbols["@articles"]
    changes = symbols["@changes"]
    collections = symbols["@collections"]
    columns = symbols["@columns"]
    compounds = symbols["@compounds"]
    conjunctions = symbols["@conjunctions"]
    emptyHeadings = symbols["@empty-headings"]
    genericNames = symbols["@generic-names"]
    goals = symbols["@goals"]
    heads = symbols["@heads"]
    indicators = symbols["@indicators"]
    institutions = symbols["@institutions"]
    links = symbols["@links"]
    nameLeads = symbols["@name-leads"]
    nameTails = symbols["@name-tails"]
    noRegions = symbols["@no-regions"]
    partWords = symbols["@part-words"]
    planHeadings = symbols["@plan-headings"]
    planTitles = symbols["@plan-titles"]
    predicates = symbols["@predicates"]
    rateTails = symbols["@rate-tails"]
    rates = symbols["@rates"]
    reaches = symbols["@reaches"]
    regionTails = symbols["@region-tails"]
    restWords = symbols["@rest-words"]
    subsets = symbols["@subsets"]
    titleTails = symbols["@title-tails"]
    totals = symbols["@totals"]
    wholeWords = symbols["@whole-words"]

    action = symbols["action"]
    component = symbols["component"]
    counted = symbols["counted"]
    denied = symbols["denied"]
    measureSlot = symbols["measure"]
    member = symbols["member"]
    nameSlot = symbols["name"]
    object = symbols["object"]
    project = symbols["project"]
    regionSlot = symbols["region"]
    stateSlot = symbols["state"]
    value = symbols["value"]

    anywhere = symbols["anywhere"]
    bound = symbols["bound"]
    dimension = symbols["dimension"]
    effect = symbols["effect"]
    far = symbols["far"]
    isAdjunct = symbols["adjunct"]
    kind = symbols["kind"]
    mode = symbols["mode"]
    of = symbols["of"]
    role = symbols["role"]
    schedule = symbols["schedule"]
    set = symbols["set"]
    sign = symbols["sign"]
    status = symbols["status"]
    unit = symbols["unit"]

    agency = symbols["agency"]
    benefit = symbols["benefit"]
    event = symbols["event"]
    instruction = symbols["instruction"]
    level = symbols["level"]
    part = symbols["part"]
    place = symbols["place"]
    planned = symbols["planned"]
    preposition = symbols["preposition"]
    work = symbols["work"]
    yes = symbols["yes"]

    blockers = SymbolSet([
      amount, time, duration, participle, predicate, state, region, base, subset, yardstick, adverb,
      modal, changes, links, reaches,
    ])
    openers = SymbolSet([modal, adverbs, predicates])
    modifiers = SymbolSet([base, yardstick, measure, subset])
    generics = SymbolSet([genericNames, adverbs, predicates, links, changes, reaches])
  }

  /// Whether a name's head is what sets are counted in (`重点项目`, not 规划编制工作).
  func isSet(_ name: Range<Int>, in chart: Chart) -> Bool {
    chart.mentions(endingAt: name.upperBound).contains {
      $0.category == heads && $0[set] == yes && $0.range.lowerBound >= name.lowerBound
    }
  }

  /// Whether a name ends as a collection of works does (`为民办实事`), each a project of its own.
  func isCollection(_ name: Range<Int>, in chart: Chart) -> Bool {
    chart.mentions(endingAt: name.upperBound).contains { $0.category == collections }
  }
}
