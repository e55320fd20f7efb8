// The upload panel: files chosen or dropped, each with its progress and what became of it. It outlives the views.
import { Problem } from "./api.js";
import { el } from "./dom.js";
import { arrived, upload } from "./upload.js";
import { status } from "./words.js";

const HOSPITAL = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
const KEPT = "claimlens-hospital";

const list = el("ul", { class: "uploads", id: "uploads", "aria-label": "Uploads", "aria-live": "polite" });
let told = () => {};

/** The panel; `finished(summary, alone)` is called for each document that arrives. */
export function uploadPanel(me, finished) {
  told = finished;
  const hospital = el("input", { id: "hospital", list: "hospitals", placeholder: "hospital-a", spellcheck: "false", autocapitalize: "off",
    value: me.hospital ?? recall(), readonly: me.hospital !== null, oninput: () => hospital.setCustomValidity("") });
  const chosen = el("input", { class: "unseen", id: "files", type: "file", multiple: true, accept: ".pdf,.png,.jpg,.jpeg,.tif,.tiff" });
  chosen.addEventListener("change", () => {
    take([...chosen.files], hospital);
    chosen.value = "";
  });
  const drop = el("label", { class: "drop", id: "drop" }, chosen, arrow(), el("span", {}, el("b", {}, "Choose files"), " or drop them here"), el("small", {}, "PDF, PNG, JPEG, TIFF"));
  const over = (on) => (event) => {
    event.preventDefault();
    drop.classList.toggle("over", on);
  };
  drop.addEventListener("dragover", over(true));
  drop.addEventListener("dragleave", over(false));
  drop.addEventListener("drop", (event) => {
    over(false)(event);
    take([...event.dataTransfer.files], hospital);
  });
  return el("section", { class: "upload", "aria-labelledby": "upload-title" },
    el("h2", { id: "upload-title" }, "Upload"),
    el("label", { class: "line", for: "hospital" }, "Hospital", hospital), drop, list);
}

const recall = () => {
  try {
    return localStorage.getItem(KEPT) ?? "";
  } catch {
    return "";
  }
};

function arrow() {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS(made.namespaceURI, "path");
  made.setAttribute("viewBox", "0 0 24 24");
  made.setAttribute("aria-hidden", "true");
  path.setAttribute("d", "M12 15V4m0 0L7.5 8.5M12 4l4.5 4.5M4.5 15v3a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-3");
  made.append(path);
  return made;
}

function take(files, field) {
  const sender = field.value.trim();
  if (!HOSPITAL.test(sender)) {
    field.setCustomValidity("Say which hospital sends this: lower-case letters, digits and hyphens, as in hospital-a.");
    field.reportValidity();
    return;
  }
  try {
    localStorage.setItem(KEPT, sender);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
  for (const file of files) follow(file, sender, files.length === 1);
}

async function follow(file, sender, alone) {
  const bar = el("progress", { max: 1, value: 0, "aria-label": `Upload of ${file.name}` });
  const state = el("span", { class: "state" }, "Uploading");
  const row = el("li", {}, el("span", { class: "name", title: file.name }, file.name), state, bar);
  list.prepend(row);
  try {
    const key = await upload(file, sender, (share) => {
      bar.value = share;
      state.textContent = share < 1 ? `Uploading, ${Math.floor(share * 100)}\u202f%` : "Uploaded";
    });
    bar.removeAttribute("value");
    state.textContent = "Reading";
    show(row, state, await arrived(key), alone);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    row.classList.add("bad");
    state.textContent = "Not taken";
    row.append(el("span", { class: "why" }, error.message));
  } finally {
    bar.remove();
  }
}

function show(row, state, found, alone) {
  if (!found) {
    state.textContent = "Still reading";
    return;
  }
  const [words, tone] = status(found.status);
  row.classList.add(tone);
  state.replaceChildren(el("a", { href: `#/documents/${found.document_id}` }, words));
  if (found.error) row.append(el("span", { class: "why" }, found.error.message));
  told(found, alone);
}
