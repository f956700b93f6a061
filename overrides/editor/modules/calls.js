/** Asks the server of `make edit`, and says so where it no longer answers. */
import { notice } from "./elements.js";

const STOPPED = "The editor has stopped: type `make edit` again. Your text is kept.";
const NO_KEY = "Open the address that `make edit` printed. Your text is kept.";
const PLACE = new URL(location.href);

/** An answer that is a no: its message is a sentence for the person. */
export class Refused extends Error {
  /** @param {number} status @param {any} answer */
  constructor(status, answer) {
    super(answer.error ?? "The editor could not do that.");
    this.status = status;
    this.answer = answer;
  }
}

class NoAnswer extends Error {}

/** Take the secret out of the address bar and keep it as long as this tab is open. */
export function takeKey() {
  const key = PLACE.searchParams.get("key");
  if (key) sessionStorage.setItem("edit-key", key);
  history.replaceState(null, "", PLACE.pathname);
}

/** @type {Set<() => void>} */
const whenBack = new Set();
/** @type {number|undefined} */
let waiting;

/**
 * Do this once the server, which had stopped, answers again.
 * @param {() => void} again
 */
export function onceBack(again) {
  whenBack.add(again);
}

function hasStopped() {
  notice("stopped", STOPPED);
  waiting ??= window.setInterval(() => call("GET", "pages").catch(() => {}), 2000);
}

function isBack() {
  if (waiting === undefined) return;
  clearInterval(waiting);
  waiting = undefined;
  notice("stopped", "");
  whenBack.forEach((again) => again());
}

/**
 * Ask the server; JSON in, JSON out.
 * @param {string} method
 * @param {string} path under /edit/api/
 * @param {any} [body] an object, or bytes
 * @returns {Promise<any>}
 * @throws {Refused} where it says no, and a NoAnswer where it does not answer
 */
export async function call(method, path, body) {
  const response = await ask(method, path, body);
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, answer);
  return answer;
}

/**
 * Do this; if the server says no, say why; if it doesn't answer, that has been said.
 * @param {() => unknown} act
 */
export async function orSay(act) {
  try {
    await act();
  } catch (error) {
    if (error instanceof Refused) notice("refused", error.message);
    else if (!(error instanceof NoAnswer)) throw error;
  }
}

/**
 * Ask for something that takes its time and tells its steps, a line of JSON each.
 * @param {string} path
 * @param {any} body
 * @param {(step: any) => void} tell
 */
export async function callInSteps(path, body, tell) {
  const response = await ask("POST", path, body);
  if (!response.ok || !response.body) throw new Refused(response.status, await response.json().catch(() => ({})));
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let rest = "", isDone = false; !isDone; ) {
    const part = await reader.read();
    isDone = part.done;
    const lines = (rest + (part.value ?? "\n")).split("\n");
    rest = lines.pop() ?? "";
    lines.filter(Boolean).forEach((line) => tell(JSON.parse(line)));
  }
}

/** @param {string} method @param {string} path @param {any} [body] */
async function ask(method, path, body) {
  const isBytes = body instanceof Blob;
  const headers = { "Edit-Key": sessionStorage.getItem("edit-key") ?? "" };
  try {
    const response = await fetch(new URL(`api/${path}`, PLACE.origin + PLACE.pathname), {
      method,
      headers: body && !isBytes ? { ...headers, "Content-Type": "application/json" } : headers,
      body: body && !isBytes ? JSON.stringify(body) : body,
    });
    isBack();
    notice("key", response.status === 403 ? NO_KEY : "");
    return response;
  } catch {
    hasStopped();
    throw new NoAnswer();
  }
}
