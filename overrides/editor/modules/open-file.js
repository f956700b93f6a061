/** The file that is open: its text, what of it is unsaved, and what the guard makes of it. */
import { attempt, call, Refused } from "./calls.js";
import { button, notice, part } from "./elements.js";
import { forget, keep, keptOf } from "./kept-text.js";
import { changeTo, openText, plainEnds, textNow } from "./text-editor.js";
import { chooseVersion } from "./two-versions.js";

const KEPT = "Not saved yet. Nothing gets lost.";
const NO_ROOM = "Not saved yet, and this browser has no room to keep it.";
const OLDER = "This page has changed since you wrote your text.";
const TWICE = "You wrote on this page in two places.";
const ELSEWHERE = "This page is being written in another place, too.";
const UNDERNEATH = "Something else has changed this page meanwhile.";
const GONE = "This page was renamed or deleted meanwhile. What you wrote is still here.";

/** The open file: `saved` is its text on disk, `seen` the last draft that is known there. */
export const file = { path: "", version: "", saved: "", seen: /** @type {string|null} */ (null) };
export const isUnsaved = () => file.path !== "" && textNow() !== file.saved;

/** @type {(answer: Judged, isAgain: boolean) => void} */
let tellJudged = () => {};
let [tellSaved, tellGone] = [() => {}, () => {}];
let [isAsking, isJudging, isUnjudged, hasRoom, timer, again] = [false, false, false, true, 0, 0];

/** @type {(judged: typeof tellJudged, saved: () => void, gone: () => void) => void} who hears */
export function startFile(judged, saved, gone) {
  [tellJudged, tellSaved, tellGone] = [judged, saved, gone];
  window.addEventListener("back", () => file.path && changed());
  window.addEventListener("focus", lookUnderneath);
}

/** @param {string} path @returns {Promise<Kept & {path: string, draft: Kept|null}>} */
async function read(path) {
  const answer = await call("GET", "file", { path });
  return { ...answer, text: plainEnds(answer.text) };
}

/** Open a file, with what was not saved of it the last time. @param {string} path */
export async function openFile(path) {
  if (isUnsaved()) keepOnServer();
  const { text, version, draft } = await read(path);
  Object.assign(file, { path, version, saved: text, seen: draft?.saved_at ?? null });
  openText(path, text);
  const here = keptOf(path);
  const isOlder = here.some(({ seen }) => seen === draft?.saved_at); // than what is kept here
  for (const kept of draft && !isOlder ? [...here, draft] : here) {
    if (kept.text === text || kept.text === textNow()) continue;
    const isFirst = textNow() === text;
    if (isFirst && kept.version === version) changeTo(kept.text);
    else await settle(isFirst ? OLDER : TWICE, "Your text that was not saved", kept.text);
  }
  const back = button("Show the saved text", () => (changeTo(file.saved), notice("draft", "")));
  notice("draft", isUnsaved() ? "Your text as you left it: it is not saved yet." : "", back);
  status();
  judge();
}

/** @type {(why: string, title: string, other: string) => Promise<string|null>} which goes on */
async function settle(why, title, other) {
  if (isAsking) return null;
  isAsking = true;
  const chosen = await chooseVersion(why, ["What stands here now", textNow()], [title, other]);
  isAsking = false;
  if (chosen === "theirs") changeTo(other);
  if (chosen === "mine") forget(file.path, other);
  return chosen;
}

/** @param {string} version @param {string} saved the text that stands there now, if any */
const settleSaved = (version, saved) =>
  version ? settle(UNDERNEATH, "What is saved now", saved) : settle(GONE, "No page", saved);

