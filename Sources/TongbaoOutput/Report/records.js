"use strict";

// The records, right: failed checks, projects, filters, cards.

const FIELDS = ["project", "component", "indicator", "action", "role", "value", "upper", "unit",
  "bound", "of", "status", "region"];
const QUANTITY_FIELDS = ["value", "upper", "unit", "bound"];
const NARROW = "(max-width: 900px)";
const CHOICES = {
  role: ROLES, status: STATUSES, bound: ["exact", "about", "at_least", "at_most", "range"],
};

const fieldOf = (record, field) =>
  QUANTITY_FIELDS.includes(field) ? record.quantity?.[field] ?? null : record[field];

const wordingOf = (field, value) => (CHOICES[field] && value ? label(`${field}.${value}`) : value ?? "");

/** The failed checks, first of all; each names the records that disagree. */
function drawChecks(page) {
  const failed = page.records.flatMap((record, index) =>
    record.checks.map((check) => ({ check, index })));
  byId("checks").hidden = failed.length === 0;
  byId("checks").replaceChildren(
    element("h2", {}, label("report.failed"), element("span", { class: "badge", text: failed.length })),
    element("ol", {}, ...failed.map(({ check, index }) => element("li", {},
      element("button", { class: "check", "data-record": index, title: check.check },
        element("span", { class: "check-message", text: checkMessage(check) }),
        element("span", { class: "check-quote", text: page.records[index].evidence.text }))))));
}

/** A bar a project: its completion as stated, else what is achieved of the target. */
function drawProjects(page) {
  const rows = page.projects.filter((project) => project.name);
  byId("projects").hidden = rows.length === 0;
  byId("projects").open = rows.length > 0 && !matchMedia(NARROW).matches;
  byId("projects").replaceChildren(
    element("summary", {}, element("h2", {}, label("report.projects"),
      element("span", { class: "badge", text: rows.length }))),
    element("ol", {}, ...rows.map(projectRow)));
}

function projectRow(project) {
  const figures = [project.achieved, project.target].filter(Boolean).map((one) => one.text);
  const share = shareOf(project);
  return element("li", {}, element("button", { class: "project-row", "data-project": project.name },
    element("span", { class: "project-name", text: project.name }),
    element("span", { class: `pill ${statusClass(project.status)}`, text: statusLabel(project.status) }),
    share === null ? null : bar(share, project.status),
    element("span", { class: "project-figures" },
      project.completion === null ? figures.join(" / ") : `${project.completion}%`)));
}

function shareOf(project) {
  if (project.completion !== null) return Number(project.completion) / 100;
  const { achieved, target } = project;
  if (!achieved?.value || !target?.value || achieved.unit !== target.unit) return null;
  return Number(achieved.value) / Number(target.value);
}

function drawFilters(page, changed) {
  const by = (field) => tally(page.records, (record) => record[field]);
  byId("filters").replaceChildren(
    element("input", { type: "search", name: "query", id: "query", placeholder: label("report.search"),
      "aria-label": label("report.search"), oninput: changed }),
    filterSelect("field.status", by("status"), statusLabel, changed),
    filterSelect("field.role", by("role"), (role) => label(`role.${role}`), changed),
    filterSelect("field.region", by("region"), (region) => region, changed),
    filterSelect("field.rule", by("rule"), (rule) => rule, changed),
    verdictSelect(changed));
}

function verdictSelect(changed) {
  return element("select", { name: "verdict", "aria-label": label("report.verdict"), onchange: changed },
    element("option", { value: "", text: label("report.verdict") }),
    ...["open", "accept", "reject", "edit", "failed"].map((value) =>
      element("option", { value, text: label(`report.verdict.${value}`) })));
}

/** Whether the filters let a record through. */
function passes(record, verdict, form) {
  const wanted = (name) => form.elements[name].value;
  const is = (name, value) => !wanted(name) || wanted(name) === value;
  const query = wanted("query").trim().toLowerCase();
  const state = wanted("verdict");
  return is("field.status", record.status) && is("field.role", record.role)
    && is("field.region", record.region) && is("field.rule", record.rule)
    && (!state || (state === "failed" ? record.checks.length > 0 : state === (verdict ?? "open")))
    && (!query || searchable(record).includes(query));
}

