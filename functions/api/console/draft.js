// What a person has done to a record and not saved yet. Pure: no elements, no requests.

const same = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (value) => (value && typeof value === "object" ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value);
const NOWHERE = [0, 0, 0, 0];

/** A draft over `record`; fields are {name, list, slots}, a slot is one value or one item of a list. */
export class Draft {
  constructor(record, form) {
    this.past = [];
    this.step = 0;
    this.fields = names(record, form).map((name) => {
      const held = record.fields[name];
      const described = form?.fields.find((field) => field.name === name);
      const list = Array.isArray(held) || described?.type === "list";
      const slots = (Array.isArray(held) ? held : held ? [held] : []).map((found, index) => ({ origin: index, found, value: found.value, state: found.needs_review ? "doubt" : "sure" }));
      return { name, list, described, slots };
    });
  }

  field(name) {
    return this.fields.find((field) => field.name === name);
  }

  /** Remember how it is now, to come back to it. */
  remember() {
    this.step += 1;
    this.past.push(JSON.stringify(this.fields.map(({ name, slots }) => [name, slots])));
    if (this.past.length > 200) this.past.shift();
  }

  /** Take the last step back; false when there is none. */
  undo() {
    if (!this.past.length) return false;
    this.step += 1;
    const before = new Map(JSON.parse(this.past.pop()));
    for (const field of this.fields) field.slots = before.get(field.name) ?? [];
    return true;
  }

  set(field, slot, value, place = null) {
    slot.value = value;
    if (place) Object.assign(slot, place);
    if (slot.found && same(value, slot.found.value) && !slot.box) slot.state = slot.found.needs_review ? "doubt" : "sure";
    else slot.state = "changed";
    if (!slot.found && isEmpty(value)) field.slots.splice(field.slots.indexOf(slot), 1);
  }

  add(field, value = field.list ? {} : "") {
    const slot = { origin: null, found: null, value, state: "changed" };
    field.slots.push(slot);
    return slot;
  }

  accept(slot) {
    if (slot.state === "doubt") slot.state = "accepted";
  }

  remove(field, slot) {
    if (slot.origin === null) field.slots.splice(field.slots.indexOf(slot), 1);
    else slot.state = "removed";
  }

  acceptAll() {
    for (const field of this.fields) field.slots.forEach((slot) => this.accept(slot));
  }

  get doubts() {
    return this.fields.reduce((sum, { slots }) => sum + slots.filter(({ state }) => state === "doubt").length, 0);
  }

  get dirty() {
    return this.changes().length > 0;
  }

  /** The changes for the service, in an order in which list items keep their places until they are needed. */
  changes() {
    return this.fields.flatMap((field) => (field.list ? listChanges(field) : oneChange(field)));
  }
}

export const isEmpty = (value) => value === "" || value == null || (typeof value === "object" && Object.values(value).every((part) => part === "" || part == null));

const placed = ({ page, box }) => (box && !same(box, NOWHERE) ? { page, box } : {});
const insisted = (slot) => (slot.asTyped ? { as_typed: true } : {});

function oneChange({ name, slots: [slot] }) {
  if (!slot) return [];
  if (slot.state === "accepted") return [{ op: "accept", field: name }];
  if (slot.state === "removed" || (slot.state === "changed" && isEmpty(slot.value))) return slot.found ? [{ op: "remove", field: name }] : [];
  return slot.state === "changed" ? [{ op: "set", field: name, value: slot.value, ...placed(slot), ...insisted(slot) }] : [];
}

function listChanges({ name, slots }) {
  const gone = (slot) => slot.state === "removed" || (slot.state === "changed" && isEmpty(slot.value));
  const old = slots.filter(({ origin }) => origin !== null);
  const removed = old.filter(gone).map(({ origin }) => origin).sort((a, b) => b - a);
  const left = old.filter((slot) => !gone(slot));
  const kept = left.flatMap((slot, item) => {
    if (slot.state === "accepted") return [{ op: "accept", field: name, item }];
    return slot.state === "changed" ? [{ op: "set", field: name, item, value: filled(slot.value), ...placed(slot), ...insisted(slot) }] : [];
  });
  const added = slots.filter((slot) => slot.origin === null && !gone(slot))
    .map((slot, at) => ({ op: "set", field: name, item: left.length + at, value: filled(slot.value), ...placed(slot), ...insisted(slot) }));
  return [...removed.map((item) => ({ op: "remove", field: name, item })), ...kept, ...added];
}

const filled = (value) => (typeof value === "object" ? Object.fromEntries(Object.entries(value).filter(([, part]) => part !== "" && part != null)) : value);

/** The fields to show: those of the record as they stand on the paper, then those of its form that it does not hold. */
function names(record, form) {
  const place = (held) => {
    const first = Array.isArray(held) ? held[0] : held;
    if (!first) return Infinity;
    const [left, top, , bottom] = first.box;
    // Lines of a hundredth of the page: what stands on one line is read from left to right.
    return first.page * 1000 + Math.round((top + bottom) * 50) + left;
  };
  const held = Object.keys(record.fields).sort((one, other) => place(record.fields[one]) - place(record.fields[other]));
  return [...held, ...(form?.fields ?? []).map(({ name }) => name).filter((name) => !held.includes(name))];
}
