// One document: what it is, its scan, and its fields with their doubts in words.
import { el } from "./dom.js";
import { Viewer } from "./viewer.js";
import { ago, label, likelihood, members, percent, plain, status, title, values } from "./words.js";

/** What to show when no document is open. */
export function welcome() {
  return el("div", { class: "welcome" },
    el("img", { src: "/console/icon.svg", alt: "", width: 56, height: 56 }),
    el("h1", {}, "Choose a document"),
    el("p", {}, "Upload a scan, or open one from the list. Every field is shown beside the place it was read from, with what speaks for and against it."));
}

/** A sentence in place of a document. */
export const notice = (words) => el("div", { class: "welcome", role: "alert" }, el("h1", {}, "This document cannot be shown"), el("p", {}, words));

/** A record as an element. */
export function view(record) {
  const fields = values(record);
  const parts = [heading(record, fields)];
  if (record.status === "FAILED") parts.push(failure(record));
  else if (record.status === "PROCESSING") parts.push(el("div", { class: "welcome", role: "status" }, el("p", {}, "This document is being read.")));
  else parts.push(workplace(record, fields));
  return el("article", { class: "record" }, parts);
}

function heading(record, fields) {
  const [words, tone] = status(record.status);
  const doubtful = fields.filter((field) => field.needs_review).length;
  const pages = `${record.page_count} ${record.page_count === 1 ? "page" : "pages"}`;
  const type = `${label(record.document_type)} (${likelihood(record.document_type_confidence).toLowerCase()})`;
  const facts = record.status === "FAILED" ? [] : [type, pages];
  const count = doubtful ? `${doubtful} of ${fields.length} fields to check` : `${fields.length} fields, none to check`;
  return el("header", { class: "summary" },
    el("div", {}, el("h1", {}, title(record)),
      el("p", { class: "about" }, [...facts, record.source.hospital, `received ${ago(record.source.received_at)}`].filter(Boolean).join(" · "))),
    el("div", { class: "verdict" }, el("span", { class: `chip ${tone}` }, words), record.pages.length > 0 && el("span", { class: "about" }, count)));
}

function failure({ error }) {
  return el("div", { class: "failure", role: "alert" },
    el("h2", {}, "This document could not be read"),
    el("p", {}, error?.message ?? "No reason is known."),
    el("p", { class: "about" }, `${error?.code ?? ""}${error?.retryable ? " · It may work if it is uploaded again." : ""}`));
}

function workplace(record, fields) {
  const rows = fields.map((field, index) => row(field, index));
  const viewer = new Viewer(record, fields, (index) => rows[index].focus());
  rows.forEach((made, index) => made.addEventListener("focus", () => choose(rows, index, viewer)));
  const panel = el("div", { class: "panel" }, issues(record), nextButton(rows, fields), list(rows), others(record));
  panel.addEventListener("keydown", (event) => walk(event, rows));
  return el("div", { class: "workplace" }, viewer.element, panel);
}

function choose(rows, index, viewer) {
  rows.forEach((made, at) => made.setAttribute("aria-current", String(at === index)));
  viewer.highlight(index);
}

function walk(event, rows) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = rows.indexOf(document.activeElement);
  if (!step || at < 0) return;
  event.preventDefault();
  rows[at + step]?.focus();
}

function nextButton(rows, fields) {
  if (!fields.some((field) => field.needs_review)) return null;
  const next = () => {
    const from = rows.findIndex((made) => made.getAttribute("aria-current") === "true");
    const order = [...fields.keys()].map((offset) => (from + 1 + offset) % fields.length);
    rows[order.find((index) => fields[index].needs_review)].focus();
  };
  return el("button", { type: "button", class: "button next", onclick: next }, "Next field to check");
}

const list = (rows) => el("ul", { class: "fields", "aria-label": "Fields" }, rows.map((made) => el("li", {}, made)));

function row(field, index) {
  const tone = field.needs_review ? "check" : "good";
  return el("button", { type: "button", class: `field ${tone}`, "data-index": index, "data-name": field.name },
    el("span", { class: "name" }, field.called),
    el("span", { class: "sureness" }, `${field.needs_review ? "Check · " : ""}${likelihood(field.confidence)} · ${percent(field.confidence)}`),
    value(field), readAs(field), reasons(field.issues));
}

function value({ value: found }) {
  if (typeof found !== "object") return el("span", { class: "value" }, plain(found));
  const parts = members(found).map(([name, part]) =>
    el("span", { class: "member" }, el("span", { class: "key" }, label(name)), el("span", {}, plain(part))));
  return el("span", { class: "value members" }, parts);
}

function readAs({ value: found, raw }) {
  const same = typeof found === "object" || plain(found).toLowerCase() === raw.trim().toLowerCase();
  return same ? null : el("span", { class: "raw" }, "Reads “", el("q", {}, raw), "”");
}

const reasons = (issues) => issues.map(({ message }) => el("span", { class: "reason" }, message));

function issues(record) {
  if (!record.issues.length) return null;
  return el("div", { class: "issues", role: "note" }, el("h2", {}, "About this document"),
    el("ul", {}, record.issues.map(({ message }) => el("li", {}, message))));
}

function others(record) {
  const pairs = Object.entries(record.other);
  if (!pairs.length) return null;
  return el("details", { class: "others" }, el("summary", {}, `Also on the form (${pairs.length})`),
    el("dl", {}, pairs.flatMap(([name, text]) => [el("dt", {}, name), el("dd", {}, text)])));
}
