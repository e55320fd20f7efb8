// One document: its scan beside its fields, to be corrected, accepted and finished, by keyboard alone if one likes.
import { addToEvaluation, at, claim, download, fetchCopy, fetchParts, find, open, Problem, readRegion, release, remove, reprocess, retype, save } from "./api.js";
import { el } from "./dom.js";
import { Draft } from "./draft.js";
import { editor, keyOf, patched } from "./fields.js";
import { entry, historyPanel } from "./history.js";
import { nextToReview } from "./queue.js";
import { toast, typing } from "./shell.js";
import { Viewer } from "./viewer.js";
import { ago, fileName, howFar, label, likelihood, plain, status, title } from "./words.js";

const HEARTBEAT = 4 * 60_000;
const READING = 2000;

/** Show the document `id` in `place`; gives what ends it. */
export function openDocument(place, context, id, signal) {
  const desk = new Desk(place, context, id, signal);
  desk.load();
  return Object.assign(() => desk.leave(), { unsaved: () => desk.draft?.dirty });
}

class Desk {
  constructor(place, { me, forms }, id, signal) {
    Object.assign(this, { place, me, forms, id, signal, mine: false, holder: null, focused: null });
    this.keys = (event) => this.key(event);
    document.addEventListener("keydown", this.keys);
    this.unload = (event) => this.draft?.dirty && event.preventDefault();
    window.addEventListener("beforeunload", this.unload);
    this.beat = setInterval(() => this.mine && !document.hidden && this.hold(), HEARTBEAT);
  }

  leave() {
    document.removeEventListener("keydown", this.keys);
    window.removeEventListener("beforeunload", this.unload);
    clearInterval(this.beat);
    clearTimeout(this.again);
    if (this.mine) release(this.id).catch(() => {});
  }

  async load() {
    try {
      const { record, etag } = await open(this.id, this.signal);
      if (this.me.may.includes("review") && !["PROCESSING", "FAILED"].includes(record.status)) await this.hold();
      if (this.signal.aborted) return;
      this.take(record, etag);
      if (record.status === "PROCESSING") this.again = setTimeout(() => this.load(), READING);
    } catch (error) {
      if (error.name === "AbortError") return;
      if (!(error instanceof Problem)) throw error;
      this.place.replaceChildren(el("div", { class: "welcome", role: "alert" }, el("h1", {}, "This document cannot be shown"), el("p", {}, error.message), el("a", { class: "button", href: "#/queue" }, "Back to the queue")));
    }
  }

  async hold(takeOver = false) {
    try {
      const held = await claim(this.id, takeOver);
      this.mine = held.mine;
      this.holder = held.claim;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.mine = false;
    }
  }

  get readonly() {
    return !this.mine || !this.draft;
  }

  /** Show a record as the service has it now. */
  take(record, etag) {
    Object.assign(this, { record, etag });
    this.form = this.forms.get(record.document_type);
    this.drawn = new Map();
    this.order = null;
    this.draft = ["PROCESSING", "FAILED"].includes(record.status) ? null : new Draft(record, this.form);
    const parts = [this.summary()];
    if (record.status === "FAILED") parts.push(failure(record));
    else if (!this.draft) parts.push(this.waiting());
    else parts.push(this.workplace());
    this.place.replaceChildren(el("article", { class: "record" }, parts));
    if (this.draft) {
      this.tab("fields");
      this.redraw();
      this.nextDoubt();
    }
  }

  waiting() {
    const { progress } = this.record;
    return el("div", { class: "welcome", role: "status" }, el("p", {}, "This document is being read."),
      progress && [el("progress", { max: progress.pages, value: progress.pages_done, "aria-label": "Pages read" }), el("p", { class: "about" }, `${howFar(this.record)} are done.`)]);
  }

