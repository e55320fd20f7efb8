// The queue: what waits, by status, hospital and type; search; paging; live refresh; upload.
import { batch, counts, download, find, given, Problem } from "./api.js";
import { el } from "./dom.js";
import { toast } from "./shell.js";
import { uploadPanel } from "./uploads.js";
import { ago, chip, fileName, label, status, title } from "./words.js";

const PAGE = 25;
const FRESH = 10_000;
const STATUSES = ["NEEDS_REVIEW", "EXTRACTED", "REVIEWED", "FAILED", "PROCESSING"];
/** Pages of a filtered list that hold nothing are passed over, so many at a time, when the person asks for more. */
const PATIENCE = 8;
/** The most items that a request looks at: no index knows types and file names, so that most of a page may not fit. */
const MOST = 100;

const chosen = { status: "NEEDS_REVIEW", hospital: "", document_type: "", since: "", until: "" };
let searched = null;

/** Show what a search finds when the queue is shown next; of a whole batch, what is of `status`. */
export function searchFor(filters, status = chosen.status) {
  searched = filters;
  chosen.status = status;
}

/** All files of a batch are sent within minutes of its announcement; clocks may differ by some. */
const within = ({ batch_id: id, created_at: at }, code) => ({
  batch: id,
  status: code,
  since: new Date(Date.parse(at) - 5 * 60_000).toISOString(),
  until: new Date(Date.parse(at) + 24 * 3_600_000).toISOString(),
});

/** The filters of the queue that the person works through. */
export const workFilters = () => (searched?.batch ? within(searched.batch, "NEEDS_REVIEW")
  : { status: "NEEDS_REVIEW", hospital: chosen.hospital, document_type: chosen.document_type });

/** Show the queue in `place`; gives what ends it. */
export function showQueue(place, { me }, _id, signal) {
  const view = new Queue(me, signal);
  place.replaceChildren(view.element);
  view.load();
  view.count();
  const timer = setInterval(() => view.refresh(), FRESH);
  return () => clearInterval(timer);
}

class Queue {
  constructor(me, signal) {
    this.me = me;
    this.signal = signal;
    this.cursor = null;
    this.asked = 0;
    this.rows = el("tbody", { id: "list" });
    this.note = el("p", { class: "note", id: "list-note", role: "status" });
    this.more = el("button", { class: "button more", id: "more", type: "button", hidden: true, onclick: () => this.load(this.cursor) }, "Show more");
    this.views = el("div", { class: "views", role: "group", "aria-label": "Status" });
    this.hospitals = el("select", { id: "filter-hospital", onchange: (event) => this.choose({ hospital: event.target.value }) }, option("", "All hospitals"));
    this.types = el("select", { id: "filter-type", onchange: (event) => this.choose({ document_type: event.target.value }) }, option("", "All types"));
    this.heading = el("h1", {});
    this.known = el("datalist", { id: "hospitals" });
    this.clear = el("button", { class: "quiet", type: "button", hidden: true, onclick: () => this.choose({}) }, "Clear search");
    this.element = this.frame();
    this.showViews(null);
    this.showHeading();
    this.note.textContent = "Looking…";
  }