/** Something else may have written the file (`git pull`, say), or writes on it now. */
export async function lookUnderneath() {
  tellSaved();
  const { path } = file;
  const now = path && !isAsking && (await read(path).catch((error) => error));
  if (!now || path !== file.path) return;
  if (now instanceof Error) return now instanceof Refused && !isUnsaved() ? tellGone() : undefined;
  if (now.version !== file.version) {
    const [mine, wasUnsaved] = [textNow(), isUnsaved()];
    Object.assign(file, { version: now.version, saved: now.text });
    if (!wasUnsaved) changeTo(now.text);
    else if (mine !== now.text) await settleSaved(now.version, now.text);
    changed();
  }
  if (now.draft && now.draft.saved_at !== file.seen) meet(now.draft);
}

/** Somebody writes on this page in another place, too. @param {Kept} draft */
async function meet(draft) {
  file.seen = draft.saved_at ?? null;
  if (draft.text === textNow() || (await settle(ELSEWHERE, "In the other place", draft.text)))
    keepOnServer();
}

/** Keep, judge and show a text that has changed. */
export function changed() {
  hasRoom = keep(file.path, { text: textNow(), version: file.version, seen: file.seen });
  if (!isUnsaved()) forget(file.path, textNow());
  status();
  for (const each of [timer, again]) clearTimeout(each);
  timer = window.setTimeout(() => (keepOnServer(), judge()), 100);
}

async function keepOnServer() {
  const { path, version, seen } = file;
  const answer = await attempt("POST", "draft", { path, text: textNow(), version, seen });
  if (!answer || path !== file.path) return;
  const isRefused = answer instanceof Refused;
  if (isRefused && answer.answer.draft) return meet(answer.answer.draft);
  if (!isRefused) file.seen = answer.saved_at;
  if (!isRefused && Boolean(answer.saved_at) !== Boolean(seen)) tellSaved();
  const kept = hasRoom ? "Your text is kept in this browser." : "";
  notice("no-draft", isRefused && isUnsaved() ? `${answer.message} ${kept}` : "");
}

/**
 * Ask the guard about the text as it is now; one question at a time, and the last one counts.
 * @param {boolean} [isAgain] whether only for what it did not know yet
 */
async function judge(isAgain = false) {
  clearTimeout(again);
  if (isJudging) return;
  isJudging = true;
  const asked = { path: file.path, text: textNow() };
  const slow = setTimeout(() => (part("problems-about").textContent = "The guard reads…"), 1000);
  const answer = await attempt("POST", "judge", asked);
  clearTimeout(slow);
  isJudging = false;
  if (asked.path !== file.path || asked.text !== textNow()) return judge();
  isUnjudged = answer instanceof Refused; // the disk is full, say
  notice("judge", answer instanceof Refused ? answer.message : "");
  if (!answer || answer instanceof Refused) return;
  tellJudged(answer, isAgain);
  if (answer.still.length) again = window.setTimeout(() => judge(true), 1500);
}

/** Save the text into docs/. @returns {Promise<boolean>} whether it is saved */
export async function save() {
  const { path, version } = file;
  const text = textNow();
  if (text === file.saved) return true;
  const answer = await attempt("POST", "save", { path, text, version });
  if (answer instanceof Refused && answer.status === 409) {
    const { theirs, version } = answer.answer;
    const chosen = await settleSaved(version, plainEnds(theirs));
    if (chosen) Object.assign(file, { version, saved: plainEnds(theirs) });
    if (chosen === "mine") return save();
  } else {
    notice("save", answer instanceof Refused ? answer.message : "");
    if (!answer || answer instanceof Refused) return false;
    Object.assign(file, { version: answer.version, saved: text, seen: null });
    forget(path, text);
    for (const name of ["draft", "no-draft"]) notice(name, "");
    if (isUnjudged) judge();
    tellSaved();
  }
  if (isUnsaved()) changed();
  else status();
  return !isUnsaved();
}

/** Say whether all is saved. */
export function status() {
  part("save").disabled = !isUnsaved();
  part("kept").textContent = isUnsaved() ? (hasRoom ? KEPT : NO_ROOM) : "All is saved.";
}
