"use strict";

// What the reader decides on each record, kept in the browser, given back as NDJSON.

// A value is exact and may have 38 digits, which JSON.parse would round: it travels as text inside
// the page. Inside a JSON string a quote is escaped, so `"value":` can only be a key.
const parseLine = (line) => JSON.parse(line.replace(/"(value|upper)":(-?[\d.]+)/g, '"$1":"$2"'));
const writeLine = (record) =>
  JSON.stringify(record).replace(/"(value|upper)":"(-?[\d.]+)"/g, '"$1":$2');

const EXACT = /^-?\d{1,38}(\.\d{1,38})?$/;

const page = {
  ...island("document"),
  records: byId("lines").textContent.split("\n").filter(Boolean).map(parseLine),
  verdicts: new Map(),
  current: -1,
};
page.text = Array.from(page.text);

const storageKey = `tongbao.verdicts.${page.id}.${page.digest}`;

function restore() {
  const stored = JSON.parse(memory.get(storageKey) || "[]");
  for (const [index, verdict] of stored) if (page.records[index]) page.verdicts.set(index, verdict);
}

function decide(index, verdict) {
  if (verdict) page.verdicts.set(index, verdict);
  else page.verdicts.delete(index);
  memory.set(storageKey, JSON.stringify([...page.verdicts]));
  refreshCard(index);
  showProgress();
}

/** The record with the reader's changes. */
function corrected(index) {
  const record = page.records[index];
  const changes = page.verdicts.get(index)?.changes ?? {};
  const result = { ...record, quantity: record.quantity && { ...record.quantity } };
  for (const [field, value] of Object.entries(changes)) {
    if (!QUANTITY_FIELDS.includes(field)) result[field] = value;
    else if (result.quantity) result.quantity[field] = value;
  }
  return result;
}

/** One line a record that was decided on, in the order of the records. */
function corrections() {
  return [...page.verdicts.keys()].sort((a, b) => a - b).map((index) => {
    const { verdict, changes } = page.verdicts.get(index);
    return writeLine({ ...corrected(index), verdict, changed: Object.keys(changes ?? {}) }) + "\n";
  }).join("");
}

function exportCorrections() {
  const url = URL.createObjectURL(new Blob([corrections()], { type: "application/x-ndjson" }));
  const name = (page.title ?? page.id).replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60);
  element("a", { href: url, download: `${name || "corrections"}.ndjson` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** The card as a form; what is changed there becomes the record's edit. */
function edit(index) {
  select(index, true);
  if (byId(`record-${index}`).querySelector(".editor")) return;
  const record = corrected(index);
  const form = element("form", { class: "editor", onsubmit: (event) => {
    event.preventDefault();
    finishEdit(index, form);
  } }, ...FIELDS.filter((field) => record.quantity || !QUANTITY_FIELDS.includes(field))
    .map((field) => element("label", {}, element("span", { text: label(`field.${field}`) }),
      control(field, fieldOf(record, field)))),
  element("div", { class: "card-tools" },
    element("button", { class: "primary", text: label("report.save") }),
    element("button", { type: "button", class: "quiet", "data-cancel": index, text: label("report.cancel") })));
  byId(`record-${index}`).classList.add("editing");
  byId(`record-${index}`).append(form);
  form.elements[0].focus();
}

function control(field, value) {
  if (!CHOICES[field]) {
    const isExact = field === "value" || field === "upper";
    return element("input", { name: field, value: value ?? "", inputmode: isExact ? "decimal" : null,
      pattern: isExact ? EXACT.source.slice(1, -1) : null, autocomplete: "off" });
  }
  const select = element("select", { name: field }, element("option", { value: "", text: "—" }),
    ...CHOICES[field].map((choice) => element("option", { value: choice, text: label(`${field}.${choice}`) })));
  select.value = value ?? "";
  return select;
}

function finishEdit(index, form) {
  const record = page.records[index];
  const changes = {};
  for (const { name, value } of form.elements) {
    if (!FIELDS.includes(name)) continue;
    const given = value.trim() === "" ? null : value.trim();
    if (given !== (fieldOf(record, name) ?? null)) changes[name] = given;
  }
  decide(index, Object.keys(changes).length > 0 ? { verdict: "edit", changes } : null);
}

function refreshCard(index) {
  const old = byId(`record-${index}`);
  if (!old) return;
  const made = card(corrected(index), index, page.verdicts.get(index));
  if (index === page.current) made.classList.add("current");
  old.replaceWith(made);
}

/** Shows a record on both sides. */
function select(index, scroll) {
  byId(`record-${page.current}`)?.classList.remove("current");
  page.current = index;
  showInText(index, scroll);
  const chosen = byId(`record-${index}`);
  chosen?.classList.add("current");
  chosen?.scrollIntoView({ block: "nearest", behavior: "instant" });
}

/** The next or previous record among those that the filters show. */
function move(step) {
  const shown = [...document.querySelectorAll("#records > .card")].map((one) => Number(one.dataset.record));
  if (shown.length === 0) return;
  const at = shown.indexOf(page.current);
  const next = at < 0 ? (step > 0 ? 0 : shown.length - 1) : Math.max(0, Math.min(shown.length - 1, at + step));
  select(shown[next], true);
}