  summary() {
    const { record } = this;
    const [words, tone] = status(record.status);
    const about = [fileName(record), record.source.hospital, `${record.page_count} ${record.page_count === 1 ? "page" : "pages"}`, `received ${ago(record.source.received_at)}`];
    this.verdict = el("span", { class: "about", id: "verdict" });
    this.saver = el("button", { class: "button", id: "save", type: "button", title: "Ctrl S", onclick: () => this.save() }, "Save");
    this.finisher = el("button", { class: "button primary", id: "finish", type: "button", title: "Ctrl Enter", onclick: () => this.finish() }, "Save and next");
    return el("header", { class: "summary" },
      el("a", { class: "back", href: "#/queue", "aria-label": "Back to the queue", title: "Back to the queue (Esc)" }, "‹"),
      el("div", { class: "what" }, el("h1", {}, title(record)), el("p", { class: "about" }, about.filter(Boolean).join(" · "))),
      el("span", { class: `chip ${tone}` }, words),
      this.draft && this.typeChoice(),
      el("span", { class: "gap" }), this.verdict, this.menu(), this.draft && this.mine && [this.saver, this.finisher]);
  }

  typeChoice() {
    const { record } = this;
    const names = [...new Set([record.document_type, ...this.forms.keys()])];
    const choice = el("select", { id: "type", "aria-label": "Document type", title: likelihood(record.document_type_confidence), disabled: this.readonly, onchange: () => this.retype(choice) },
      names.map((name) => el("option", { value: name, selected: name === record.document_type }, this.forms.get(name)?.title ?? label(name))));
    return choice;
  }

  menu() {
    const { record, me } = this;
    const item = (words, act) => el("button", { type: "button", role: "menuitem", onclick: () => this.chosen(act) }, words);
    const copy = (words, act) => item(words, () => this.copy(act));
    const read = this.draft !== null && [
      copy("Searchable PDF", () => fetchParts(at(this.id, "/searchable.pdf"), record.pages.length, toast)),
      copy("This page, corrected", () => fetchCopy(at(this.id, `/pages/${this.viewer.page}/clean`))),
      copy("Record (JSON)", () => download(at(this.id), `${this.id}.json`)),
      copy("FHIR bundle", () => download(at(this.id, "/fhir"), `${this.id}.fhir.json`))];
    const review = me.may.includes("review") && record.status === "REVIEWED" && item("Add to evaluation set", async () => {
      await addToEvaluation(this.id);
      toast("Added to the evaluation set.");
    });
    const admin = me.may.includes("administer") && [item("Read anew", () => this.reprocess()), item("Delete…", () => this.delete())];
    this.more = el("details", { class: "menu" }, el("summary", { class: "button", "aria-label": "More" }, "More"), el("div", { class: "popover", role: "menu" }, read, review, admin));
    return this.more;
  }

  chosen(act) {
    this.closeMenu();
    return act().catch((error) => this.trouble(error));
  }

  /** Close the menu; false when it was not open. */
  closeMenu() {
    if (!this.more.open) return false;
    this.more.open = false;
    this.more.firstChild.focus();
    return true;
  }

  /** Copies are made of what the service keeps: what is not saved would be missing from them. */
  async copy(make) {
    if (this.draft.dirty) return toast("Save first: copies show what is saved.", "bad");
    toast("Preparing the copy…");
    return make();
  }

