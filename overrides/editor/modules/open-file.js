/** The file that is open: its text, what of it is unsaved, and what the guard makes of it. */
import { call, onceBack, Refused } from "./calls.js";
import { button, notice, part } from "./elements.js";
import { forget, forgetOne, keep, keptOf, onOtherTab } from "./kept-text.js";
import { changeTo, openText, plainEnds, textNow } from "./text-editor.js";
import { chooseVersion } from "./two-versions.js";

/** What is known of the open file; `saved` is its text on disk, `seen` the last draft the server kept. */
export const file = { path: "", version: "", saved: "", /** @type {string|null} */ seen: null };
export const isUnsaved = () => file.path !== "" && textNow() !== file.saved;

/** @type {(answer: any, isAgain: boolean) => void} */
let tellJudged = () => {};
/** @type {() => void} */
let tellSaved = () => {};
let isAsking = false;
let hasRoom = true;

/** Hear of judgements, and of each time the files on disk have changed. @param {typeof tellJudged} judged @param {() => void} saved */
export function startFile(judged, saved) {
  [tellJudged, tellSaved] = [judged, saved];
  onceBack(() => file.path && (keepOnServer(), judge()));
  onOtherTab((path, kept) => {
    if (path !== file.path || kept.text === textNow()) return;
    const both = button("Show both", () => settle("This page is open in two tabs.", "In the other tab", kept.text).then((chosen) => chosen && forgetOne(path, kept)));
    notice("tabs", "This page is being written in another tab, too. Both texts are kept.", both);
  });
  window.addEventListener("focus", lookUnderneath);
}

/** @param {string} path */
async function read(path) {
  const answer = await call("GET", `file?path=${encodeURIComponent(path)}`);
  return { ...answer, text: plainEnds(answer.text) };
}

/** Open a file, with what was not saved of it the last time. @param {string} path */
export async function openFile(path) {
  if (isUnsaved()) keepOnServer();
  const answer = await read(path);
  Object.assign(file, { path, version: answer.version, saved: answer.text, seen: answer.draft?.saved_at ?? null });
  openText(path, answer.text);
  const drafts = [...keptOf(path), ...(answer.draft ? [answer.draft] : [])].filter(({ text }) => text !== answer.text);
  for (const draft of drafts) {
    if (textNow() === answer.text && draft.version === answer.version) changeTo(draft.text);
    else if (draft.text !== textNow() && (textNow() === answer.text || draft === drafts.find(({ text }) => text === draft.text))) {
      const why = draft.version === answer.version ? "You wrote on this page in two places." : "This page has changed since you wrote your text.";
      const chosen = await settle(why, "Your text that was not saved", draft.text);
      if (chosen === "mine" && draft.tab) forgetOne(path, draft);
    }
  }
  notice("draft", isUnsaved() ? "Your text as you left it: it is not saved yet." : "", button("Show the saved text", () => (changeTo(file.saved), notice("draft", ""))));
  notice("tabs", "");
  status();
  judge();
}

/** Ask which of two texts to go on with. @param {string} why @param {string} title @param {string} other */
async function settle(why, title, other) {
  if (isAsking) return null;
  isAsking = true;
  const chosen = await chooseVersion(why, { title: "What stands here now", text: textNow() }, { title, text: other });
  isAsking = false;
  if (chosen) notice("tabs", "");
  if (chosen === "theirs") changeTo(other);
  return chosen;
}

/** Something else may have written the file: `git pull`, say. */
export async function lookUnderneath() {
  const { path } = file;
  tellSaved();
  if (!path) return;
  const now = await read(path).catch(() => null);
  if (!now || path !== file.path || now.version === file.version || isAsking) return;
  const [mine, wasUnsaved] = [textNow(), isUnsaved()];
  Object.assign(file, { version: now.version, saved: now.text });
  if (!wasUnsaved) changeTo(now.text);
  else if (mine !== now.text) await settle("Something else has changed this page meanwhile.", "What is saved now", now.text);
  changed();
}

/** Keep, judge and show a text that has changed. */
export function changed() {
  hasRoom = keep(file.path, textNow(), file.version);
  if (!isUnsaved()) forget(file.path, textNow());
  status();
  later("draft", 300, keepOnServer);
  later("judge", 100, () => judge());
}

/** @type {Record<string, number>} */
const timers = {};
/** @param {string} name @param {number} wait @param {() => unknown} act */
function later(name, wait, act) {
  clearTimeout(timers[name]);
  timers[name] = window.setTimeout(act, wait);
}

async function keepOnServer() {
  clearTimeout(timers.draft);
  const { path, version, seen } = file;
  const text = textNow();
  try {
    if (text === file.saved) await call("DELETE", `draft?path=${encodeURIComponent(path)}`);
    else {
      const { saved_at } = await call("POST", "draft", { path, text, version, seen });
      if (path === file.path) file.seen = saved_at;
    }
    notice("no-draft", "");
  } catch (error) {
    if (!(error instanceof Refused) || path !== file.path) return;
    const { draft } = error.answer;
    if (!draft) return notice("no-draft", `${error.message} ${hasRoom ? "Your text is kept in this browser." : ""}`);
    file.seen = draft.saved_at;
    if (draft.text === textNow() || (await settle("This page is being written in another place, too.", "In the other place", draft.text))) keepOnServer();
  }
}

let isJudging = false;
/** Ask the guard about the text as it is now; one question at a time, and the last one counts. @param {boolean} [isAgain] whether only what was still missing */
export async function judge(isAgain = false) {
  if (isJudging) return;
  isJudging = true;
  const { path } = file;
  const text = textNow();
  const slow = setTimeout(() => (part("problems-about").textContent = "The guard is reading…"), 1000);
  const answer = await call("POST", "judge", { path, text }).catch((error) => error);
  clearTimeout(slow);
  isJudging = false;
  if (path !== file.path || text !== textNow()) return judge();
  if (answer instanceof Error) return notice("judge", answer instanceof Refused ? answer.message : "");
  notice("judge", "");
  tellJudged(answer, isAgain);
  if (answer.still.length) later("judge", 1500, () => judge(true));
}

/** Save the text into docs/. @returns {Promise<boolean>} whether it is saved */
export async function save() {
  const { path, version } = file;
  const text = textNow();
  if (text === file.saved) return true;
  try {
    const answer = await call("POST", "save", { path, text, version });
    Object.assign(file, { version: answer.version, saved: text, seen: null });
    forget(path, text);
    if (isUnsaved()) changed();
    else await keepOnServer();
    notice("draft", "");
    notice("save", "");
    tellSaved();
    status();
    return !isUnsaved();
  } catch (error) {
    if (!(error instanceof Refused)) return false;
    if (error.status !== 409) notice("save", error.message);
    else {
      const { theirs, version } = error.answer;
      const chosen = await settle("Something else has changed this page since you opened it.", "What is saved now", theirs);
      if (chosen) Object.assign(file, { version, saved: plainEnds(theirs) });
      if (chosen === "mine") return save();
      changed();
    }
    return false;
  }
}

function status() {
  part("save").disabled = !isUnsaved();
  const kept = hasRoom ? "Not saved yet, but kept." : "Not saved yet, and this browser has no room to keep it.";
  part("kept").textContent = !file.path ? "" : isUnsaved() ? kept : "All is saved.";
}
