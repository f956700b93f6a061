/** Publishing: what has changed in plain words, the way to the site, and the way back. */
import { call, callInSteps, Refused } from "./calls.js";
import { ask, button, make, notice, part } from "./elements.js";
import { file, isUnsaved, lookUnderneath, save } from "./open-file.js";
import { changeTo, foldSettings, textNow } from "./text-editor.js";
import { chooseVersion, compared, table } from "./two-versions.js";

const LOST = "The editor has stopped. What you wrote is kept; see with Publish… whether it is out.";

/** @type {(path: string, place: Line) => void} */
let open = () => {};

/** Wire up the dialog; `opening` opens a file at a place. @param {typeof open} opening */
export function startPublish(opening) {
  open = opening;
  part("publish-form").addEventListener("submit", (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    run("publish", Object.fromEntries(new FormData(/** @type {any} */ (event.target))));
  });
  part("publish-dialog").addEventListener("close", lookUnderneath);
  const undo = () => run("undo", { id: part("undo").value });
  part("undo").addEventListener("click", () => ask("undo-dialog", {}, () => void undo()));
}

/** Show what would be published. */
export async function openPublish() {
  if (isUnsaved() && !(await save())) return;
  // All is saved: what was said of that is over.
  for (const name of ["notices", "publish-steps"]) part(name).replaceChildren();
  await draw();
  part("publish-form").reset();
  part("publish-dialog").showModal();
}

/** Show what has changed, and what was published last. */
async function draw() {
  const { changes, last, needs_name } = await call("GET", "changes");
  const list = changes.map((/** @type {Change} */ { path, title, words, rows, is_draft }) => {
    const head = make("summary", {}, `${title}: ${words}`);
    const beside = table("Published", "Now", rows);
    const press = () => call("POST", "show", { path }).then(draw);
    const show = button("Let visitors see it", press, { class: "strong" });
    return make("div", { class: "entry" }, make("details", {}, head, beside), is_draft && show);
  });
  part("publish-changes").replaceChildren(...list);
  part("publish-form").hidden = !list.length;
  part("publish-who").hidden = part("publish-who").disabled = !needs_name;
  part("publish-last").hidden = !last;
  part("publish-last-words").textContent = last?.said;
  part("undo").value = last?.id;
  part("publish-words").focus();
  await lookUnderneath();
}

/** @type {(address: "publish"|"undo", given: any) => Promise<void>} do it, and tell its steps */
async function run(address, given) {
  const buttons = [part("publish-go"), part("undo")];
  buttons.forEach((each) => (each.disabled = true));
  part("publish-steps").replaceChildren();
  /** @type {Step|null} */
  let end = null;
  /** @param {Step} step */
  const step = (step) => tell((end = step));
  try {
    await callInSteps(address, given, step);
  } catch (error) {
    step({ state: "stopped", message: error instanceof Refused ? error.message : LOST });
  }
  const { state, files = [], id = "" } = /** @type {Step} */ (/** @type {any} */ (end));
  if (state === "published") await draw(); // so that what is undone next is this one
  buttons.forEach((each) => (each.disabled = false));
  if (state === "theirs") await theirs(files, given);
  if (state === "published" && id) await askGithub(id);
}

/** @param {{state: string, message: string, findings?: Step["findings"]}} step */
function tell({ state, message, findings = [] }) {
  const mend = findings.map((found) => {
    const go = () => (part("publish-dialog").close(), open(found.file, found));
    const words = `${found.file}, line ${found.line}: ${found.message}`;
    return make("li", {}, button(words, go, { class: "finding" }));
  });
  const list = mend.length > 0 && make("ul", {}, ...mend);
  return part("publish-steps").appendChild(make("li", { class: state }, message, list));
}

/** Somebody else has published. @param {NonNullable<Step["files"]>} files @param {any} given */
async function theirs(files, given) {
  /** @type {Record<string, string>} */
  const take = {};
  for (const { path, yours, theirs } of files) {
    const why = `Somebody else has changed ${path} meanwhile.`;
    const chosen = await chooseVersion(why, ["Yours", yours ?? ""], ["Theirs", theirs ?? ""]);
    if (!chosen) return;
    take[path] = chosen === "mine" ? "yours" : "theirs";
  }
  await run("publish", { ...given, take });
}

/** Say what GitHub makes of it while the dialog is open; ask ever less often. @param {string} id */
async function askGithub(id) {
  const shown = tell({ state: "checking", message: "" });
  for (let wait = 15; part("publish-dialog").open && shown.isConnected; wait += 5) {
    const { state, message, link } = await call("GET", "run", { id });
    const elsewhere = { href: link, target: "_blank", rel: "noreferrer" };
    const more = link && make("a", elsewhere, "Look at it on GitHub");
    shown.className = state;
    if (!shown.textContent?.startsWith(message)) shown.replaceChildren(message, " ", more);
    if (state !== "checking") return;
    await new Promise((done) => setTimeout(done, wait * 1000));
  }
}

/** Earlier versions, each beside the text as it is. */
export async function openHistory() {
  const { path } = file;
  /** @type {{id: string, day: string, who: string, words: string, path: string}[]} */
  const versions = await call("GET", "history", { path });
  const items = versions.map(({ id, day, who, words, path }) => {
    const show = async () => {
      const { text } = await call("GET", "version", { path, id });
      const back = text === textNow() ? "" : button("Take these words back into the text", () => {
        part("history-dialog").close();
        changeTo(text);
        foldSettings();
        notice("draft", "The earlier words stand in the text now. They are not saved yet.");
      });
      const both = await compared(`${day}, ${who}`, text, "Now", textNow());
      part("history-beside").replaceChildren(both, back);
      both.focus();
    };
    return make("li", {}, button(`${day}, ${who}: ${words}`, show, { class: "finding" }));
  });
  part("history-list").replaceChildren(...items);
  part("history-beside").replaceChildren();
  part("history-dialog").showModal();
}
