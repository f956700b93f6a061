/** Publishing: what has changed in plain words, the way to the site step by step, and the way back. */
import { call, callInSteps, Refused } from "./calls.js";
import { ask, button, make, notice, openDialog } from "./elements.js";
import { file, isUnsaved, lookUnderneath, save } from "./open-file.js";
import { textNow } from "./text-editor.js";
import { chooseVersion, comparison } from "./two-versions.js";

/** @typedef {{path: string, title: string, words: string, diff: {kind: "same"|"gone"|"new", text: string}[]}} Change */
/** @typedef {(path: string, line: number|null) => void} Open */

/** Show what would be published, and publish it. @param {Open} open */
export async function openPublish(open) {
  if (isUnsaved() && !(await save())) return;
  const { changes, last, needs_name: needsName } = await call("GET", "changes");
  const words = make("textarea", { id: "publish-words", rows: 2, required: true });
  const steps = make("ol", { class: "steps", "aria-live": "polite" });
  const go = make("button", { class: "strong" }, "Publish");
  const who = needsName ? [["name", "Your name"], ["email", "Your e-mail address, which stands beside the change"]] : [];
  const signed = who.flatMap(([name, label]) => [make("label", { htmlFor: `publish-${name}` }, label), make("input", { id: `publish-${name}`, name, required: true })]);
  const form = make("form", {}, make("label", { htmlFor: words.id }, "What you changed, in a few words"), make("p", { class: "quiet" }, "They stand in the list of earlier versions, for you and your colleagues."), words, ...signed, go);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run("publish", { ...Object.fromEntries(new FormData(form)), words: words.value.trim() }, steps, go, show);
  });
  const back = last && button("Undo this publication", async () => {
    const isSure = await ask(`Undo “${last.words}”?`, [], "Undo it", make("p", {}, "The site gets back the words it had before. Nothing is lost: this can be undone, too."));
    if (isSure) run("undo", { id: last.id }, steps, back, show);
  });
  const before = last && make("div", { class: "last" }, make("p", {}, `The last one: “${last.words}”, ${last.day}, ${last.who}.`), back);
  const list = changes.length ? make("div", {}, ...changes.map(drawnChange)) : make("p", {}, "Nothing has changed since the last publication.");
  const dialog = openDialog("Publish", list, changes.length > 0 && form, steps, before);
  dialog.classList.add("wide");
  dialog.addEventListener("close", lookUnderneath);
  /** @param {string} path @param {number|null} line */
  function show(path, line) {
    dialog.close();
    open(path, line);
  }
}

/** @param {Change} change */
function drawnChange({ title, path, words, diff }) {
  const signs = { same: " ", gone: "−", new: "+" };
  const lines = diff.map(({ kind, text }) => make(kind === "gone" ? "del" : kind === "new" ? "ins" : "span", {}, `${signs[kind]} ${text}\n`));
  return make("details", { class: "entry" }, make("summary", {}, `${title || path}: ${words}`), make("pre", { tabIndex: 0 }, ...lines));
}

/** @param {string} address @param {any} body @param {HTMLElement} list @param {any} pressed @param {Open} open @returns {Promise<void>} */
async function run(address, body, list, pressed, open) {
  pressed.disabled = true;
  list.replaceChildren();
  /** @type {any} */
  let end = null;
  /** @param {any} step */
  const tell = (step) => {
    end = step;
    const findings = (step.findings ?? []).map((/** @type {any} */ finding) =>
      make("li", {}, button(`${finding.file}, line ${finding.line}: ${finding.message}`, () => open(finding.file, finding.line), { class: "finding" })));
    list.append(make("li", { class: step.state }, step.message ?? "", findings.length > 0 && make("ul", {}, ...findings)));
  };
  try {
    await callInSteps(address, body, tell);
    if (end?.state === "theirs") return theirs(end.files, body, list, pressed, open);
  } catch (error) {
    tell({ state: "stopped", message: error instanceof Refused ? error.message : "The editor has stopped. What you wrote is kept; see with Publish… whether it is out." });
  }
  pressed.disabled = false;
}

/** Someone else has published in between. @param {any[]} files @param {any} body @param {HTMLElement} list @param {any} pressed @param {Open} open @returns {Promise<void>} */
async function theirs(files, body, list, pressed, open) {
  /** @type {Record<string, string>} */
  const take = {};
  for (const each of files) {
    const chosen = await chooseVersion(`Someone else has changed ${each.path} meanwhile.`, { title: "Yours", text: each.yours ?? "" }, { title: "Theirs", text: each.theirs ?? "" });
    if (!chosen) return void (pressed.disabled = false);
    take[each.path] = chosen === "mine" ? "yours" : "theirs";
  }
  return run("publish", { ...body, take }, list, pressed, open);
}

/** A page's earlier versions, each beside the text as it is now. @param {(text: string) => void} takeBack */
export async function openHistory(takeBack) {
  const { path } = file;
  const versions = await call("GET", `history?path=${encodeURIComponent(path)}`);
  const beside = make("div", { "aria-live": "polite" });
  /** @param {any} version */
  const show = async (version) => {
    const { text } = await call("GET", `version?path=${encodeURIComponent(path)}&id=${version.id}`);
    const back = button("Take these words back into the text", () => (dialog.close(), takeBack(text), notice("draft", "The earlier words stand in the text now. They are not saved yet.")));
    beside.replaceChildren(comparison(`${version.day}, ${version.who}`, text, "Now", textNow()), back);
  };
  const items = versions.map((/** @type {any} */ version) => make("li", {}, button(`${version.day}, ${version.who}: ${version.words}`, () => show(version), { class: "finding" })));
  const list = items.length ? make("ul", { class: "choices" }, ...items) : make("p", {}, "This page has no earlier version.");
  const dialog = openDialog("Earlier versions", list, beside);
  dialog.classList.add("wide");
}
