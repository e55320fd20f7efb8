// What people did to a document, the last first.
import { history, Problem } from "./api.js";
import { el } from "./dom.js";
import { label, moment, plain as said } from "./words.js";

const DID = { EDITED: "Edited", REVIEWED: "Finished the review", RETYPED: "Changed the type", REPROCESSED: "Had it read anew", DELETED: "Deleted it" };

/** The history of `record` as an element that fills itself. */
export function historyPanel(record, signal) {
  const list = el("ol", { class: "history" }, el("li", { class: "about" }, "Loading…"));
  fill(list, record, signal);
  return el("section", { class: "past", "aria-label": "History" }, list);
}

async function fill(list, record, signal) {
  try {
    const { items } = await history(record.document_id, signal);
    const read = el("li", {}, el("p", {}, el("b", {}, "Read"), " by machine"), el("p", { class: "about" }, moment(record.created_at)));
    list.replaceChildren(...items.reverse().map(entry), read);
  } catch (error) {
    if (error.name === "AbortError") return;
    if (!(error instanceof Problem)) throw error;
    list.replaceChildren(el("li", { class: "about" }, error.message));
  }
}

/** One entry as a list item. */
export function entry({ who, at, action, edits, reason }) {
  return el("li", {},
    el("p", {}, el("b", {}, who), ` · ${DID[action] ?? action}`),
    el("p", { class: "about" }, moment(at), reason && ` · ${reason}`),
    edits.length > 0 && el("ul", { class: "edits" }, edits.map(edit)));
}

function edit({ field, item, before, after, reason }) {
  const name = label(field) + (item == null ? "" : ` ${item + 1}`);
  const plain = field === "document_type" ? label : said;
  const unchanged = JSON.stringify(before) === JSON.stringify(after);
  const words = unchanged ? [el("span", { class: "kept" }, `accepted ${plain(after)}`)]
    : [before != null && el("del", {}, plain(before)), before != null && after != null && " → ", after == null ? el("span", {}, " removed") : el("ins", {}, plain(after))];
  return el("li", {}, el("span", { class: "name" }, name), el("span", { class: "change" }, words), reason && el("span", { class: "about" }, reason));
}
