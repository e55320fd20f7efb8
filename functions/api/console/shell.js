// What is on every view: toasts, the user and the switch for development, the keys.
import { byId, el } from "./dom.js";
import { maySignOut, signOut } from "./signin.js";

/** Tell the person something in passing; `tone` is "good" or "bad". */
export function toast(words, tone = "good") {
  const made = el("p", { class: `toast ${tone}` }, words);
  byId("toasts").append(made);
  setTimeout(() => made.remove(), tone === "bad" ? 9000 : 4500);
}

const ROLES = [["admin", "Admin"], ["reviewer", "Reviewer"], ["reader", "Reader"], ["hospital", "Hospital user"]];
const COOKIE = "claimlens-user";

/** Show who is signed in; in development, let the person be somebody else. */
export function showUser(me) {
  const role = ROLES.find(([name]) => me.roles.includes(name))?.[1] ?? "No role";
  const who = [el("span", { class: "avatar", "aria-hidden": "true" }, me.name.slice(0, 1).toUpperCase()),
    el("span", { class: "who" }, el("b", {}, me.name), el("small", {}, me.hospital ? `${role} · ${me.hospital}` : role))];
  const plain = maySignOut() ? signedInMenu(who) : el("div", { class: "person" }, who);
  byId("user").replaceChildren(me.development ? developmentSwitch(me, who) : plain);
  byId("to-overview").hidden = !me.may.includes("see") || me.hospital !== null;
}

function signedInMenu(who) {
  return el("details", { class: "person" }, el("summary", { title: "Account" }, who),
    el("div", { class: "popover" }, el("button", { class: "button", type: "button", id: "sign-out", onclick: signOut }, "Sign out")));
}

function developmentSwitch(me, who) {
  const name = el("input", { id: "dev-name", value: me.name, maxlength: 60 });
  const role = el("select", { id: "dev-role" }, ROLES.map(([value, words]) => el("option", { value, selected: me.roles.includes(value) }, words)));
  const hospital = el("input", { id: "dev-hospital", value: me.hospital ?? "", placeholder: "hospital-a" });
  const be = (event) => {
    event.preventDefault();
    const said = [name.value.replaceAll("|", ""), role.value, role.value === "hospital" ? hospital.value : ""].join("|");
    document.cookie = `${COOKIE}=${encodeURIComponent(said)}; path=/; samesite=strict`;
    location.reload();
  };
  return el("details", { class: "person dev" },
    el("summary", { title: "Development: be somebody else" }, who, el("span", { class: "devtag" }, "DEV")),
    el("form", { class: "popover", onsubmit: be },
      el("p", { class: "about" }, "Development user. On AWS people sign in instead."),
      el("label", {}, "Name", name), el("label", {}, "Role", role), el("label", {}, "Hospital", hospital),
      el("button", { class: "button primary", type: "submit" }, "Switch")));
}

const KEYS = [
  ["Queue", [["↑ ↓", "walk through the list"], ["Enter", "open"], ["/", "search"]]],
  ["Document", [
    ["Enter", "accept the field and go to the next unsure one"],
    ["Alt N", "next unsure field"], ["Alt P", "previous unsure field"],
    ["Alt A", "accept the field"], ["Alt Shift A", "accept all"],
    ["Alt U", "undo"], ["Ctrl S", "save"], ["Ctrl Enter", "accept what is left, save, next document"],
    ["Alt ← →", "turn the page"], ["Alt + −", "zoom"], ["Alt R", "rotate"], ["Alt H", "history"], ["Esc", "back to the queue"]]],
  ["Everywhere", [["?", "these keys"]]],
];

/** Show the keys. */
export function help() {
  const dialog = byId("help");
  if (dialog.open) return dialog.close();
  const keys = (text) => text.split(" ").map((key) => el("kbd", {}, key));
  dialog.replaceChildren(
    el("div", { class: "help-head" }, el("h2", { id: "help-title" }, "Keys"),
      el("button", { class: "tool", type: "button", "aria-label": "Close", onclick: () => dialog.close() }, "×")),
    ...KEYS.map(([where, rows]) => el("section", {}, el("h3", {}, where),
      el("dl", {}, rows.flatMap(([key, does]) => [el("dt", {}, keys(key)), el("dd", {}, does)])))));
  return dialog.showModal();
}

/** Whether a key press is somebody's typing. */
export const typing = (event) => event.target.closest?.("input, textarea, select") !== null && event.target.closest !== undefined;
