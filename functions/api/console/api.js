// Talks to the API. Every failure comes out as a Problem with a sentence for the person.

/** What the API says went wrong. `code` is for programs, `message` for people; `body` is the whole problem. */
export class Problem extends Error {
  constructor(code, message, status = 0, body = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.body = body;
  }
}

let token = () => null;

/** From now on requests carry what `given` returns (a promise of a bearer token); it is called with one that was refused. */
export const signWith = (given) => (token = given);

/** The response to a request; `body` is sent as JSON. Throws Problem. */
export async function request(path, { method = "GET", body, signal, headers = {}, keepalive } = {}) {
  const sent = { Accept: "application/json", ...headers };
  if (body !== undefined) sent["Content-Type"] = "application/json";
  const said = { method, signal, keepalive, body: body === undefined ? undefined : JSON.stringify(body) };
  const bearer = await token();
  let response = await sendWith(bearer, path, { ...said, headers: sent });
  if (response.status === 401 && bearer) {
    const another = await token(bearer);
    response = await sendWith(another, path, { ...said, headers: sent });
  }
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new Problem(problem.code ?? "ERROR", problem.detail ?? `The service answered ${response.status}.`, response.status, problem);
}

async function sendWith(bearer, path, options) {
  const headers = bearer ? { ...options.headers, Authorization: `Bearer ${bearer}` } : options.headers;
  try {
    return await fetch(path, { ...options, headers });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem("UNREACHABLE", "The service cannot be reached. Check the connection and try again.");
  }
}

/** The JSON answer to a request. Throws Problem. */
export async function ask(path, options) {
  const response = await request(path, options);
  return response.status === 204 ? null : response.json();
}

const given = (filters) => new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== "" && value != null));
const at = (id, rest = "") => `/documents/${encodeURIComponent(id)}${rest}`;
const once = () => ({ "Idempotency-Key": crypto.randomUUID() });

/** Documents by filters; those that are empty are left out. */
export const find = (filters, signal) => ask(`/documents?${given(filters)}`, { signal });

/** A document's record with its ETag, as {record, etag}. */
export async function open(id, signal) {
  return tagged(await request(at(id), { signal }));
}

/** Save changes, as {record, etag}. Throws Problem, of status 412 when somebody else was quicker. */
export async function save(id, etag, review) {
  return tagged(await request(at(id), { method: "PATCH", body: review, headers: { "If-Match": etag, ...once() } }));
}

/** Say what a document is; its fields are read anew. */
export async function retype(id, etag, documentType) {
  return tagged(await request(at(id, "/type"), { method: "POST", body: { document_type: documentType }, headers: { "If-Match": etag, ...once() } }));
}

const tagged = async (response) => ({ record: await response.json(), etag: response.headers.get("etag") });

export const claim = (id, takeOver = false) => ask(at(id, "/claim"), { method: "POST", body: { take_over: takeOver } });
export const release = (id) => request(at(id, "/claim"), { method: "DELETE", keepalive: true });
export const history = (id, signal) => ask(at(id, "/history"), { signal });
export const pageView = (id, number, signal) => ask(at(id, `/pages/${number}/view`), { signal });
export const readRegion = (id, number, box) => ask(at(id, `/pages/${number}/region`), { method: "POST", body: { box } });
export const reprocess = (id, etag) => ask(at(id, "/reprocess"), { method: "POST", body: {}, headers: { "If-Match": etag, ...once() } });
export const remove = (id, etag) => ask(at(id), { method: "DELETE", headers: { "If-Match": etag } });
export const addToEvaluation = (id) => ask(at(id, "/evaluation"), { method: "POST", body: {}, headers: once() });
export const counts = (signal) => ask("/counts", { signal });
export const batches = (cursor, signal) => ask(`/batches?${given({ cursor })}`, { signal });
export const batch = (id, signal) => ask(`/batches/${encodeURIComponent(id)}`, { signal });
export const overview = (since, until) => ask(`/overview?${given({ since, until })}`);

/** Save what `path` answers as a file called `name`. */
export async function download(path, name) {
  const response = await request(path, { headers: { Accept: "*/*" } });
  keep(await response.blob(), name);
  return response;
}

/** Save the file that `path` answers with the address of. It may take the service longer to make than a window may open after a click. */
export async function fetchCopy(path) {
  const { url } = await ask(path);
  Object.assign(document.createElement("a"), { href: url, download: "" }).click();
}

/** The most pages that the service copies while somebody waits. */
const PART = 150;

/** The same of a document of so many `pages`, in as many files as it takes; `tell` is called with a sentence for each. */
export async function fetchParts(path, pages, tell) {
  if (pages <= PART) return fetchCopy(path);
  for (let first = 1; first <= pages; first += PART) {
    const last = Math.min(first + PART - 1, pages);
    tell(`Making pages ${first} to ${last} of ${pages}; each part is a file of its own.`);
    await fetchCopy(`${path}?${given({ first, last })}`);
  }
}

/** Hand `blob` to the person as a file. */
export function keep(blob, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export { at, given };
