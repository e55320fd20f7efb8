// Uploads files straight to the bucket and waits for their records.
import { ask, find, Problem } from "./api.js";

const TYPES = { pdf: "application/pdf", png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", tif: "image/tiff", tiff: "image/tiff" };
const PATIENCE = 15 * 60_000;

/** The media type by the file's name: browsers do not know them all. The bytes decide later. */
function typeOf(file) {
  const ending = file.name.split(".").pop().toLowerCase();
  return TYPES[ending] ?? (file.type || "application/octet-stream");
}

/** Upload `file` for `hospital`; `progress` is called with a share from 0 to 1. Gives the object's key. Throws Problem. */
export async function upload(file, hospital, progress) {
  const body = { hospital, filename: file.name, content_type: typeOf(file), size: file.size };
  const expected = await ask("/documents", { method: "POST", body });
  await send(expected.upload, file, progress);
  return expected.key;
}

/** XMLHttpRequest, because fetch does not tell how far an upload has come. */
function send({ url, fields }, file, progress) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file);
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    const refuse = () => failed(new Problem("UPLOAD_FAILED", "The upload was interrupted. Please try again."));
    request.upload.addEventListener("progress", (event) => event.lengthComputable && progress(event.loaded / event.total));
    request.addEventListener("load", () => (request.status < 300 ? done() : refuse()));
    request.addEventListener("error", refuse);
    request.open("POST", url);
    request.send(form);
  });
}

/** The record of the object at `key` as soon as it has been read, or null when patience ends first. Throws Problem. */
export async function arrived(key) {
  const until = Date.now() + PATIENCE;
  for (let wait = 700; Date.now() < until; wait = Math.min(wait * 1.3, 5000)) {
    const { items } = await find({ key, limit: 1 });
    if (items.length && items[0].status !== "PROCESSING") return items[0];
    await new Promise((go) => setTimeout(go, wait));
  }
  return null;
}
