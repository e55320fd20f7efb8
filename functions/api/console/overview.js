// The overview: how much comes in, how much needs nobody, what people correct, what reading costs.
import { overview, Problem } from "./api.js";
import { bars, Columns, parts } from "./charts.js";
import { el } from "./dom.js";
import { duration, label } from "./words.js";

const SPANS = [[7, "7 days"], [30, "30 days"], [90, "90 days"]];
let span = 30;

/** Show the overview in `place`. */
export function showOverview(place, context, _id, signal) {
  const body = el("div", { class: "charts" });
  const choose = (days) => {
    span = days;
    showOverview(place, context, _id, signal);
  };
  place.replaceChildren(el("div", { class: "overview" },
    el("div", { class: "heading" }, el("h1", {}, "Overview"), el("span", { class: "gap" }),
      el("div", { class: "views row", role: "group", "aria-label": "Time" }, SPANS.map(([days, words]) => el("button", { type: "button", "aria-pressed": String(days === span), onclick: () => choose(days) }, words)))),
    body));
  load(body).catch((error) => {
    if (!(error instanceof Problem)) throw error;
    body.replaceChildren(el("p", { class: "note", role: "alert" }, error.message));
  });
}

const iso = (date) => date.toISOString().slice(0, 10);

async function load(body) {
  const days = Array.from({ length: span }, (_, ago) => iso(new Date(Date.now() - (span - 1 - ago) * 86_400_000)));
  const known = new Map((await overview(days[0], days.at(-1))).days.map((day) => [day.day, day]));
  const all = days.map((day) => known.get(day) ?? { day });
  const sum = (name) => all.reduce((total, day) => total + (day[name] ?? 0), 0);
  const read = sum("extracted") + sum("needs_review");
  body.replaceChildren(tiles(sum, read), ...plots(all, sum));
}

function tiles(sum, read) {
  const tile = (words, figure, note) => el("div", { class: "tile" }, el("span", { class: "about" }, words), el("b", {}, figure), el("small", {}, note));
  const share = (part, whole) => (whole ? `${Math.round((100 * part) / whole)}\u202f%` : "–");
  return el("section", { class: "tiles", "aria-label": "Figures" },
    tile("Documents", sum("documents").toLocaleString("en"), `${sum("pages").toLocaleString("en")} pages`),
    tile("Straight through", share(sum("extracted"), read), "documents without a doubt"),
    tile("Sure fields", share(sum("sure_fields"), sum("fields")), `of ${sum("fields").toLocaleString("en")} fields`),
    tile("Reviewed", sum("reviewed").toLocaleString("en"), sum("timed_reviews") ? `${duration(sum("review_seconds") / sum("timed_reviews"))} each` : "none timed yet"),
    tile("Textract", `$${sum("textract_usd").toFixed(2)}`, `${sum("textract_pages").toLocaleString("en")} pages, list price`));
}

function plots(all, sum) {
  const plot = (words, note, chart, wide = false) => el("section", { class: `plot${wide ? " wide" : ""}`, "aria-label": words }, el("h2", {}, words), el("p", { class: "about" }, note), chart);
  const corrected = totals(all, "corrected");
  const engines = totals(all, "engines");
  const rate = (day) => ((day.extracted ?? 0) + (day.needs_review ?? 0) ? (100 * (day.extracted ?? 0)) / (day.extracted + day.needs_review) : null);
  const seconds = (day) => (day.timed_reviews ? day.review_seconds / day.timed_reviews : null);
  return [
    plot("Documents per day", "by what became of them", new Columns(all, [["extracted", "Without a doubt", "good"], ["needs_review", "Needs review", "check"], ["failed", "Failed", "bad"]], { wide: 1300 }).element, true),
    plot("Straight-through rate", "documents that no person had to look at", new Columns(all.map((day) => ({ day: day.day, rate: rate(day) })), [["rate", "Straight through", "accent"]], { most: 100, unit: "%" }).element),
    plot("Review time", "average seconds a person had a document open", new Columns(all.map((day) => ({ day: day.day, seconds: seconds(day) })), [["seconds", "Seconds", "accent"]], { unit: "s" }).element),
    plot("Corrections by field", `${corrected.reduce((total, [, n]) => total + n, 0)} values that people changed`, corrected.length ? bars(corrected.slice(0, 10).map(([name, n]) => [label(name), n])) : none("No corrections yet.")),
    plot("Pages by reader", "the reader that led on each page", engines.length ? parts(engines.map(([name, n]) => [label(name), n])) : none("No pages yet.")),
    plot("Textract pages", `$${sum("textract_usd").toFixed(2)} at list price`, sum("textract_pages") ? new Columns(all, [["textract_pages", "Pages", "accent"]]).element : none("No page was sent to Textract.")),
  ];
}

const none = (words) => el("p", { class: "note" }, words);

function totals(all, name) {
  const counted = new Map();
  for (const day of all) for (const [key, number] of Object.entries(day[name] ?? {})) counted.set(key, (counted.get(key) ?? 0) + number);
  return [...counted].sort(([, one], [, other]) => other - one);
}
