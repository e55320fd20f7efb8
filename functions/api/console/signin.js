// Signs people in at the deployment's OpenID provider (Cognito): authorization code with PKCE (RFC 7636). Where the
// deployment names none, as on one's own machine, there is nothing to do.
import { ask, signWith } from "./api.js";

const KEPT = "claimlens-sign-in";
const SPARE = 60_000;

/** Make sure that requests carry a token; sends the browser to the sign-in where there is none yet. */
export async function signedIn() {
  const { authority, client_id: client } = await ask("/sign-in");
  if (!authority) return;
  const code = new URLSearchParams(location.search).get("code");
  if (code) await exchange(authority, client, code);
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  if (!kept?.token || kept.until < Date.now() + SPARE) await go(authority, client);
  signWith(async () => {
    const { token, until } = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
    if (!token || until < Date.now() + SPARE) await go(authority, client);
    return token;
  });
}

const page = () => location.origin + location.pathname;

async function go(authority, client) {
  const verifier = random();
  const state = random();
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  sessionStorage.setItem(KEPT, JSON.stringify({ verifier, state, place: location.hash }));
  const query = new URLSearchParams({
    client_id: client, response_type: "code", scope: "openid email", redirect_uri: page(), state,
    code_challenge: base64(new Uint8Array(digest)), code_challenge_method: "S256",
  });
  location.assign(`${authority}/oauth2/authorize?${query}`);
  await new Promise(() => {});
}

async function exchange(authority, client, code) {
  const { verifier, state, place } = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
  const given = new URLSearchParams(location.search).get("state");
  history.replaceState(null, "", page() + (place ?? ""));
  if (!verifier || given !== state) return;
  const body = new URLSearchParams({ grant_type: "authorization_code", client_id: client, code, redirect_uri: page(), code_verifier: verifier });
  const answer = await fetch(`${authority}/oauth2/token`, { method: "POST", body });
  if (!answer.ok) return;
  // The ID token: Cognito writes a person's hospital into no other.
  const { id_token: token, expires_in: seconds } = await answer.json();
  sessionStorage.setItem(KEPT, JSON.stringify({ token, until: Date.now() + seconds * 1000 }));
}

const random = () => base64(crypto.getRandomValues(new Uint8Array(32)));
const base64 = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
