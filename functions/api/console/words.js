// How records are put into words. Pure functions.

const SMALL = { npi: "NPI", dea: "DEA", id: "ID", rx: "Rx", pcp: "PCP", bin: "BIN", pcn: "PCN" };

/** "date_of_birth" → "Date of birth". */
export function label(name) {
  const words = name.split("_").map((word) => SMALL[word] ?? word).join(" ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A probability in words; the bands are of calibrated probabilities, so they may be taken literally. */
export function likelihood(confidence) {
  if (confidence >= 0.99) return "Almost certainly right";
  if (confidence >= 0.9) return "Very likely right";
  if (confidence >= 0.7) return "Probably right";
  if (confidence >= 0.4) return "Doubtful";
  return "Probably wrong";
}

/** 0.974 → "97 %"; never "100 %", which nothing is. */
export const percent = (share) => `${Math.min(99, Math.floor(share * 100))}\u202f%`;

const STATUS = {
  PROCESSING: ["Reading", "busy"],
  EXTRACTED: ["Extracted", "good"],
  NEEDS_REVIEW: ["Needs review", "check"],
  REVIEWED: ["Reviewed", "good"],
  FAILED: ["Failed", "bad"],
};

/** A status as [words, tone]. */
export const status = (code) => STATUS[code] ?? [code, "busy"];

/** What a list says of a document, as [words, tone]: how much is to check, else its status. */
export function chip(record) {
  const [words, tone] = status(record.status);
  return record.status === "NEEDS_REVIEW" && record.doubts ? [`${record.doubts} to check`, tone] : [words, tone];
}

/** A value as a person writes it. */
export function plain(value) {
  if (value === true) return "Yes";
  if (value === false) return "No";
  return String(value);
}

/** What a document is called in lists: whose it is, else what it is. */
export function title(record) {
  const names = ["patient_name", "member_name", "insured_name"];
  const name = record.patient ?? names.map((field) => record.fields[field]?.value).find(Boolean);
  return name ?? (record.status === "FAILED" ? "Could not be read" : label(record.document_type));
}

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const STEPS = [["second", 60], ["minute", 60], ["hour", 24], ["day", 7], ["week", 4.35], ["month", 12], ["year", Infinity]];

/** "5 minutes ago". */
export function ago(moment, now = Date.now()) {
  let amount = (new Date(moment) - now) / 1000;
  for (const [unit, size] of STEPS) {
    if (Math.abs(amount) < size) return unit === "second" ? "just now" : relative.format(Math.round(amount), unit);
    amount /= size;
  }
  return "";
}

// The table that keeps records does not keep the order of a map's members.
const MEMBERS = [
  "name", "description", "test", "question", "service", "answer", "code", "procedure_code", "strength", "form", "dose",
  "route", "frequency", "duration", "quantity", "directions", "phone", "address", "relationship", "value", "unit",
];

/** The members of a list item as [name, value], what it is called by first. */
export function members(item) {
  const rank = ([name]) => (MEMBERS.includes(name) ? MEMBERS.indexOf(name) : MEMBERS.length);
  return Object.entries(item).sort((one, other) => rank(one) - rank(other));
}

/** All values of a record with their names, as they stand on the paper; the items of a list stay together. */
export function values(record) {
  const groups = Object.entries(record.fields).map(([name, found]) => {
    if (!Array.isArray(found)) return [{ name, called: label(name), ...found }];
    return found.map((field, index) => ({ name, called: `${label(name)} · ${index + 1} of ${found.length}`, ...field }));
  });
  return groups.filter((group) => group.length).sort(([one], [other]) => place(one) - place(other)).flat();
}

// Lines of a hundredth of the page: what stands on one line is read from left to right.
const place = ({ page, box: [left, top, , bottom] }) => page * 1000 + Math.round((top + bottom) * 50) + left;