const searchable = (record) => [record.project, record.project_source, record.component,
  record.indicator, record.action, record.quantity?.text, record.region, record.evidence.text]
  .join("\n").toLowerCase();

/** One record as a card. */
function card(record, index, verdict) {
  const state = verdict?.verdict ?? "open";
  return element("li", { class: `card ${statusClass(record.status)} v-${state}`, "data-record": index,
    id: `record-${index}`, tabindex: "-1" },
    element("div", { class: "card-head" },
      element("span", { class: "card-name", text: record.project ?? label("summary.no_project") }),
      record.component ? element("span", { class: "card-component", text: record.component }) : null,
      element("span", { class: `pill ${statusClass(record.status)}`, text: statusLabel(record.status) })),
    amount(record), evidence(record), facts(record), failures(record),
    element("div", { class: "card-foot" }, trace(record), tools(index, state)));
}

/** The figure in large type, with what it is. */
function amount(record) {
  const quantity = record.quantity;
  if (!quantity) return null;
  const exact = [quantity.value, quantity.upper].filter((one) => one !== null && one !== undefined)
    .join(" – ");
  const sign = String(quantity.value).startsWith("-") && !quantity.text.startsWith("-") ? "−" : "";
  const isPercent = quantity.unit === "%" && record.role === "completion";
  return element("div", { class: "amount" },
    element("span", { class: "amount-text", text: `${sign}${quantity.text || exact}`, title: `${exact} ${quantity.unit ?? ""}` }),
    element("span", { class: "amount-role" },
      element("span", { text: [record.indicator, record.action].filter(Boolean).join(" · ") }),
      element("em", { text: label(`role.${record.role}`) }),
      record.of ? element("span", { class: "of", text: label("report.of", record.of) }) : null),
    isPercent && quantity.value !== null ? bar(Number(quantity.value) / 100, record.status) : null);
}

/** The clause, the words of each field marked in it. */
function evidence(record) {
  const text = Array.from(record.evidence.text);
  const quote = element("blockquote", { class: "quote" });
  const marks = Object.entries(record.evidence.spans ?? {})
    .flatMap(([field, spans]) => (Array.isArray(spans[0]) ? spans : [spans])
      .map(([start, end]) => ({ field, start: start - record.evidence.start, end: end - record.evidence.start })))
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  for (const { field, start, end } of marks) {
    if (start < at) continue;
    quote.append(text.slice(at, start).join(""),
      element("mark", { class: `f-${field}`, title: label(`field.${field}`), text: text.slice(start, end).join("") }));
    at = end;
  }
  quote.append(text.slice(at).join(""));
  return quote;
}

function facts(record) {
  const shown = [
    ["field.region", record.region],
    ["field.period", record.period && periodName(record.period)],
    ["field.as_of", record.as_of?.date],
    ["field.section", record.section], ["field.item", record.item],
    ["report.part", record.parent && `#${record.parent.split("#").pop()}`],
  ].filter(([, value]) => value);
  return element("dl", { class: "card-facts" }, ...shown.map(([key, value]) =>
    element("div", {}, element("dt", { text: label(key) }), element("dd", { text: value }))));
}

/** The period's name; its words while the year is open. */
const periodName = ({ label: name, text }) => (!name || name.startsWith("X") ? text : name);

function failures(record) {
  return record.checks.length === 0 ? null : element("ul", { class: "failures" },
    ...record.checks.map((check) => element("li", { text: checkMessage(check) })));
}

/** The rule that made the fact, and those that it was made of. */
function trace(record) {
  const rules = [record.rule, ...(record.via ?? [])];
  return element("p", { class: "trace", title: label("field.rule"), text: rules.join(" ← ") });
}

function tools(index, state) {
  return element("div", { class: "card-tools" },
    ...["accept", "reject", "edit"].map((verdict) => element("button", {
      class: `quiet ${verdict}`, "data-verdict": verdict, "data-record": index,
      "aria-pressed": String(state === verdict), text: label(`report.${verdict}`) })));
}