  workplace() {
    const on = { field: (key) => this.focus(key), word: (word, page) => this.fill([word], page), region: (box, page, words) => this.region(box, page, words) };
    // The same pages stay as they are: turned, zoomed, at their place.
    const pages = JSON.stringify(this.record.pages);
    if (this.pages !== pages) this.viewer = new Viewer(this.record, on, this.signal);
    this.pages = pages;
    this.list = el("div", { class: "fields", role: "group", "aria-label": "Fields" });
    this.banner = el("div", { class: "banner-place", "aria-live": "assertive" });
    const tab = (name, words) => el("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "tab-panel", "aria-selected": "false", onclick: () => this.tab(name) }, words);
    this.tabs = el("div", { class: "tabs", role: "tablist" }, tab("fields", "Fields"), tab("history", "History"));
    this.panel = el("div", { class: "panel-body", id: "tab-panel", role: "tabpanel", "aria-labelledby": "tab-fields", tabindex: -1 });
    this.step = el("button", { type: "button", class: "button", id: "next-doubt", title: "Alt N", onclick: () => this.nextDoubt() }, "Next to check");
    this.all = el("button", { type: "button", class: "button", id: "accept-all", title: "Alt Shift A", onclick: () => this.acceptAll() }, "Accept all");
    this.undoer = el("button", { type: "button", class: "quiet", id: "undo", title: "Alt U", onclick: () => this.undo() }, "Undo");
    this.steps = el("div", { class: "steps" }, this.step, this.mine && [this.all, this.undoer]);
    const held = !this.mine && this.me.may.includes("review") && this.holder && el("div", { class: "banner", role: "alert" },
      el("p", {}, el("b", {}, this.holder.by), " is working on this document."),
      el("button", { type: "button", class: "button", id: "take-over", onclick: () => this.takeOver() }, "Take over"));
    const panel = el("div", { class: "panel" }, this.tabs, this.banner, held, this.panel);
    return el("div", { class: "workplace" }, this.viewer.element, panel);
  }

  tab(name) {
    this.shown = name;
    for (const each of this.tabs.children) each.setAttribute("aria-selected", String(each.id === `tab-${name}`));
    this.panel.setAttribute("aria-labelledby", `tab-${name}`);
    this.panel.replaceChildren(...(name === "history" ? [historyPanel(this.record, this.signal)] : [this.steps, this.issues(), this.list, this.siblings(), this.rest()].filter(Boolean)));
  }

  issues() {
    const { issues } = this.record;
    return issues.length ? el("div", { class: "issues", role: "note" }, el("h2", {}, "About this document"), el("ul", {}, issues.map(({ message }) => el("li", {}, message)))) : null;
  }

  /** The other records of the same file. */
  siblings() {
    const { packet } = this.record;
    if (!packet) return null;
    const list = el("ul", {});
    find({ key: this.record.source.key, limit: 100 }, this.signal).then(({ items }) => {
      const parts = items.filter((each) => each.packet?.id === packet.id && each.document_id !== this.id).sort((one, other) => one.packet.part - other.packet.part);
      list.replaceChildren(...parts.map((each) => el("li", {}, el("a", { href: `#/documents/${each.document_id}` }, `Part ${each.packet.part}: ${label(each.document_type)}`), ` · ${status(each.status)[0]}`)));
    }).catch((error) => this.trouble(error));
    return el("div", { class: "issues calm" }, el("h2", {}, `Part ${packet.part} of ${packet.parts} of this file`),
      packet.pages?.length > 0 && el("p", { class: "about" }, `Pages ${packet.pages.join(", ")}`), list);
  }

  rest() {
    const pairs = Object.entries(this.record.other);
    if (!pairs.length) return null;
    return el("details", { class: "others" }, el("summary", {}, `Also on the form (${pairs.length})`), el("dl", {}, pairs.flatMap(([name, text]) => [el("dt", {}, name), el("dd", {}, text)])));
  }

  /** Draw the fields anew; the focus stays where it was. */
  redraw() {
    const held = this.list.contains(document.activeElement) ? document.activeElement : null;
    const key = held?.closest(".field")?.dataset.key;
    const member = held?.dataset.member;
    const on = {
      focus: (field, slot, name) => this.focusing(field, slot, name),
      input: (field, slot, value) => this.input(field, slot, value),
      accept: (field, slot) => this.do(() => this.draft.accept(slot), keyOf(field, slot)),
      remove: (field, slot) => this.do(() => this.draft.remove(field, slot)),
      restore: (field, slot) => this.do(() => (slot.state = slot.found.needs_review ? "doubt" : "sure")),
      add: (field) => this.do(() => this.draft.add(field), () => keyOf(field, field.slots.at(-1))),
    };
    const [present, absent] = [[], []];
    for (const field of this.draft.fields) (field.slots.length ? present : absent).push(this.draw(field, on));
    const order = present.concat(null, absent).map((made) => made?.dataset.name).join();
    if (order !== this.order) {
      const more = absent.length > 0 && el("details", { class: "absent-fields", open: this.list.querySelector(".absent-fields")?.open }, el("summary", {}, `Not on this document (${absent.length})`), absent);
      this.list.replaceChildren(...present, ...(more ? [more] : []));
      this.order = order;
    }
    this.status();
    if (key) this.inputOf(key, member)?.focus({ preventScroll: true });
  }

  /** A field's element: the one that is there where nothing about it has changed. */
  draw(field, on) {
    const said = JSON.stringify(field.slots);
    const before = this.drawn.get(field.name);
    if (before?.said === said) return before.made;
    if (before && field.list && patched(before.made, field, on, this.readonly)) {
      before.said = said;
      return before.made;
    }
    const made = editor(field, on, this.readonly);
    before?.made.replaceWith(made);
    this.drawn.set(field.name, { said, made });
    return made;
  }

  status() {
    const { doubts } = this.draft;
    const unsaved = this.draft.dirty;
    this.verdict.textContent = [doubts ? `${doubts} to check` : "nothing left to check", unsaved && "unsaved"].filter(Boolean).join(" · ");
    this.step.disabled = !doubts;
    this.all.disabled = !doubts;
    this.undoer.disabled = !this.draft.past.length;
    this.saver.disabled = !unsaved;
    this.viewer.show(this.draft.fields.flatMap((field) => field.slots.filter(({ state }) => state !== "removed").map((slot) => {
      const { page, box } = slot.box ? slot : slot.found ?? { page: 0, box: [0, 0, 0, 0] };
      return { page, box, key: keyOf(field, slot), called: label(field.name), tone: slot.state === "doubt" ? "check" : "good" };
    })));
  }

  inputOf(key, member) {
    const row = this.list.querySelector(`.field[data-key="${CSS.escape(key)}"]`);
    const inputs = [...(row?.querySelectorAll("textarea, select") ?? [])];
    return inputs.find((input) => input.dataset.member === member) ?? inputs[0];
  }

  focus(key) {
    if (this.shown !== "fields") this.tab("fields");
    const input = this.inputOf(key);
    input?.closest("details")?.setAttribute("open", "");
    input?.focus();
    input?.closest(".field").scrollIntoView({ block: "nearest" });
  }

  focusing(field, slot, member = null) {
    const key = slot ? keyOf(field, slot) : field.name;
    const another = this.focused?.key !== key || this.focused?.member !== member;
    if (another) this.focused = { key, field: field.name, member, words: null, typed: false };
    for (const row of this.list.querySelectorAll("[aria-current]")) row.removeAttribute("aria-current");
    this.list.querySelector(`.field[data-key="${CSS.escape(key)}"]`)?.setAttribute("aria-current", "true");
    const { page, box } = (slot?.box ? slot : slot?.found) ?? {};
    this.viewer.highlight(box && box[2] > box[0] ? key : null, box && box[2] > box[0] ? page : this.viewer.page);
  }

  /** Change the draft, in a step that can be taken back. */
  do(change, focus = null) {
    if (this.readonly) return;
    this.draft.remember();
    change();
    this.redraw();
    const key = typeof focus === "function" ? focus() : focus;
    if (key) this.focus(key);
  }

  input(field, slot, value) {
    if (!this.focused?.typed) this.draft.remember();
    if (this.focused) this.focused.typed = true;
    const written = slot ?? this.draft.add(field, "");
    this.draft.set(field, written, value);
    written.asTyped = false;
    const row = document.activeElement.closest(".field");
    if (slot && field.slots.includes(slot)) {
      row.className = row.className.replace(/\b(check|good|accepted|changed|absent)\b/, { doubt: "check", sure: "good", changed: "changed", accepted: "accepted" }[slot.state]);
      const kept = this.drawn.get(field.name);
      kept.said = null;
      this.status();
    } else this.redraw();
  }

  /** Put clicked words into the focused field: the first click replaces its value, the next ones add to it. */
  fill(words, page) {
    const { focused } = this;
    if (this.readonly || !focused) return false;
    const field = this.draft.field(focused.field);
    const all = [...(focused.words?.page === page ? focused.words.words : []), ...words];
    this.put(field, all.map(({ text }) => text).join(" "), { page, box: around(all.map(({ box }) => box)) });
    focused.words = { page, words: all };
    return true;
  }

  put(field, text, place, focused = this.focused) {
    this.draft.remember();
    const slot = field.slots.find((each) => keyOf(field, each) === focused.key) ?? this.draft.add(field);
    const value = field.list && focused.member ? { ...slot.value, [focused.member]: text } : text;
    this.draft.set(field, slot, value, field.list ? null : place);
    this.redraw();
  }

  async region(box, page, words) {
    const { focused, draft } = this;
    if (this.readonly || !focused) return toast("Choose a field first: the box's text goes there.", "bad");
    const before = draft.step;
    const inside = words.filter(({ box: [l, t, r, b] }) => (l + r) / 2 > box[0] && (l + r) / 2 < box[2] && (t + b) / 2 > box[1] && (t + b) / 2 < box[3]);
    let text = inside.map((word) => word.text).join(" ");
    if (this.me.reads_regions) {
      try {
        text = (await readRegion(this.id, page, box)).text.replaceAll("\n", " ") || text;
      } catch (error) {
        this.trouble(error);
      }
    }
    if (!text) return toast("Nothing could be read there.", "bad");
    if (this.draft !== draft || draft.step !== before) return toast("The document has changed since you drew it: the box was not put in.", "bad");
    return this.put(draft.field(focused.field), text, { page, box }, focused);
  }

  doubtful() {
    return this.draft.fields.flatMap((field) => field.slots.filter(({ state }) => state === "doubt").map((slot) => keyOf(field, slot)));
  }

  nextDoubt(step = 1) {
    const order = this.draft.fields.flatMap((field) => (field.slots.length ? field.slots.map((slot) => keyOf(field, slot)) : [field.name]));
    const doubts = this.doubtful();
    if (!doubts.length) return this.finisher.focus();
    const from = order.indexOf(this.focused?.key);
    const ahead = step > 0 ? doubts.find((key) => order.indexOf(key) > from) : doubts.findLast((key) => order.indexOf(key) < from);
    return this.focus(ahead ?? doubts.at(step > 0 ? 0 : -1));
  }

  acceptFocused() {
    const field = this.focused && this.draft.field(this.focused.field);
    const slot = field?.slots.find((each) => keyOf(field, each) === this.focused.key);
    if (slot?.state === "doubt") this.do(() => this.draft.accept(slot));
    this.nextDoubt();
  }

  acceptAll() {
    this.do(() => this.draft.acceptAll());
    this.finisher.focus();
  }

  undo() {
    if (!this.readonly && this.draft.undo()) {
      if (this.focused) this.focused.typed = false;
      this.redraw();
    }
  }

  key(event) {
    if (!this.draft || document.querySelector("dialog[open]")) return;
    const act = this.action(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  action(event) {
    const { ctrlKey, metaKey, altKey, shiftKey, code, key } = event;
    if ((ctrlKey || metaKey) && key === "Enter") return this.mine ? () => this.finish() : null;
    if ((ctrlKey || metaKey) && code === "KeyS") return this.mine ? () => this.save() : null;
    if (altKey) {
      return {
        KeyN: () => this.nextDoubt(), KeyP: () => this.nextDoubt(-1), KeyA: () => (shiftKey ? this.acceptAll() : this.acceptFocused()), KeyU: () => this.undo(),
        ArrowLeft: () => this.viewer.turn(this.viewer.page - 1), ArrowRight: () => this.viewer.turn(this.viewer.page + 1),
        Equal: () => this.viewer.scale(this.viewer.zoom + 1), Minus: () => this.viewer.scale(this.viewer.zoom - 1),
        KeyR: () => this.viewer.rotate(), KeyH: () => this.tab(this.shown === "history" ? "fields" : "history"),
      }[code];
    }
    if (key === "Enter" && !shiftKey && this.list.contains(event.target) && event.target.matches("textarea, select")) return () => this.acceptFocused();
    if (key === "Escape" && this.more.open) return () => this.closeMenu();
    if (key === "Escape" && this.viewer.drawing) return () => this.viewer.draw(false);
    if (key === "Escape" && !(typing(event) && this.draft.dirty)) return () => (location.hash = "#/queue");
    return null;
  }

  async save(finish = false) {
    const changes = this.draft.changes();
    if (!changes.length && !finish) return true;
    this.finisher.disabled = this.saver.disabled = true;
    try {
      const { record, etag } = await save(this.id, this.etag, { changes, finish });
      if (finish) this.mine = false;
      else {
        this.take(record, etag);
        toast("Saved.");
      }
      return true;
    } catch (error) {
      this.trouble(error);
      return false;
    } finally {
      this.finisher.disabled = false;
    }
  }

  /** Accept what stands, save, go to the next document. */
  async finish() {
    if (this.draft.doubts) {
      toast(`${this.draft.doubts} still to check: accept, correct or remove them first.`, "bad");
      return this.nextDoubt();
    }
    if (!(await this.save(true))) return undefined;
    this.draft = null;
    toast("Reviewed and saved.");
    const next = await nextToReview(this.me, this.id).catch(() => null);
    // Who has gone elsewhere meanwhile is not called back.
    if (!this.signal.aborted) location.hash = next ? `#/documents/${next}` : "#/queue";
    return undefined;
  }

  async retype(choice) {
    if (this.draft.dirty && !window.confirm("The fields are read anew; what is not saved is lost. Go on?")) {
      choice.value = this.record.document_type;
      return;
    }
    try {
      const { record, etag } = await retype(this.id, this.etag, choice.value);
      this.take(record, etag);
      toast("Its fields were read anew.");
    } catch (error) {
      choice.value = this.record.document_type;
      this.trouble(error);
    }
  }

  async reprocess() {
    if (this.draft?.dirty && !window.confirm("The document is read anew; what is not saved is lost. Go on?")) return;
    await reprocess(this.id, this.etag);
    this.mine = false;
    this.load();
  }

  async delete() {
    if (!window.confirm("Delete the document, its upload and everything read from it? Its history stays.")) return;
    await remove(this.id, this.etag);
    this.mine = false;
    this.draft = null;
    toast("Deleted.");
    location.hash = "#/queue";
  }

  async takeOver() {
    await this.hold(true);
    this.load();
  }

  trouble(error) {
    if (error.name === "AbortError") return;
    if (!(error instanceof Problem)) throw error;
    if (error.code === "CHANGED_MEANWHILE") return this.stale(error.body.changed ?? []);
    if (error.code === "CHANGE_DOES_NOT_FIT" && / should be /.test(error.message)) return this.insist(error.message);
    toast(error.message, "bad");
  }

  /** Somebody else was quicker: what they changed, and the way on. */
  stale(changed) {
    this.banner.replaceChildren(el("div", { class: "banner bad", role: "alert" },
      el("p", {}, el("b", {}, "Not saved: the document has changed since you opened it.")),
      el("ol", { class: "history" }, changed.map(entry)),
      el("button", { type: "button", class: "button", onclick: () => this.load() }, "Show it as it is now")));
  }

  /** A value that is not in its field's form: refuse, unless the person says that this is what stands there. */
  insist(message) {
    const name = message.split(" ", 1)[0];
    const keep = () => {
      for (const slot of this.draft.field(name)?.slots ?? []) slot.asTyped = true;
      this.banner.replaceChildren();
      toast("It is kept as typed when you save.");
    };
    this.banner.replaceChildren(el("div", { class: "banner", role: "alert" }, el("p", {}, message.replace(name, label(name))),
      el("button", { type: "button", class: "button", onclick: keep }, "Keep as typed")));
    this.focus(name);
  }
}

function failure({ error }) {
  return el("div", { class: "failure", role: "alert" },
    el("h2", {}, "This document could not be read"),
    el("p", {}, plain(error?.message ?? "No reason is known.")),
    el("p", { class: "about" }, `${error?.code ?? ""}${error?.retryable ? " · It may work if it is uploaded again." : ""}`));
}

const around = (boxes) => [0, 1].map((side) => Math.min(...boxes.map((box) => box[side]))).concat([2, 3].map((side) => Math.max(...boxes.map((box) => box[side]))));
