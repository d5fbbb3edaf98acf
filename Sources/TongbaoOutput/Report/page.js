"use strict";

// What both pages share: data islands, wordings, elements, theme and language.
// Every text of a document reaches the page through textContent, never as markup.

const STATUSES = ["planned", "not_started", "preparing", "started", "in_progress", "completed",
  "in_use", "delayed", "suspended"];
const ROLES = ["achieved", "completion", "target", "scope", "level", "change", "share"];

const byId = (id) => document.getElementById(id);
const island = (id) => JSON.parse(byId(id).textContent);
const labels = island("labels");
const messages = island("messages");

let language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";

/** The wording of a key in the page's language; the key's last part where there is none. */
function label(key, ...values) {
  const wording = labels[key];
  const text = wording ? wording[language === "zh" ? 0 : 1] : key.slice(key.indexOf(".") + 1);
  return text.replace(/\{(\d)\}/g, (_, place) => values[place] ?? "");
}

const checkMessage = (check) => (language === "zh" && messages[check.message]) || check.message;
const counted = (key, count) => label(count === 1 ? key.replace(/s$/, "") : key, count);
const statusLabel = (status) => label(`status.${status ?? "none"}`);
const statusClass = (status) => `s-${status ?? "none"}`;

/** An element with properties (`class`, `text`, `on…`, attributes) and children. */
function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "text") made.textContent = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** The line below the title; each fact is isolated, whatever its writing direction. */
function showFacts(facts) {
  byId("facts").replaceChildren(...facts.filter(Boolean)
    .flatMap((fact, index) => [index > 0 ? " · " : "", element("bdi", { text: fact })]));
}

/** A horizontal bar; `share` from 0 to 1, what goes beyond is cut. */
function bar(share, status, className = "bar-track") {
  const fill = element("span", { class: `bar-fill ${statusClass(status)}` });
  fill.style.width = `${Math.max(0, Math.min(1, share)) * 100}%`;
  return element("span", { class: className }, fill);
}

/** A remembered choice. A page opened from disk may have no storage; then nothing is remembered. */
const memory = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, value); } catch { /* not remembered */ } },
};

function showLabels() {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  for (const one of document.querySelectorAll("[data-label]")) one.textContent = label(one.dataset.label);
  for (const one of document.querySelectorAll("[data-title]")) {
    one.title = label(one.dataset.title);
    one.setAttribute("aria-label", one.title);
  }
  byId("language").textContent = language === "zh" ? "EN" : "中";
}

function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  memory.set("tongbao.theme", theme ?? "");
}

function isDark() {
  const theme = document.documentElement.dataset.theme;
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Wires the two switches; `draw` shows the page again in the language chosen. */
function startPage(draw) {
  language = memory.get("tongbao.language") || language;
  setTheme(memory.get("tongbao.theme"));
  byId("theme").addEventListener("click", () => setTheme(isDark() ? "light" : "dark"));
  byId("language").addEventListener("click", () => {
    language = language === "zh" ? "en" : "zh";
    memory.set("tongbao.language", language);
    showLabels();
    draw();
  });
  showLabels();
  draw();
}

/** A select of a filter: everything, then the values that occur, with their counts. */
function filterSelect(name, values, wording, changed) {
  const select = element("select", { name, "aria-label": label(name) , onchange: changed },
    element("option", { value: "", text: label(name) }));
  for (const [value, count] of values) {
    select.append(element("option", { value, text: `${wording(value)}  ${count}` }));
  }
  return select;
}

/** Value to how often it occurs, the most frequent first; empty values left out. */
function tally(items, value) {
  const counts = new Map();
  for (const item of items) {
    const key = value(item);
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
