/** Asks the server of `make edit`, and says so where it no longer answers. */
import { notice } from "./elements.js";

const STOPPED = "The editor has stopped: type `make edit` again. Your text is kept.";
const NO_KEY = "Open the address that `make edit` printed. Your text is kept.";

/** An answer that is a no: its message is a sentence for the person. */
export class Refused extends Error {
  /** @param {number} status @param {any} answer */
  constructor(status, answer) {
    super(answer.error ?? "The editor could not do that.");
    this.status = status;
    this.answer = answer;
  }
}

/** There is no answer at all: the page says so by then. */
class NoAnswer extends Error {}

/** Take the secret out of the address bar, and tell what nobody else has told of a refusal. */
export function startCalls() {
  const key = new URL(location.href).searchParams.get("key");
  if (key) sessionStorage.setItem("edit-key", key);
  history.replaceState(null, "", location.pathname);
  window.addEventListener("unhandledrejection", (event) => {
    const { reason } = event;
    if (reason instanceof Refused) notice("refused", reason.message);
    if (reason instanceof Refused || reason instanceof NoAnswer) event.preventDefault();
  });
}

/** @type {number|undefined} what asks a server that has stopped until it is "back" */
let asking;

/** @returns {never} */
function hasStopped() {
  notice("stopped", STOPPED);
  asking ??= window.setInterval(() => call("GET", "pages").catch(() => {}), 2000);
  throw new NoAnswer(STOPPED);
}

/** @param {string} method @param {string} path under api/ @param {any} given values, or a file */
async function ask(method, path, given) {
  const isQuery = method === "GET" && given;
  const response = await fetch(`api/${path}${isQuery ? `?${new URLSearchParams(given)}` : ""}`, {
    method,
    headers: { "Edit-Key": sessionStorage.getItem("edit-key") ?? "" },
    body: isQuery ? null : given instanceof Blob ? given : JSON.stringify(given),
  }).catch(hasStopped);
  if (asking) {
    clearInterval(asking);
    asking = undefined;
    notice("stopped", "");
    window.dispatchEvent(new Event("back"));
  }
  notice("key", response.status === 403 ? NO_KEY : "");
  if (response.ok) return response;
  throw new Refused(response.status, await response.json().catch(() => ({})));
}

/** @type {(method: "GET"|"POST", path: string, given?: any) => Promise<any>} may throw Refused */
export const call = async (method, path, given) => (await ask(method, path, given)).json();

/** The same; gives a refusal, or null for no answer. @param {Parameters<typeof call>} asked */
export const attempt = (...asked) =>
  call(...asked).catch((error) => (error instanceof Refused ? error : null));

/**
 * Ask for something that takes its time and tells its steps, a line of JSON each.
 * @param {string} path @param {any} given @param {(step: any) => void} tell
 */
export async function callInSteps(path, given, tell) {
  const { body } = await ask("POST", path, given);
  const reader = /** @type {any} */ (body).pipeThrough(new TextDecoderStream()).getReader();
  for (let rest = "", isDone = false; !isDone; ) {
    const part = await reader.read();
    isDone = part.done;
    const lines = (rest + (part.value ?? "\n")).split("\n");
    rest = lines.pop() ?? "";
    lines.filter(Boolean).forEach((line) => tell(JSON.parse(line)));
  }
}
