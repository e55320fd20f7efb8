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
  REVIEWED: ["Reviewed", "done"],
  FAILED: ["Failed", "bad"],
};

/** A status as [words, tone]. */
export const status = (code) => STATUS[code] ?? [code, "busy"];

/** How far the reading of a long document has come; "" where nobody knows. */
export const howFar = ({ progress }) => (progress ? `${progress.pages_done} of ${progress.pages} pages` : "");

/** What a list says of a document, as [words, tone]: how much is to check, how far it is read, else its status. */
export function chip({ status: code, doubts, progress }) {
  const [words, tone] = status(code);
  if (code === "PROCESSING" && progress) return [`${words}, ${howFar({ progress })}`, tone];
  return code === "NEEDS_REVIEW" && doubts ? [`${doubts} to check`, tone] : [words, tone];
}

/** A value as a person writes it. */
export function plain(value) {
  if (value === true) return "Yes";
  if (value === false) return "No";
  if (value == null) return "";
  if (Array.isArray(value)) return value.map(plain).join("; ");
  if (typeof value === "object") return members(value).map(([, part]) => plain(part)).join(" · ");
  return String(value);
}

const WHO = ["patient_name", "member_name", "insured_name"];

/** What a document is called: whose it is, else what it is. Takes summaries and whole records. */
export function title(found) {
  const name = found.patient ?? WHO.map((field) => found.fields?.[field]?.value).find(Boolean);
  return name ?? (found.status === "FAILED" ? "Could not be read" : label(found.document_type));
}

/** What its sender called a document, else its object's last part. */
export const fileName = ({ source }) => source.filename ?? source.key.split("/").pop();

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

/** 95 → "1 min 35 s". */
export function duration(seconds) {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

const clock = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

/** A moment with its date and time. */
export const moment = (iso) => clock.format(new Date(iso));

// The table that keeps records does not keep the order of a map's members.
const MEMBERS = [
  "name", "description", "test", "question", "service", "answer", "code", "procedure_code", "strength", "form", "dose",
  "route", "frequency", "duration", "quantity", "directions", "phone", "address", "relationship", "value", "unit",
];
const rank = (name) => (MEMBERS.includes(name) ? MEMBERS.indexOf(name) : MEMBERS.length);

/** The members of a list item as [name, value], what it is called by first. */
export const members = (item) => Object.entries(item).sort(([one], [other]) => rank(one) - rank(other));

/** Names of members in the order in which people read them. */
export const inOrder = (names) => [...names].sort((one, other) => rank(one) - rank(other));
