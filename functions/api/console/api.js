// Talks to the API. Every failure comes out as a Problem with a sentence for the person.

/** What the API says went wrong. `code` is for programs, `message` for people. */
export class Problem extends Error {
  constructor(code, message, status = 0) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** The JSON answer to a request; `body` is sent as JSON. Throws Problem. */
export async function ask(path, { method = "GET", body, signal } = {}) {
  const headers = { Accept: "application/json" };
  if (body) headers["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(path, { method, headers, signal, body: body && JSON.stringify(body) });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem("UNREACHABLE", "The service cannot be reached. Check the connection and try again.");
  }
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  throw new Problem(answer.code ?? "ERROR", answer.detail ?? `The service answered ${response.status}.`, response.status);
}

/** Documents by filters; those that are empty are left out. */
export function find(filters, signal) {
  const given = Object.entries(filters).filter(([, value]) => value !== "" && value != null);
  return ask(`/documents?${new URLSearchParams(given)}`, { signal });
}

/** A document's record. */
export const record = (id, signal) => ask(`/documents/${encodeURIComponent(id)}`, { signal });

/** Where a page's picture is. */
export const picture = (id, page) => `/documents/${encodeURIComponent(id)}/pages/${page}`;
