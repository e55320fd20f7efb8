// Starts the page and opens the document that the address names (#/documents/ID; an id tells nothing of the patient).
import { Problem, record } from "./api.js";
import { notice, view, welcome } from "./document.js";
import { byId } from "./dom.js";
import { choose, mark, refresh, startList } from "./list.js";
import { startUploads } from "./uploads.js";

let opening = new AbortController();

async function open() {
  const [, kind, id] = location.hash.split("/");
  opening.abort();
  opening = new AbortController();
  const { signal } = opening;
  mark(id);
  if (kind !== "documents" || !id) return show(welcome());
  try {
    const found = await record(decodeURIComponent(id), signal);
    if (signal.aborted) return undefined;
    show(view(found));
    if (found.status === "PROCESSING") setTimeout(() => !signal.aborted && open(), 2000);
  } catch (error) {
    if (error.name === "AbortError") return undefined;
    if (!(error instanceof Problem)) throw error;
    show(notice(error.message));
  }
  return undefined;
}

function show(element) {
  byId("document").replaceChildren(element);
}

function finished(record, alone) {
  refresh();
  if (alone) location.hash = `#/documents/${record.document_id}`;
}

window.addEventListener("hashchange", open);
startUploads(finished);
startList();
choose("review");
open();
