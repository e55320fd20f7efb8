// The fields of a document as editors: one row per value, a table per list; doubts in words.
import { el } from "./dom.js";
import { inOrder, label, likelihood, members, percent, plain } from "./words.js";

/** A field's editor. `on` holds focus(field, slot), input(field, slot, value, member), accept, remove, restore, add. */
export function editor(field, on, readonly) {
  const title = field.described?.title ?? label(field.name);
  return field.list ? table(field, title, on, readonly) : single(field, title, on, readonly);
}

/** The key by which a slot's row, its box and its focus know one another. */
export const keyOf = (field, slot) => (field.list ? `${field.name}/${field.slots.indexOf(slot)}` : field.name);

function single(field, title, on, readonly) {
  const [slot] = field.slots;
  const tone = toneOf(slot);
  const id = `field-${field.name}`;
  const value = slot ? slot.value : "";
  const input = valueInput(field, value, { id, readonly: readonly || slot?.state === "removed", oninput: (event) => on.input(field, field.slots[0], read(field, event.target)) });
  input.addEventListener("focus", () => on.focus(field, field.slots[0] ?? null));
  return el("div", { class: `field ${tone}`, "data-name": field.name, "data-key": field.name },
    el("label", { class: "name", for: id }, title, field.described?.required && el("span", { class: "required", title: "required" }, "*")),
    el("span", { class: "sureness" }, sureness(slot)),
    el("div", { class: "line" }, input, !readonly && slot && actions(field, slot, title, on)),
    slot?.found && notes(slot));
}

function valueInput(field, value, attributes) {
  const { described } = field;
  const choices = described?.type === "boolean" ? [["true", "Yes"], ["false", "No"]] : described?.choices?.map((choice) => [choice, choice]);
  if (choices) {
    const known = choices.some(([choice]) => choice === String(value));
    const options = [["", ""], ...choices, ...(value !== "" && !known ? [[String(value), plain(value)]] : [])];
    return el("select", { class: "value", ...attributes, disabled: attributes.readonly }, options.map(([choice, words]) => el("option", { value: choice, selected: choice === String(value) }, words)));
  }
  const area = el("textarea", { class: "value", rows: 1, spellcheck: "false", placeholder: "not on the document", ...attributes });
  area.value = value === "" ? "" : plain(value);
  return area;
}

/** What an input holds, in the field's type. */
function read({ described }, { value }) {
  if (described?.type === "boolean" && (value === "true" || value === "false")) return value === "true";
  if (described?.type === "integer" && /^\d+$/.test(value.trim())) return Number(value);
  return value.replace(/\s+/g, " ");
}

function actions(field, slot, title, on) {
  const button = (words, sign, act, kind = "") => el("button", { type: "button", class: `act ${kind}`, "aria-label": `${words}: ${title}`, title: words, tabindex: -1, onclick: act }, sign);
  if (slot.state === "removed") return button("Put back", "↺", () => on.restore(field, slot));
  return [slot.state === "doubt" && button("Accept", "✓", () => on.accept(field, slot), "yes"), button("Not on the document", "×", () => on.remove(field, slot))];
}

const STATES = { changed: "Corrected", accepted: "Accepted", removed: "Removed" };

function sureness(slot) {
  if (!slot) return "";
  if (STATES[slot.state]) return STATES[slot.state];
  if (slot.found.engine === "person" || slot.found.confidence === 1) return "By a person";
  return `${slot.state === "doubt" ? "Check · " : ""}${likelihood(slot.found.confidence)} · ${percent(slot.found.confidence)}`;
}

const toneOf = (slot) => (slot ? { doubt: "check", sure: "good", accepted: "accepted", changed: "changed", removed: "removed" }[slot.state] : "absent");

function notes(slot) {
  const { value, raw, issues } = slot.found;
  const differs = raw && typeof value !== "object" && plain(value).toLowerCase() !== raw.trim().toLowerCase();
  return [differs && el("span", { class: "raw" }, "Reads “", el("q", {}, raw), "”"),
    slot.state === "doubt" && issues.map(({ message }) => el("span", { class: "reason" }, message)),
    slot.state === "doubt" && !issues.length && el("span", { class: "reason" }, "The reading is not certain enough.")];
}

