// The scan: a page's picture with a box over every field; zoom, rotation, pages; clicked words and drawn boxes.
import { pageView, Problem } from "./api.js";
import { el } from "./dom.js";

const ZOOMS = [1, 1.25, 1.5, 2, 3, 4];
const DRAWN = 6;
const still = matchMedia("(prefers-reduced-motion: reduce)");

/** A viewer of `record`. `on` holds: field(index) a box was clicked, word(word, page), region(box, page). */
export class Viewer {
  constructor(record, on, signal) {
    this.record = record;
    this.on = on;
    this.signal = signal;
    this.views = new Map();
    this.boxes = [];
    this.page = 0;
    this.zoom = 0;
    this.rotation = 0;
    this.active = null;
    this.drawing = false;
    this.sheet = el("div", { class: "sheet" });
    this.turner = el("div", { class: "turner" }, this.sheet);
    this.frame = el("div", { class: "frame", tabindex: 0, role: "region", "aria-label": "Scan" }, this.turner);
    this.input = el("input", { class: "page-number", type: "number", min: 1, max: record.page_count, "aria-label": "Page", onchange: () => this.turn(Number(this.input.value)) });
    this.element = el("div", { class: "viewer" }, this.tools(), this.frame);
    this.hover = el("div", { class: "hover", hidden: true });
    this.lasso = el("div", { class: "lasso", hidden: true });
    this.listen();
    new ResizeObserver(() => this.resize()).observe(this.frame);
    this.turn(1);
  }

  tools() {
    const button = (words, sign, act) => el("button", { type: "button", class: "tool", "aria-label": words, title: words, onclick: act }, sign);
    this.pen = button("Read a box", "⬚", () => this.draw(!this.drawing));
    this.pen.title = "Draw a box to read it into the field (with a mouse, just draw)";
    return el("div", { class: "tools", role: "toolbar", "aria-label": "Scan" },
      button("Previous page", "‹", () => this.turn(this.page - 1)), this.input, el("span", { class: "count" }, `of ${this.record.page_count}`),
      button("Next page", "›", () => this.turn(this.page + 1)),
      el("span", { class: "gap" }), this.pen,
      button("Zoom out", "−", () => this.scale(this.zoom - 1)),
      button("Zoom in", "+", () => this.scale(this.zoom + 1)),
      button("Rotate", "⟳", () => this.rotate()));
  }

  /** Show page `number`, if there is one. */
  async turn(number) {
    const info = this.record.pages.find((page) => page.number === number);
    this.input.value = this.page || 1;
    if (!info || number === this.page) return;
    this.page = number;
    this.info = info;
    this.input.value = number;
    this.words = [];
    this.sheet.replaceChildren(el("p", { class: "missing" }, "Loading…"));
    this.resize();
    this.frame.scrollTo(0, 0);
    const view = await this.view(number);
    if (this.page !== number) return;
    this.words = view?.words ?? [];
    this.picture = this.image(view);
    this.paint();
    if (this.record.pages.some((page) => page.number === number + 1)) this.view(number + 1);
  }

  /** The page's words and the address of its picture, asked for once. */
  async view(number) {
    const known = this.views.get(number);
    if (known && known.until > Date.now()) return known.promise;
    const promise = pageView(this.record.document_id, number, this.signal).catch((error) => {
      if (error.name !== "AbortError" && !(error instanceof Problem)) throw error;
      this.views.delete(number);
      return null;
    });
    this.views.set(number, { promise, until: Date.now() + 240_000 });
    return promise;
  }

  image(view) {
    const missing = (words) => el("p", { class: "missing" }, words);
    if (!view?.picture) return missing(this.info.image_key ? "The picture of this page cannot be loaded just now." : "There is no picture of this page.");
    const shown = el("img", { src: view.picture, alt: `Scan of page ${this.page}`, draggable: "false" });
    shown.addEventListener("error", () => shown.replaceWith(missing("The picture of this page cannot be loaded just now.")));
    return shown;
  }

  /** Show these boxes ({page, box, tone, called, key}) over the scan. */
  show(boxes) {
    this.boxes = boxes;
    this.paint();
  }

  paint() {
    if (!this.picture) return;
    const here = this.boxes.filter(({ page, box }) => page === this.page && box[2] > box[0]);
    this.sheet.replaceChildren(this.picture, ...here.map((each) => this.box(each)), this.hover, this.lasso);
  }

  // Hidden from screen readers and the tab order: each box repeats a field, which is in both.
  box({ called, box, tone, key }) {
    return place(el("div", { class: `box ${tone}${key === this.active ? " active" : ""}`, "data-key": key, "aria-hidden": "true", title: called }), box);
  }

