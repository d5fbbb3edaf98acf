"use strict";

// The index over many documents: counts, failed checks, a chart a status and a place, a table.

const MOST_ROWS = 500;

const archive = island("archive");
let order = { column: "ordinal", descending: false };

const sum = (documents, value) => documents.reduce((total, one) => total + value(one), 0);

/** Bars beside each other, one a status, as long as their counts. */
function stack(counts, most) {
  const track = element("span", { class: "stack" });
  for (const status of [...STATUSES, "none"]) {
    if (!counts[status]) continue;
    const part = element("span", { class: statusClass(status), title: `${statusLabel(status)} ${counts[status]}` });
    part.style.width = `${(counts[status] / most) * 100}%`;
    track.append(part);
  }
  return track;
}

const total = (counts) => Object.values(counts).reduce((all, one) => all + one, 0);

function chart(id, title, rows) {
  byId(id).hidden = rows.length === 0;
  const most = Math.max(1, ...rows.map((row) => total(row.counts)));
  byId(id).replaceChildren(element("h2", { text: label(title) }), element("ol", {}, ...rows.map((row) =>
    element("li", { class: "chart-row" }, element("span", { class: "chart-name", text: row.name, title: row.name }),
      stack(row.counts, most), element("span", { class: "chart-count", text: total(row.counts) })))));
}

function drawCharts() {
  const byStatus = [...STATUSES, "none"].map((status) => {
    const count = sum(archive.documents, (one) => one.statuses[status] ?? 0);
    return { name: statusLabel(status), counts: { [status]: count } };
  });
  chart("by-status", "report.by_status", byStatus.filter((row) => total(row.counts) > 0));
  chart("by-place", "report.by_place", archive.places.slice()
    .sort((a, b) => total(b.counts) - total(a.counts)).slice(0, 40));
}

function drawChecks() {
  byId("checks").hidden = archive.checks.length === 0;
  byId("checks").replaceChildren(
    element("h2", {}, label("report.failed"), element("span", { class: "badge", text: failedCount() })),
    element("ol", {}, ...archive.checks.map((check) => element("li", {},
      element("a", { class: "check", href: `${archive.documents[check.document].page}#record-${check.record}` },
        element("span", { class: "check-message", text: checkMessage(check) }),
        element("span", { class: "check-quote", text: `${titleOf(archive.documents[check.document])} · ${check.quote}` }))))));
}

const failedCount = () => sum(archive.documents, (one) => one.failed);

const titleOf = (one) => one.title ?? one.id;

const COLUMNS = [
  { name: "ordinal", label: "report.document", value: (one) => one.ordinal, number: false, cell: (one) => element("td", {},
    element("a", { href: one.page, text: titleOf(one) }),
    element("small", { text: [one.issuer, one.id].filter(Boolean).join(" · ") })) },
  { name: "published", label: "report.published", value: (one) => one.published ?? "", cell: (one) => element("td", { class: "date", text: one.published ?? "" }) },
  { name: "records", label: "report.records", number: true, value: (one) => one.records, cell: (one) => element("td", { class: "number", text: one.records }) },
  { name: "status", label: "field.status", value: (one) => one.records, cell: (one) => element("td", {}, stack(one.statuses, Math.max(1, one.records))) },
  { name: "failed", label: "report.failed", number: true, value: (one) => one.failed, cell: (one) => element("td", { class: `number ${one.failed ? "failed-count" : ""}`, text: one.failed }) },
  { name: "damaged", label: "report.damaged", number: true, value: (one) => one.damaged, cell: (one) => element("td", { class: "number", text: one.damaged }) },
];

function drawTable() {
  const query = byId("query").value.trim().toLowerCase();
  const value = COLUMNS.find((column) => column.name === order.column).value;
  const compare = (a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0);
  const rows = archive.documents
    .filter((one) => !query || [one.title, one.id, one.issuer].join("\n").toLowerCase().includes(query))
    .sort((a, b) => (order.descending ? compare(b, a) : compare(a, b)));
  const shown = rows.slice(0, MOST_ROWS);
  byId("documents").replaceChildren(
    element("thead", {}, element("tr", {}, ...COLUMNS.map((column) => element("th", { class: column.number ? "number" : null,
      "aria-sort": order.column === column.name ? (order.descending ? "descending" : "ascending") : null },
      element("button", { "data-column": column.name, text: label(column.label) }))))),
    element("tbody", {}, ...shown.map((one) => element("tr", {}, ...COLUMNS.map((column) => column.cell(one))))));
  byId("more").textContent = rows.length > shown.length ? label("report.shown_documents", shown.length, rows.length) : "";
}

function drawIndex() {
  byId("title").textContent = label("report.overview");
  showFacts([counted("summary.documents", archive.documents.length),
    counted("summary.records", sum(archive.documents, (one) => one.records)),
    label("report.failed_count", failedCount())]);
  byId("filters").replaceChildren(element("input", { type: "search", id: "query",
    placeholder: label("report.search"), "aria-label": label("report.search"), oninput: drawTable }));
  drawCharts();
  drawChecks();
  drawTable();
}

byId("documents").addEventListener("click", (event) => {
  const column = event.target.closest("[data-column]")?.dataset.column;
  if (!column) return;
  order = { column, descending: order.column === column ? !order.descending : column !== "ordinal" };
  drawTable();
});
byId("filters").addEventListener("submit", (event) => event.preventDefault());

startPage(drawIndex);
