// Starts the page and shows the view that the address names: #/queue, #/batches, #/overview, #/documents/ID (an id tells nothing of
// the patient; what was searched for stays out of the address).
import { ask, Problem } from "./api.js";
import { showBatches } from "./batches.js";
import { openDocument } from "./document.js";
import { byId, el } from "./dom.js";
import { showOverview } from "./overview.js";
import { searchFor, showQueue } from "./queue.js";
import { help, showUser, toast, typing } from "./shell.js";
import { signedIn } from "./signin.js";

const VIEWS = { queue: showQueue, batches: showBatches, overview: showOverview, documents: openDocument };
let leave = () => {};
let unsaved = () => false;
let shown = null;
/** Where in the history the person is: each entry carries its number, so that a step can be taken back. */
let stood = 0;

/** What the service says of the caller, and the forms it knows; the same for as long as the page is open. */
const context = { me: null, forms: new Map() };

/** The address has changed: show its view, or go back where the person stays. */
function moved() {
  const stands = history.state?.number ?? stood + 1;
  const back = stood - stands;
  if (location.hash !== shown && unsaved() && !window.confirm("What you changed here is not saved. Leave it?")) {
    if (back) history.go(back);
    return;
  }
  history.replaceState({ number: stands }, "");
  stood = stands;
  if (location.hash !== shown) show();
}

function show() {
  const [, name = "queue", id] = location.hash.split("/");
  const view = VIEWS[name] ?? showQueue;
  leave();
  shown = location.hash;
  for (const link of document.querySelectorAll("[data-place]")) {
    if (link.dataset.place === (name || "queue")) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const stop = new AbortController();
  const done = view(byId("view"), context, decodeURIComponent(id ?? ""), stop.signal);
  unsaved = () => done?.unsaved?.() ?? false;
  leave = () => {
    stop.abort();
    done?.();
  };
}

function search(event) {
  event.preventDefault();
  const by = byId("search-by").value;
  const born = by === "patient" ? byId("search-born").value : "";
  searchFor({ [by]: byId("search-text").value.trim(), date_of_birth: born });
  if (location.hash.startsWith("#/queue")) show();
  else location.hash = "#/queue";
}

function keys(event) {
  if (event.key === "?" && !typing(event)) {
    event.preventDefault();
    help();
  } else if (event.key === "/" && !typing(event)) {
    event.preventDefault();
    byId("search-text").focus();
  }
}

async function start() {
  byId("search").addEventListener("submit", search);
  byId("search-by").addEventListener("change", (event) => (byId("born").hidden = event.target.value !== "patient"));
  document.addEventListener("keydown", keys);
  // A file dropped beside the panel must not replace the page.
  for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => event.preventDefault());
  try {
    await signedIn();
    const [me, forms] = await Promise.all([ask("/me"), ask("/forms")]);
    context.me = me;
    context.forms = new Map(forms.items.map((form) => [form.type, form]));
    showUser(me);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    byId("view").replaceChildren(el("div", { class: "welcome", role: "alert" }, el("h1", {}, "Claimlens cannot be used just now"), el("p", {}, error.message),
      el("button", { class: "button", type: "button", onclick: () => location.reload() }, "Try again")));
    return;
  }
  window.addEventListener("hashchange", moved);
  window.addEventListener("unhandledrejection", ({ reason }) => {
    if (reason instanceof Problem) toast(reason.message, "bad");
  });
  moved();
}

start();