  frame() {
    const day = (name, words) => el("label", {}, words, el("input", { type: "date", value: chosen[name], onchange: (event) => this.choose({ [name]: event.target.value }) }));
    const exporting = el("select", { id: "export", "aria-label": "Export", onchange: (event) => this.export(event.target) },
      option("", "Export…"), option("csv", "CSV"), option("xlsx", "Excel"), option("json", "JSON lines"));
    const side = el("aside", { class: "side", "aria-label": "Filters and upload" },
      el("section", {}, el("h2", {}, "Show"), this.views),
      el("section", { class: "filters" }, el("label", {}, "Hospital", this.hospitals), el("label", {}, "Type", this.types),
        el("div", { class: "pair" }, day("since", "From"), day("until", "To"))),
      this.me.may.includes("upload") && uploadPanel(this.me, (found, alone) => this.arrived(found, alone)), this.known);
    const heads = ["Document", "Type", "Hospital", "Received", "Pages", ""];
    return el("div", { class: "queue" }, side,
      el("section", { class: "documents", "aria-label": "Documents" },
        el("div", { class: "heading" }, this.heading, this.clear, el("span", { class: "gap" }), exporting,
          el("button", { class: "button", type: "button", id: "refresh", onclick: () => this.refresh(true) }, "Refresh"),
          this.me.may.includes("review") && el("button", { class: "button primary", type: "button", id: "start", onclick: () => this.startWork() }, "Start reviewing")),
        el("div", { class: "scroll" },
          el("table", { class: "list", onkeydown: walk },
            el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head || el("span", { class: "unseen" }, "State"))))), this.rows),
          this.note, this.more)));
  }

  choose(filters) {
    // Within a batch the person goes from status to status; everything else leaves it.
    if (!searched?.batch || !("status" in filters)) searched = null;
    Object.assign(chosen, filters);
    this.load();
    this.count();
  }

  filters() {
    if (searched?.batch) return within(searched.batch, chosen.status);
    if (searched) return "filename" in searched ? { ...searched, status: chosen.status, hospital: chosen.hospital } : searched;
    const { since, until, ...rest } = chosen;
    return { ...rest, since: since && `${since}T00:00:00Z`, until: until && `${until}T23:59:59.999Z` };
  }

  refresh(asked = false) {
    if (document.hidden || (!asked && ((searched && !searched.batch) || this.rows.children.length > PAGE))) return;
    this.load();
    this.count();
  }

  async load(from = null) {
    const mine = ++this.asked;
    const filters = this.filters();
    const limit = filters.document_type || filters.filename || filters.batch ? MOST : PAGE;
    try {
      let { items, next_cursor: next } = await find({ ...filters, limit, cursor: from }, this.signal);
      for (let passed = 1; from && !items.length && next && passed < PATIENCE; passed++) {
        ({ items, next_cursor: next } = await find({ ...filters, limit, cursor: next }, this.signal));
      }
      // An answer that comes after a later question's is none.
      if (mine === this.asked) this.show(items, next, from !== null);
    } catch (error) {
      if (error.name === "AbortError" || mine !== this.asked) return;
      if (!(error instanceof Problem)) throw error;
      this.rows.replaceChildren();
      this.note.textContent = error.message;
    }
  }

  show(found, next, append) {
    const open = document.activeElement?.dataset?.id;
    const rows = found.map((each) => row(each, this.me));
    if (append) this.rows.append(...rows);
    else this.rows.replaceChildren(...rows);
    this.cursor = next;
    this.more.hidden = !next;
    this.showHeading();
    this.more.textContent = this.rows.children.length ? "Show more" : "Look further";
    this.note.textContent = this.rows.children.length ? "" : next ? "None of those looked at so far fits." : searched && !searched.batch ? "Nothing found." : EMPTY[chosen.status];
    if (open && !append) this.rows.querySelector(`a[data-id="${CSS.escape(open)}"]`)?.focus();
  }

  showHeading() {
    this.heading.textContent = searched?.batch ? searched.batch.name : searched ? "Search" : status(chosen.status)[0];
    this.clear.hidden = !searched;
    this.clear.textContent = searched?.batch ? "Leave the batch" : "Clear search";
  }

  async count() {
    try {
      const asked = searched?.batch;
      const [{ hospitals }, now] = await Promise.all([counts(this.signal), asked && batch(asked.batch_id, this.signal)]);
      if (asked !== searched?.batch) return;
      this.suggest(hospitals);
      if (now) return this.showViews(ofBatch(now));
      this.showViews(sums(hospitals.filter(({ hospital }) => !chosen.hospital || hospital === chosen.hospital)));
    } catch (error) {
      if (error.name !== "AbortError" && !(error instanceof Problem)) throw error;
    }
  }

  showViews(counted) {
    this.views.replaceChildren(...STATUSES.map((name) =>
      el("button", { type: "button", "data-status": name, "aria-pressed": String((!searched || searched.batch !== undefined) && name === chosen.status), onclick: () => this.choose({ status: name }) },
        el("span", { class: `dot ${status(name)[1]}` }), status(name)[0], el("span", { class: "number" }, counted ? String(counted[name]?.all ?? 0) : ""))));
    const types = counted?.[chosen.status]?.types ?? {};
    fill(this.types, "All types", chosen.document_type, Object.entries(types).map(([name, number]) => [name, `${label(name)} (${number})`]));
  }

  suggest(hospitals) {
    const waiting = ({ by_status: by }) => Object.values(by[chosen.status] ?? {}).reduce((sum, number) => sum + number, 0);
    fill(this.hospitals, "All hospitals", chosen.hospital, hospitals.map((each) => [each.hospital, `${each.hospital} (${waiting(each)})`]));
    this.known.replaceChildren(...hospitals.map(({ hospital }) => el("option", { value: hospital })));
  }

  arrived(found, alone) {
    this.refresh(true);
    if (alone && !this.signal.aborted) location.hash = `#/documents/${found.document_id}`;
  }

  async startWork() {
    const next = await nextToReview(this.me);
    if (next) location.hash = `#/documents/${next}`;
    else toast("Nothing waits for review.");
  }

  async export(select) {
    const format = select.value;
    select.value = "";
    if (!format) return;
    let cursor = null;
    for (let part = 1; part === 1 || cursor; part++) {
      const path = `/exports?${given({ ...this.filters(), format, limit: 100, cursor })}`;
      const response = await download(path, `documents${part > 1 ? `-${part}` : ""}.${format}`);
      cursor = response.headers.get("x-next-cursor");
    }
  }
}

