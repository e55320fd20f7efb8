// Signs people in at the deployment's OpenID provider (Cognito): authorization code with PKCE (RFC 7636), refreshed while
// the provider allows it. Where the deployment names none, as on one's own machine, there is nothing to do.
import { ask, Problem, signWith } from "./api.js";

const KEPT = "claimlens-sign-in";
const SPARE = 60_000;
const FAILED = "The sign-in did not succeed. Please try again.";
const ENDED = "Your sign-in has ended. Reload the page to sign in again.";

let provider = null;
let refreshing = null;

/** Make sure that requests carry a token; sends the browser to the sign-in where there is none yet. Throws Problem. */
export async function signedIn() {
  const { authority, client_id: client } = await ask("/sign-in");
  if (!authority) return;
  provider = { authority, client };
  await returned();
  if (!fresh() && !(await refreshed())) await go();
  signWith(bearer);
}

/** Whether there is anything to sign out of. */
export const maySignOut = () => provider !== null;

/** Forget the tokens here, and the sign-in at the provider. */
export function signOut() {
  sessionStorage.removeItem(KEPT);
  const query = new URLSearchParams({ client_id: provider.client, logout_uri: page() });
  location.assign(`${provider.authority}/logout?${query}`);
}

/** A token for a request, not `refused`, which the service did not take. Throws Problem: what is on the page stays there. */
async function bearer(refused = null) {
  if ((fresh() && kept().token !== refused) || (await refreshed())) return kept().token;
  sessionStorage.removeItem(KEPT);
  throw new Problem("SIGNED_OUT", ENDED, 401);
}

const page = () => location.origin + location.pathname;
const kept = () => JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
const fresh = () => Boolean(kept().token) && kept().until > Date.now() + SPARE;

async function go() {
  const [verifier, state] = [random(), random()];
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  sessionStorage.setItem(KEPT, JSON.stringify({ verifier, state, place: location.hash }));
  // With openid alone Cognito's token has all attributes that the page may read, the hospital too; with more, fewer.
  const query = new URLSearchParams({
    client_id: provider.client, response_type: "code", scope: "openid", redirect_uri: page(), state,
    code_challenge: base64(new Uint8Array(digest)), code_challenge_method: "S256",
  });
  location.assign(`${provider.authority}/oauth2/authorize?${query}`);
  await new Promise(() => {});
}

/** Take what the provider sent the browser back with, if it did. */
async function returned() {
  const said = new URLSearchParams(location.search);
  if (!said.has("state")) return;
  const { verifier, state, place } = kept();
  // Used or not, the code is gone from the address, and from what a reload would send.
  history.replaceState(null, "", page() + (place ?? ""));
  if (!verifier) return;
  sessionStorage.removeItem(KEPT);
  const code = said.get("code");
  if (said.get("state") !== state || !code) throw new Problem("SIGN_IN_FAILED", FAILED);
  const tokens = await exchanged({ grant_type: "authorization_code", code, redirect_uri: page(), code_verifier: verifier });
  if (!tokens) throw new Problem("SIGN_IN_FAILED", FAILED);
}

/** Whether there are new tokens for the refresh token; asked for once, however many requests wait for them. */
function refreshed() {
  const { refresh } = kept();
  if (!refresh) return false;
  refreshing ??= exchanged({ grant_type: "refresh_token", refresh_token: refresh }).finally(() => (refreshing = null));
  return refreshing;
}

/** Whether the provider gave tokens, which are then kept. The ID token is used: Cognito writes the hospital into no other. Throws Problem. */
async function exchanged(asked) {
  const body = new URLSearchParams({ client_id: provider.client, ...asked });
  const answer = await fetch(`${provider.authority}/oauth2/token`, { method: "POST", body }).catch(() => {
    throw new Problem("UNREACHABLE", "The sign-in cannot be reached. Check the connection and try again.");
  });
  if (!answer.ok) return false;
  const { id_token: token, expires_in: seconds, refresh_token: refresh = asked.refresh_token } = await answer.json();
  sessionStorage.setItem(KEPT, JSON.stringify({ token, refresh, until: Date.now() + seconds * 1000 }));
  return true;
}

const random = () => base64(crypto.getRandomValues(new Uint8Array(32)));
const base64 = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