  resize() {
    const { width, height } = this.info ?? { width: 0, height: 0 };
    if (!width || !height) return;
    const room = Math.max(200, this.frame.clientWidth - 36) * ZOOMS[this.zoom];
    const lying = this.rotation % 180 !== 0;
    const wide = lying ? room * (width / height) : room;
    const high = wide * (height / width);
    Object.assign(this.sheet.style, { width: `${wide}px`, height: `${high}px`, transform: `translate(-50%, -50%) rotate(${this.rotation}deg)` });
    Object.assign(this.turner.style, { width: `${lying ? high : wide}px`, height: `${lying ? wide : high}px` });
  }

  scale(step) {
    this.zoom = Math.min(ZOOMS.length - 1, Math.max(0, step));
    this.resize();
    this.reveal();
  }

  /** With a finger the scan is moved; a box is drawn where this has been chosen before. */
  draw(on) {
    this.drawing = on;
    this.pen.setAttribute("aria-pressed", String(on));
    this.sheet.classList.toggle("drawing", on);
  }

  rotate() {
    this.rotation = (this.rotation + 90) % 360;
    this.resize();
    this.reveal();
  }

  /** Highlight the box with this key and bring it into view, on `page`; null for none. */
  async highlight(key, page = this.page) {
    this.active = key;
    if (page !== this.page) await this.turn(page);
    for (const box of this.sheet.querySelectorAll(".box")) box.classList.toggle("active", box.dataset.key === key);
    this.reveal();
  }

  reveal() {
    const box = this.sheet.querySelector(".box.active");
    if (!box) return;
    const seen = this.frame.getBoundingClientRect();
    const found = box.getBoundingClientRect();
    this.frame.scrollBy({
      left: found.left + found.width / 2 - seen.left - seen.width / 2,
      top: found.top + found.height / 2 - seen.top - seen.height / 2,
      behavior: still.matches ? "auto" : "smooth",
    });
  }

  listen() {
    let from = null;
    this.sheet.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || (event.pointerType === "touch" && !this.drawing)) return;
      // The field that has the focus keeps it: a click gives it its words.
      event.preventDefault();
      from = { at: this.point(event), x: event.clientX, y: event.clientY };
      this.sheet.setPointerCapture(event.pointerId);
    });
    this.sheet.addEventListener("pointermove", (event) => {
      const at = this.point(event);
      const drawing = from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > DRAWN;
      const word = from ? null : this.wordAt(at);
      this.hover.hidden = !word;
      if (word) place(this.hover, word.box);
      this.lasso.hidden = !drawing;
      if (drawing) place(this.lasso, around(from.at, at));
    });
    this.sheet.addEventListener("pointerup", (event) => {
      const began = from;
      const drawn = !this.lasso.hidden;
      from = null;
      this.lasso.hidden = true;
      if (began && drawn) {
        this.draw(false);
        this.on.region(around(began.at, this.point(event)), this.page, this.words);
      } else if (began && event.pointerType !== "touch") this.click(event);
    });
    this.sheet.addEventListener("click", (event) => event.pointerType === "touch" && !this.drawing && this.click(event));
  }

  click(event) {
    const at = this.point(event);
    const word = this.wordAt(at);
    if (word && this.on.word(word, this.page)) return;
    const [under] = this.boxes.filter(({ page, box }) => page === this.page && holds(box, at)).sort((one, other) => area(one.box) - area(other.box));
    if (under) this.on.field(under.key);
  }

  /** Where an event is on the page (fractions), however it is turned. */
  point({ clientX, clientY }) {
    const shown = this.sheet.getBoundingClientRect();
    const x = (clientX - shown.left) / shown.width;
    const y = (clientY - shown.top) / shown.height;
    const turned = { 0: [x, y], 90: [y, 1 - x], 180: [1 - x, 1 - y], 270: [1 - y, x] }[this.rotation];
    return turned.map((part) => Math.min(1, Math.max(0, part)));
  }

  wordAt(at) {
    return this.words.find(({ box }) => holds(box, at));
  }
}

const share = (part) => `${part * 100}%`;
const holds = ([left, top, right, bottom], [x, y]) => x >= left && x <= right && y >= top && y <= bottom;
const area = ([left, top, right, bottom]) => (right - left) * (bottom - top);
const around = ([x, y], [u, v]) => [Math.min(x, u), Math.min(y, v), Math.max(x, u), Math.max(y, v)];

function place(element, [left, top, right, bottom]) {
  Object.assign(element.style, { left: share(left), top: share(top), width: share(right - left), height: share(bottom - top) });
  return element;
}