const EMPTY = {
  NEEDS_REVIEW: "Nothing waits for review.",
  EXTRACTED: "Nothing extracted yet.",
  REVIEWED: "Nothing reviewed yet.",
  FAILED: "No document has failed.",
  PROCESSING: "Nothing is being read.",
};

/** The id of the document that has waited longest and that nobody else has claimed, but for `not`; null for none. */
export async function nextToReview(me, not = null) {
  let cursor = null;
  for (let pages = 0; pages < PATIENCE; pages++) {
    const found = await find({ ...workFilters(), limit: PAGE, cursor });
    const free = found.items.find((each) => each.document_id !== not && !claimedByOther(each, me));
    if (free) return free.document_id;
    cursor = found.next_cursor;
    if (!cursor) return null;
  }
  return null;
}

const claimedByOther = ({ claim }, me) => claim && claim.by !== me.name && new Date(claim.until) > new Date();

const option = (value, words) => el("option", { value }, words);

function fill(select, all, value, options) {
  const names = options.map(([name]) => name);
  if (value && !names.includes(value)) options = [...options, [value, value]];
  select.replaceChildren(option("", all), ...options.map(([name, words]) => option(name, words)));
  select.value = value;
}

const ofBatch = ({ by_status: by }) => Object.fromEntries(Object.entries(by).map(([name, number]) => [name, { all: number, types: {} }]));

function sums(hospitals) {
  const counted = {};
  for (const { by_status: by } of hospitals) {
    for (const [name, types] of Object.entries(by)) {
      counted[name] ??= { all: 0, types: {} };
      for (const [type, number] of Object.entries(types)) {
        counted[name].all += number;
        counted[name].types[type] = (counted[name].types[type] ?? 0) + number;
      }
    }
  }
  return counted;
}

function row(found, me) {
  const [words, tone] = chip(found);
  const other = claimedByOther(found, me);
  return el("tr", {},
    el("td", { class: "main" },
      el("a", { href: `#/documents/${found.document_id}`, "data-id": found.document_id },
        el("span", { class: "title" }, title(found)), el("span", { class: "about" }, fileName(found)))),
    el("td", {}, found.status === "FAILED" ? "" : label(found.document_type)),
    el("td", {}, found.source.hospital),
    el("td", { title: found.source.received_at }, ago(found.source.received_at)),
    el("td", { class: "numeric" }, found.page_count ? String(found.page_count) : ""),
    el("td", { class: "state" }, other && el("span", { class: "chip busy", title: "has it open" }, `${found.claim.by}`),
      found.reviewer && found.status === "REVIEWED" && el("span", { class: "about" }, `by ${found.reviewer}`),
      el("span", { class: `chip ${tone}`, title: found.error?.message }, words)));
}

/** Arrow keys walk through the list. */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
  if (!step) return;
  const links = [...event.currentTarget.querySelectorAll("tbody a")];
  const next = links[links.indexOf(document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
