"use strict";

// The review page of one document: draws both sides and answers clicks and keys.

function drawRecords() {
  const shown = page.records.map((record, index) => index)
    .filter((index) => passes(corrected(index), page.verdicts.get(index)?.verdict, byId("filters")));
  byId("records").replaceChildren(
    ...shown.map((index) => card(corrected(index), index, page.verdicts.get(index))));
  byId("count").textContent = shown.length === page.records.length
    ? counted("summary.records", shown.length)
    : label("report.shown", shown.length, page.records.length);
  if (page.current >= 0) byId(`record-${page.current}`)?.classList.add("current");
}

function drawHead() {
  byId("title").textContent = page.title ?? page.id;
  showFacts([page.issuer, page.published, page.id, label(`script.${page.script}`), page.encoding,
    counted("summary.records", page.records.length)]);
  const present = STATUSES.filter((status) => page.records.some((record) => record.status === status));
  byId("legend").replaceChildren(
    ...present.map((status) => element("span", { class: `legend-fact ${statusClass(status)}`, text: statusLabel(status) })),
    element("span", { class: "legend-unused", text: label("report.unused") }),
    element("span", { class: "legend-greyed", text: label("report.greyed") }));
}

function showProgress() {
  const share = page.records.length ? page.verdicts.size / page.records.length : 0;
  byId("progress").replaceChildren(
    element("span", { text: label("report.decided", page.verdicts.size, page.records.length) }),
    bar(share, "completed"));
  byId("export").disabled = page.verdicts.size === 0;
}

function drawHelp() {
  byId("help").replaceChildren(element("h2", { text: label("report.keys") }),
    element("dl", {}, ...[["j", "next"], ["k", "previous"], ["a", "accept"], ["r", "reject"], ["e", "edit"],
      ["u", "undo"], ["/", "search"], ["t", "theme"], ["Esc", "cancel"]].map(([key, name]) =>
      element("div", {}, element("dt", {}, element("kbd", { text: key })), element("dd", { text: label(`report.${name}`) })))));
}

function toggleHelp() {
  if (byId("help").open) byId("help").close();
  else byId("help").showModal();
}

function draw() {
  drawHead();
  drawText(page);
  drawChecks(page);
  drawProjects(page);
  drawFilters(page, drawRecords);
  drawRecords();
  drawHelp();
  showProgress();
  if (page.current >= 0) select(page.current, false);
}

/** On a narrow screen one side is shown at a time. */
function showTab(name) {
  document.body.dataset.tab = name;
  byId("tab-text").setAttribute("aria-selected", String(name === "text"));
  byId("tab-records").setAttribute("aria-selected", String(name === "records"));
}

/** A record may be hidden by the filters; choosing it from elsewhere clears them. */
function reveal(index) {
  if (!byId(`record-${index}`)) {
    byId("filters").reset();
    drawRecords();
  }
  showTab("records");
  select(index, true);
  byId(`record-${index}`).scrollIntoView({ block: "center", behavior: "instant" });
}

function judge(verdict) {
  if (page.current < 0) return;
  if (verdict === "edit") edit(page.current);
  else {
    const index = page.current;
    decide(index, page.verdicts.get(index)?.verdict === verdict ? null : { verdict });
  }
}

const KEYS = {
  j: () => move(1), k: () => move(-1), a: () => judge("accept"), r: () => judge("reject"),
  e: () => judge("edit"), u: () => page.current >= 0 && decide(page.current, null),
  "/": () => byId("query").focus(), "?": toggleHelp, t: () => byId("theme").click(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea, dialog");
  if (event.key === "Escape" && typing) {
    const open = event.target.closest(".editor")?.closest(".card");
    if (open) refreshCard(Number(open.dataset.record));
    event.target.blur();
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
});

byId("text").addEventListener("click", (event) => {
  const mark = event.target.closest(".fact");
  if (mark && String(getSelection()) === "") reveal(recordAt(mark, page.current, page.records));
});

byId("side").addEventListener("click", (event) => {
  const at = (selector) => event.target.closest(selector);
  if (at("[data-verdict]")) {
    select(Number(at("[data-verdict]").dataset.record), false);
    judge(at("[data-verdict]").dataset.verdict);
  } else if (at("[data-cancel]")) refreshCard(Number(at("[data-cancel]").dataset.cancel));
  else if (at(".check")) reveal(Number(at(".check").dataset.record));
  else if (at("[data-project]")) {
    byId("query").value = at("[data-project]").dataset.project;
    drawRecords();
  } else if (at(".card") && !at(".editor")) select(Number(at(".card").dataset.record), true);
});

byId("filters").addEventListener("submit", (event) => event.preventDefault());
byId("export").addEventListener("click", exportCorrections);
byId("help-button").addEventListener("click", toggleHelp);
byId("tab-text").addEventListener("click", () => showTab("text"));
byId("tab-records").addEventListener("click", () => showTab("records"));

restore();
startPage(draw);
showTab("text");
const linked = location.hash.match(/^#record-(\d+)$/);
if (linked && page.records[Number(linked[1])]) reveal(Number(linked[1]));
