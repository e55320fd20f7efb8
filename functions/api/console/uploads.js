// The upload panel: files chosen or dropped, each with its progress and what became of it.
import { Problem } from "./api.js";
import { byId, el } from "./dom.js";
import { arrived, upload } from "./upload.js";
import { status } from "./words.js";

const HOSPITAL = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** Wire the panel. `finished(record, alone)` is called for each record that arrives. */
export function startUploads(finished) {
  const drop = byId("drop");
  const chosen = byId("files");
  chosen.addEventListener("change", () => {
    take([...chosen.files], finished);
    chosen.value = "";
  });
  const over = (on) => (event) => {
    event.preventDefault();
    drop.classList.toggle("over", on);
  };
  drop.addEventListener("dragover", over(true));
  drop.addEventListener("dragleave", over(false));
  drop.addEventListener("drop", (event) => {
    over(false)(event);
    take([...event.dataTransfer.files], finished);
  });
  // A file dropped beside the panel must not replace the page.
  for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => event.preventDefault());
  rememberHospital();
}

/** The hospital that documents are uploaded for, or "" with the field marked when it is none. */
export function hospital() {
  const field = byId("hospital");
  return HOSPITAL.test(field.value.trim()) ? field.value.trim() : "";
}

function rememberHospital() {
  const field = byId("hospital");
  field.value = localStorage.getItem("hospital") ?? "";
  field.addEventListener("input", () => field.setCustomValidity(""));
  field.addEventListener("change", () => hospital() && localStorage.setItem("hospital", hospital()));
}

function take(files, finished) {
  const field = byId("hospital");
  if (!hospital()) {
    field.setCustomValidity("Say which hospital sends this: lower-case letters, digits and hyphens, as in hospital-a.");
    field.reportValidity();
    return;
  }
  for (const file of files) follow(file, hospital(), (record) => finished(record, files.length === 1));
}

async function follow(file, sender, finished) {
  const bar = el("progress", { max: 1, value: 0, "aria-label": `Upload of ${file.name}` });
  const state = el("span", { class: "state" }, "Uploading");
  const row = el("li", {}, el("span", { class: "name", title: file.name }, file.name), state, bar);
  byId("uploads").prepend(row);
  try {
    const key = await upload(file, sender, (share) => (bar.value = share));
    bar.removeAttribute("value");
    state.textContent = "Reading";
    show(row, state, await arrived(key), finished);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    row.classList.add("bad");
    state.textContent = "Not taken";
    row.append(el("span", { class: "why" }, error.message));
  } finally {
    bar.remove();
  }
}

function show(row, state, record, finished) {
  if (!record) {
    state.textContent = "Still reading";
    return;
  }
  const [words, tone] = status(record.status);
  row.classList.add(tone);
  state.replaceChildren(el("a", { href: `#/documents/${record.document_id}` }, words));
  if (record.error) row.append(el("span", { class: "why" }, record.error.message));
  finished(record);
}
