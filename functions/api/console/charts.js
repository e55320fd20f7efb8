// Plots as inline SVG. Each says its figures in words too, for those who do not see it.
import { el } from "./dom.js";

const NS = "http://www.w3.org/2000/svg";
const [HIGH, LEFT, FOOT] = [190, 34, 20];

function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS(NS, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A round number that is at least `most`: 1, 2 or 4 times a power of ten, whose half is whole too. */
function roof(most) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [1, 2, 4, 10].map((step) => step * power).find((step) => step >= most && step > 1);
}

/** Columns over days: `series` are [member, words, tone], stacked; a day that holds none has no column. */
export class Columns {
  constructor(days, series, { most = null, unit = "", wide = 640 } = {}) {
    this.wide = wide;
    this.days = days;
    this.series = series;
    this.unit = unit;
    this.top = most ?? roof(Math.max(1, ...days.map((day) => this.sum(day))));
    const plot = svg("svg", { viewBox: `0 0 ${wide} ${HIGH}`, role: "img", "aria-label": this.said() }, ...this.grid(), ...days.flatMap((day, at) => this.column(day, at)), ...this.dates());
    const legend = series.length > 1 && el("ul", { class: "legend" }, series.map(([, words, tone]) => el("li", {}, el("span", { class: `swatch ${tone}` }), words)));
    this.element = el("div", { class: "chart" }, plot, legend);
  }

  sum(day) {
    return this.series.reduce((total, [name]) => total + (day[name] ?? 0), 0);
  }

  said() {
    const known = this.days.filter((day) => this.sum(day) > 0);
    if (!known.length) return "Nothing in these days.";
    return known.map((day) => `${day.day}: ${this.series.map(([name, words]) => `${words} ${round(day[name] ?? 0)}${this.unit}`).join(", ")}`).join("; ");
  }

  y(value) {
    return 8 + (HIGH - FOOT - 8) * (1 - value / this.top);
  }

  grid() {
    return [0, 0.5, 1].flatMap((share) => {
      const at = this.y(share * this.top);
      const text = svg("text", { x: LEFT - 6, y: at + 3.5, class: "tick", "text-anchor": "end" });
      text.textContent = `${round(share * this.top)}${this.unit === "%" ? "%" : ""}`;
      return [svg("line", { x1: LEFT, x2: this.wide, y1: at, y2: at, class: "rule" }), text];
    });
  }

  column(day, at) {
    const slot = (this.wide - LEFT) / this.days.length;
    const width = Math.max(2, Math.min(26, slot * 0.68));
    let below = 0;
    return this.series.filter(([name]) => day[name] > 0).map(([name, words, tone]) => {
      const [high, low] = [this.y(below + day[name]), this.y(below)];
      below += day[name];
      const rect = svg("rect", { x: LEFT + slot * at + (slot - width) / 2, y: high, width, height: Math.max(1.5, low - high), rx: 2, class: `fill ${tone}` });
      const title = svg("title");
      title.textContent = `${day.day} · ${words}: ${round(day[name])}${this.unit}`;
      rect.append(title);
      return rect;
    });
  }

  dates() {
    const slot = (this.wide - LEFT) / this.days.length;
    const every = Math.ceil(this.days.length / 8);
    return this.days.flatMap(({ day }, at) => {
      if ((this.days.length - 1 - at) % every) return [];
      const text = svg("text", { x: at === this.days.length - 1 ? this.wide : LEFT + slot * (at + 0.5), y: HIGH - 4, class: "tick", "text-anchor": at === this.days.length - 1 ? "end" : "middle" });
      text.textContent = new Date(`${day}T12:00:00Z`).toLocaleDateString("en", { month: "short", day: "numeric" });
      return [text];
    });
  }
}

const round = (number) => (Number.isInteger(number) ? number : Math.round(number * 10) / 10);

/** Bars with their names and numbers, the longest first. */
export function bars(rows) {
  const most = Math.max(...rows.map(([, number]) => number));
  return el("dl", { class: "bars" }, rows.flatMap(([words, number]) => {
    const bar = el("span", { class: "length" });
    bar.style.width = `${(100 * number) / most}%`;
    return [el("dt", {}, words), el("dd", {}, el("span", { class: "track" }, bar), el("b", {}, String(number)))];
  }));
}

/** Parts of a whole as one bar, with their names and shares. */
export function parts(rows) {
  const all = rows.reduce((sum, [, number]) => sum + number, 0);
  const bar = el("div", { class: "whole", "aria-hidden": "true" }, rows.map(([, number], at) => {
    const part = el("span", { class: `part p${at % 5}` });
    part.style.flexGrow = number;
    return part;
  }));
  return el("div", {}, bar, el("ul", { class: "legend tall" }, rows.map(([words, number], at) => el("li", {}, el("span", { class: `swatch p${at % 5}` }), words, el("b", {}, `${Math.round((100 * number) / all)}\u202f%`), el("small", {}, `${number} pages`)))));
}
