// The scan: a page's picture with a box over every field, zoom and pages.
import { picture } from "./api.js";
import { el } from "./dom.js";

const ZOOMS = [1, 1.5, 2, 3];

/** A viewer of `record`; `chosen(index)` is called when the box of the index-th of `fields` is clicked. */
export class Viewer {
  constructor(record, fields, chosen) {
    this.record = record;
    this.fields = fields;
    this.chosen = chosen;
    this.page = 1;
    this.zoom = 0;
    this.active = null;
    this.sheet = el("div", { class: "sheet" });
    this.frame = el("div", { class: "frame", tabindex: 0, role: "region", "aria-label": "Scan" }, this.sheet);
    this.count = el("span", { class: "count", "aria-live": "polite" });
    this.element = el("div", { class: "viewer" }, this.tools(), this.frame);
    this.turn(1);
  }

  tools() {
    const button = (words, sign, act) => el("button", { type: "button", class: "tool", "aria-label": words, title: words, onclick: act }, sign);
    return el("div", { class: "tools" },
      button("Previous page", "‹", () => this.turn(this.page - 1)), this.count,
      button("Next page", "›", () => this.turn(this.page + 1)),
      el("span", { class: "gap" }),
      button("Zoom out", "−", () => this.scale(this.zoom - 1)),
      button("Zoom in", "+", () => this.scale(this.zoom + 1)));
  }

  /** Show page `number`, if there is one. */
  turn(number) {
    const info = this.record.pages.find((page) => page.number === number);
    if (!info) return;
    this.page = number;
    this.count.textContent = `Page ${number} of ${this.record.page_count}`;
    this.sheet.style.aspectRatio = `${info.width} / ${info.height}`;
    this.sheet.replaceChildren(this.image(info), ...this.boxes());
    this.frame.scrollTo(0, 0);
  }

  image(info) {
    if (!info.image_key) return el("p", { class: "missing" }, "There is no picture of this page.");
    const shown = el("img", { src: picture(this.record.document_id, info.number), alt: `Scan of page ${info.number}`, draggable: "false" });
    shown.addEventListener("error", () => shown.replaceWith(el("p", { class: "missing" }, "The picture of this page cannot be loaded just now.")));
    return shown;
  }

  boxes() {
    return this.fields.flatMap((field, index) => (field.page === this.page ? [this.box(field, index)] : []));
  }

  // Hidden from screen readers and the tab order: each box repeats a field, which is in both.
  box({ called, box, needs_review: doubtful }, index) {
    const [left, top, right, bottom] = box;
    const made = el("div", {
      class: `box ${doubtful ? "check" : "good"}${index === this.active ? " active" : ""}`,
      "data-index": index, "aria-hidden": "true", title: called, onclick: () => this.chosen(index),
    });
    const share = (part) => `${part * 100}%`;
    Object.assign(made.style, { left: share(left), top: share(top), width: share(right - left), height: share(bottom - top) });
    return made;
  }

  scale(step) {
    this.zoom = Math.min(ZOOMS.length - 1, Math.max(0, step));
    this.sheet.style.width = `${ZOOMS[this.zoom] * 100}%`;
    this.reveal();
  }

  /** Highlight the box of the index-th field and bring it into view; null for none. */
  highlight(index) {
    this.active = index;
    const page = index === null ? this.page : this.fields[index].page;
    if (page !== this.page) this.turn(page);
    for (const box of this.sheet.querySelectorAll(".box")) box.classList.toggle("active", Number(box.dataset.index) === index);
    this.reveal();
  }

  reveal() {
    const box = this.sheet.querySelector(".box.active");
    if (!box) return;
    const { frame } = this;
    frame.scrollTo({
      left: box.offsetLeft + box.offsetWidth / 2 - frame.clientWidth / 2,
      top: box.offsetTop + box.offsetHeight / 2 - frame.clientHeight / 2,
      behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth",
    });
  }
}
