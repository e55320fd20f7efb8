// The list of documents: by status, by hospital, or what a search found; page by page.
import { find, Problem } from "./api.js";
import { byId, el } from "./dom.js";
import { hospital } from "./uploads.js";
import { ago, chip, label, title } from "./words.js";

const PAGE = 25;
const VIEWS = {
  review: { filters: () => ({ status: "NEEDS_REVIEW" }), empty: "Nothing waits for review." },
  hospital: { filters: () => ({ hospital: hospital() }), empty: "No documents of this hospital yet." },
  done: { filters: () => ({ status: "EXTRACTED" }), empty: "Nothing extracted yet." },
  failed: { filters: () => ({ status: "FAILED" }), empty: "No document has failed." },
  search: { filters: () => searched, empty: "Nothing found." },
};

let view = "review";
let searched = {};
let cursor = null;
let asked = 0;

/** Wire the list, its views and the search. */
export function startList() {
  for (const button of byId("views").children) button.addEventListener("click", () => choose(button.dataset.view));
  byId("refresh").addEventListener("click", refresh);
  byId("more").addEventListener("click", () => load(cursor));
  byId("search-by").addEventListener("change", (event) => (byId("born").hidden = event.target.value !== "patient"));
  byId("search").addEventListener("submit", search);
  // While nobody scrolls through further pages, the first one stays fresh.
  setInterval(() => !document.hidden && view !== "search" && byId("list").children.length <= PAGE && refresh(), 15_000);
}

/** Show one of the views from its beginning. */
export function choose(name) {
  view = name;
  for (const button of byId("views").children) button.setAttribute("aria-pressed", String(button.dataset.view === name));
  return refresh();
}

/** Ask again for the first page. */
export const refresh = () => load(null);

/** Mark the document that is open. */
export function mark(id) {
  for (const link of byId("list").querySelectorAll("a")) {
    if (link.dataset.id === id) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

function search(event) {
  event.preventDefault();
  const by = byId("search-by").value;
  searched = { [by]: byId("search-text").value.trim(), date_of_birth: by === "patient" ? byId("search-born").value : "" };
  choose("search");
}

async function load(from) {
  const mine = ++asked;
  const filters = VIEWS[view].filters();
  if (view === "hospital" && !filters.hospital) return show([], null, "Name a hospital under Upload.");
  try {
    const { items, next_cursor: next } = await find({ ...filters, limit: PAGE, cursor: from });
    // An answer that comes after a later question's is none.
    if (mine === asked) show(items, next, VIEWS[view].empty, from !== null);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (mine === asked) show([], null, error.message);
  }
}

function show(records, next, empty, append = false) {
  const list = byId("list");
  const rows = records.map(row);
  if (append) list.append(...rows);
  else list.replaceChildren(...rows);
  cursor = next;
  byId("more").hidden = !next;
  byId("list-note").textContent = list.children.length ? "" : empty;
  mark(location.hash.split("/").pop());
  suggest(records);
}

function row(record) {
  const [words, tone] = chip(record);
  const about = [label(record.document_type), record.source.hospital, ago(record.source.received_at)];
  if (record.status === "FAILED") about.shift();
  return el("li", {},
    el("a", { href: `#/documents/${record.document_id}`, "data-id": record.document_id },
      el("span", { class: "title" }, title(record)),
      el("span", { class: `chip ${tone}` }, words),
      el("span", { class: "about" }, about.filter(Boolean).join(" · "))));
}

function suggest(records) {
  const known = byId("hospitals");
  const names = new Set([...known.children].map((option) => option.value));
  for (const { source } of records) {
    if (source.hospital && !names.has(source.hospital)) {
      known.append(el("option", { value: source.hospital }));
      names.add(source.hospital);
    }
  }
  const field = byId("hospital");
  if (!field.value && document.activeElement !== field && names.size) field.value = [...names][0];
}
