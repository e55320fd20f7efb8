// The batches: what was announced together, how much of it has come, and what became of it.
import { batches, Problem } from "./api.js";
import { el } from "./dom.js";
import { searchFor } from "./queue.js";
import { ago, moment, status } from "./words.js";

const FRESH = 10_000;
const STATUSES = ["PROCESSING", "NEEDS_REVIEW", "EXTRACTED", "REVIEWED", "FAILED"];

/** Show the batches in `place`, the newest first; gives what ends it. */
export function showBatches(place, _context, _id, signal) {
  const rows = el("tbody", { id: "batches" });
  const note = el("p", { class: "note", role: "status" });
  const more = el("button", { class: "button more", type: "button", hidden: true, onclick: () => load(more.value) }, "Show more");
  const heads = ["Batch", "Hospital", "Announced", "Files", "Documents"];
  place.replaceChildren(el("div", { class: "batches" },
    el("div", { class: "heading" }, el("h1", {}, "Batches")),
    el("div", { class: "scroll" },
      el("table", { class: "list" }, el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))), rows), note, more)));

  async function load(cursor = null) {
    try {
      const { items, next_cursor: next } = await batches(cursor, signal);
      if (cursor) rows.append(...items.map(row));
      else keepingFocus(rows, () => rows.replaceChildren(...items.map(row)));
      more.hidden = !next;
      more.value = next ?? "";
      note.textContent = rows.children.length || next ? "" : "No batch was announced yet. Systems announce one with POST /batches.";
    } catch (error) {
      if (error.name === "AbortError") return;
      if (!(error instanceof Problem)) throw error;
      note.textContent = error.message;
    }
  }

  load();
  let pages = 1;
  more.addEventListener("click", () => pages++);
  const timer = setInterval(() => document.hidden || pages > 1 || load(), FRESH);
  return () => clearInterval(timer);
}

/** A person who stands on a count stays there when the list is fetched anew. */
function keepingFocus(rows, replace) {
  const { batch, status: of } = document.activeElement?.dataset ?? {};
  replace();
  if (batch) rows.querySelector(`button[data-batch="${CSS.escape(batch)}"][data-status="${CSS.escape(of)}"]`)?.focus();
}

function row(batch) {
  const { arrived, files } = batch;
  return el("tr", {},
    el("td", { class: "main" }, el("span", { class: "title", title: batch.name }, batch.name), el("span", { class: "about" }, `by ${batch.by}`)),
    el("td", { title: batch.hospitals.join(", ") }, batch.hospitals.length > 1 ? `${batch.hospitals.length} hospitals` : batch.hospitals[0]),
    el("td", { title: moment(batch.created_at) }, ago(batch.created_at)),
    el("td", { class: "came" }, arrived < files ? `${arrived} of ${files} arrived` : `all ${files} arrived`,
      el("progress", { max: files, value: Math.min(arrived, files), "aria-label": `Arrived of ${batch.name}` })),
    el("td", {}, el("div", { class: "counts" }, STATUSES.filter((name) => batch.by_status[name]).map((name) => count(batch, name)))));
}

function count(batch, name) {
  const [words, tone] = status(name);
  return el("button", { class: `chip ${tone}`, type: "button", "data-batch": batch.batch_id, "data-status": name, onclick: () => open(batch, name) },
    `${words} · ${batch.by_status[name]}`);
}

function open(batch, name) {
  searchFor({ batch }, name);
  location.hash = "#/queue";
}
