/** Starts the editor: which part hears of what. */
import { startCalls } from "./calls.js";
import { part, say } from "./elements.js";
import { take } from "./incoming.js";
import { startInsertions } from "./insertions.js";
import { changed, file, openFile, save, startFile, status } from "./open-file.js";
import { showLine, showPage, startFrame } from "./page-frame.js";
import { listed, refresh, startList } from "./page-list.js";
import { showProblems } from "./problems.js";
import { openHistory, openPublish, startPublish } from "./publish.js";
import { goToField, markFields, settled, showForm, startForm } from "./settings-form.js";
import { goTo, lineNow, startEditor } from "./text-editor.js";

/** @type {(group: string) => NodeListOf<HTMLButtonElement>} its buttons, of which one is pressed */
const choices = (group) => part(group).querySelectorAll("button[value]");

/** Press one button of a group. @param {string} group @param {string} name */
function press(group, name) {
  for (const each of choices(group)) each.setAttribute("aria-pressed", String(each.value === name));
  if (group === "views") return void (document.body.dataset.view = name);
  for (const each of choices(group)) part(each.value).hidden = each.value !== name;
  if (name === "form") showForm();
}

/** No page is open any more: it is gone. */
function shut() {
  file.path = "";
  status();
  part("file").hidden = true;
  part("file-title").textContent = "No page is open";
  part("file-about").textContent = "Choose one from the list.";
  for (const name of ["problem-list", "problems-about", "frames"]) part(name).replaceChildren();
  press("views", "pages");
}

/** @param {string} path "" for none @param {Line} [place] */
async function open(path, place) {
  if (!path) return shut();
  await openFile(path);
  const isPage = path.endsWith(".md");
  const title = listed(path)?.title ?? path;
  part("file").hidden = false;
  part("file-title").textContent = title;
  part("file-about").textContent = path;
  part("form-tab").textContent = isPage ? "Settings" : "Form";
  part("rename").hidden = part("withdraw").hidden = !isPage;
  document.title = `${title} · Edit the site`;
  sessionStorage.setItem("edit-open", path);
  refresh();
  press("views", "write");
  press("tabs", isPage || place ? "text" : "form");
  if (place) goTo(place);
  else part("file-title").focus();
}

/** @param {Finding} finding */
async function show(finding) {
  if (!finding.is_own) return open(finding.file, finding);
  press("views", "write");
  if (finding.field && file.path.endsWith(".md")) press("tabs", "form");
  if (part("text").hidden && (await goToField(finding))) return;
  press("tabs", "text");
  goTo(finding);
}

const saved = async () => (await settled(), file.path && (await save()) && say("Saved."));

async function start() {
  startCalls();
  startEditor({ change: changed, move: showLine, take });
  startInsertions();
  startFrame();
  startForm();
  startPublish(open);
  startFile((answer, isAgain) => {
    showProblems(answer, show);
    markFields(answer.findings);
    if (!isAgain) showPage(answer, lineNow());
    const isBad = answer.findings.some(({ is_own, kind }) => is_own && kind === "problem");
    if (!answer.still.length && listed(file.path)?.bad !== isBad) refresh();
  }, refresh, shut);
  for (const name of ["views", "tabs"])
    for (const each of choices(name)) each.addEventListener("click", () => press(name, each.value));
  for (const each of document.querySelectorAll("dialog .close"))
    each.addEventListener("click", () => each.closest("dialog")?.close());
  // Away before a dialog comes, which gives back the focus.
  part("more-menu").addEventListener("click", () => part("more-menu").hidePopover(), true);
  part("save").addEventListener("click", saved);
  part("publish").addEventListener("click", () => settled().then(openPublish));
  part("history").addEventListener("click", openHistory);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    saved();
  });
  press("views", "pages");
  await startList(open);
  const last = sessionStorage.getItem("edit-open");
  if (last && listed(last)) await open(last);
}

start();
