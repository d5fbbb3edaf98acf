"use strict";

// The source as it was given, left. Offsets are code points, so the text is an array of them.

const LANES = 4;

/**
 * Evidence in lanes: records whose stretches overlap get different lanes (the lowest free one), so
 * that each keeps an underline of its own. Beyond LANES they share the last.
 */
function laneOf(records) {
  const lanes = new Map();
  const ends = [];
  const byStart = records.map((record, index) => index)
    .sort((a, b) => records[a].evidence.start - records[b].evidence.start || a - b);
  for (const index of byStart) {
    const { start, end } = records[index].evidence;
    let lane = 0;
    while (lane < LANES - 1 && (ends[lane] ?? 0) > start) lane += 1;
    ends[lane] = Math.max(ends[lane] ?? 0, end);
    lanes.set(index, lane);
  }
  return lanes;
}

/** Where something begins or ends, ascending by place: `{at, open, kind, index}`. */
function borders(page) {
  const found = [];
  const add = (kind, start, end, index) => {
    if (end <= start) return;
    found.push({ at: start, open: true, kind, index }, { at: end, open: false, kind, index });
  };
  page.records.forEach((record, index) => add("record", record.evidence.start, record.evidence.end, index));
  for (const [start, end] of page.greyed) add("greyed", start, end);
  for (const [start, end] of page.unused) add("unused", start, end);
  return found.sort((a, b) => a.at - b.at);
}

/** Draws the text line by line: a line is a paragraph of stretches under the same marks. */
function drawText(page) {
  const lanes = laneOf(page.records);
  const edges = borders(page);
  const open = { record: new Set(), greyed: 0, unused: 0 };
  const article = byId("text");
  article.replaceChildren();
  let line = element("p");
  let next = 0;
  let from = 0;
  const finishLine = () => {
    if (line.childNodes.length === 0) line.className = "blank";
    article.append(line);
    line = element("p");
  };
  const write = (to) => {
    if (to <= from) return;
    const pieces = page.text.slice(from, to).join("").split(/\r\n|[\r\n\u2028\u2029]/);
    pieces.forEach((piece, index) => {
      if (index > 0) finishLine();
      if (piece) line.append(stretch(piece, open, lanes, page.records));
    });
    from = to;
  };
  while (next < edges.length) {
    write(edges[next].at);
    const at = edges[next].at;
    for (; next < edges.length && edges[next].at === at; next += 1) turn(edges[next], open);
  }
  write(page.text.length);
  finishLine();
}

function turn(edge, open) {
  if (edge.kind !== "record") open[edge.kind] += edge.open ? 1 : -1;
  else if (edge.open) open.record.add(edge.index);
  else open.record.delete(edge.index);
}

/** One stretch of a line; underlined once a record, in the colour of its status. */
function stretch(text, open, lanes, records) {
  if (open.record.size === 0 && !open.greyed && !open.unused) return document.createTextNode(text);
  const mark = element("span", { text });
  if (open.greyed) mark.classList.add("greyed");
  if (open.unused) {
    mark.classList.add("unused");
    mark.title = label("report.unused");
  }
  if (open.record.size === 0) return mark;
  const covering = [...open.record].sort((a, b) => a - b);
  mark.classList.add("fact", `lanes-${1 + Math.max(...covering.map((index) => lanes.get(index)))}`);
  mark.dataset.records = covering.join(" ");
  for (const index of covering) {
    const color = `var(--${records[index].status ?? "none"})`;
    mark.style.setProperty(`--lane-${lanes.get(index)}`, color);
  }
  return mark;
}

/** The evidence of the chosen record stands out, and comes into view. */
function showInText(index, scroll) {
  for (const mark of document.querySelectorAll(".fact.current")) mark.classList.remove("current");
  const marks = document.querySelectorAll(`.fact[data-records~="${index}"]`);
  for (const mark of marks) mark.classList.add("current");
  if (scroll && marks.length > 0) marks[0].scrollIntoView({ block: "center", behavior: "instant" });
}

/**
 * The record that a click on a mark means: the shortest evidence; a second click on the same
 * place goes on to the next of those that overlap there.
 */
function recordAt(mark, current, records) {
  const length = (index) => records[index].evidence.end - records[index].evidence.start;
  const here = mark.dataset.records.split(" ").map(Number).sort((a, b) => length(a) - length(b) || a - b);
  return here[(here.indexOf(current) + 1) % here.length];
}