function table(field, title, on, readonly) {
  const columns = columnsOf(field);
  const plainItems = !columns.length;
  const heads = plainItems ? [title] : columns.map((name) => field.described?.members?.find((member) => member.name === name)?.title ?? label(name));
  const body = field.slots.map((slot) => itemRow(field, slot, plainItems ? [null] : columns, heads, on, readonly)).flat();
  const chip = el("span", { class: "chip check" });
  const made = el("section", { class: "listing", "data-name": field.name, "aria-label": title },
    el("div", { class: "listing-head" }, el("h2", {}, title), el("span", { class: "about" }, field.slots.length ? String(field.slots.length) : "none"),
      chip, el("span", { class: "gap" }),
      !readonly && el("button", { type: "button", class: "quiet", onclick: () => on.add(field) }, "Add")),
    field.slots.length > 0 && el("div", { class: "table-scroll", tabindex: -1 },
      el("table", {}, el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)), el("th", {}, el("span", { class: "unseen" }, "State")))), el("tbody", {}, body))));
  drawn.set(made, { slots: [...field.slots], columns: columns.join(), heads });
  count(made, field);
  return made;
}

/** What a list's element was drawn from, and the rows of each item: a long list is not drawn anew for one of its items. */
const drawn = new WeakMap();
const rowsOf = new WeakMap();

/** Bring a list's element up to date; false when it has to be drawn anew. */
export function patched(made, field, on, readonly) {
  const before = drawn.get(made);
  const columns = columnsOf(field);
  if (!before || before.columns !== columns.join() || before.slots.length !== field.slots.length) return false;
  if (before.slots.some((slot, at) => slot !== field.slots[at])) return false;
  for (const slot of field.slots) {
    const { said, rows } = rowsOf.get(slot);
    if (said === JSON.stringify(slot)) continue;
    const fresh = itemRow(field, slot, columns.length ? columns : [null], before.heads, on, readonly);
    rows[0].replaceWith(...fresh);
    rows.slice(1).forEach((row) => row.remove());
  }
  count(made, field);
  return true;
}

function count(made, field) {
  const doubts = field.slots.filter(({ state }) => state === "doubt").length;
  made.classList.toggle("check", doubts > 0);
  const chip = made.querySelector(".chip");
  chip.hidden = !doubts;
  chip.textContent = `${doubts} to check`;
}

/** The members that any item holds, and the first of those that it could. */
function columnsOf(field) {
  const known = field.described?.members?.map(({ name }) => name) ?? [];
  const used = new Set(field.slots.flatMap(({ value }) => (typeof value === "object" ? members(value).map(([name]) => name) : [])));
  const wanted = known.length ? known.filter((name) => used.has(name) || known.length <= 6) : inOrder(used);
  return [...wanted, ...[...used].filter((name) => !wanted.includes(name))];
}

function itemRow(field, slot, columns, heads, on, readonly) {
  const cells = columns.map((name, at) => {
    const value = name === null ? plain(slot.value) : plain(slot.value?.[name]);
    const input = el("textarea", { rows: 1, spellcheck: "false", "data-member": name ?? "", "aria-label": `${heads[at]}, ${field.slots.indexOf(slot) + 1}`,
      readonly: readonly || slot.state === "removed", onfocus: () => on.focus(field, slot, name),
      oninput: (event) => {
        const said = event.target.value.replace(/\s+/g, " ");
        on.input(field, slot, name === null ? said : { ...slot.value, [name]: said });
      } });
    input.value = value;
    return el("td", {}, input);
  });
  const key = keyOf(field, slot);
  const row = el("tr", { class: `item field ${toneOf(slot)}`, "data-name": field.name, "data-key": key }, cells,
    el("td", { class: "acts" }, el("span", { class: "line" }, !readonly && actions(field, slot, `${heads[0]} ${field.slots.indexOf(slot) + 1}`, on))));
  const doubts = slot.found && slot.state === "doubt" ? slot.found.issues.map(({ message }) => message) : [];
  const said = slot.found ? el("tr", { class: `said ${toneOf(slot)}` }, el("td", { colspan: columns.length + 1 },
    el("span", { class: "sureness" }, sureness(slot)), doubts.map((words) => el("span", { class: "reason" }, words)),
    slot.state === "doubt" && slot.found.raw && el("span", { class: "raw" }, "Reads “", el("q", {}, slot.found.raw), "”"))) : null;
  const rows = said ? [row, said] : [row];
  rowsOf.set(slot, { said: JSON.stringify(slot), rows });
  return rows;
}
