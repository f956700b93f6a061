/** Starts the editor: which part hears of what. */
import { orSay, takeKey } from "./calls.js";
import { choose, notice, part, say } from "./elements.js";
import { startInsertions } from "./insertions.js";
import { changed, file, openFile, save, startFile } from "./open-file.js";
import { showLine, showPage, startFrame } from "./page-frame.js";
import { listed, markOpen, refresh, rename, startList, withdraw } from "./page-list.js";
import { fromHtml, fromPlain } from "./pasted.js";
import { sendPhotos } from "./photo.js";
import { showProblems } from "./problems.js";
import { openHistory, openPublish } from "./publish.js";
import { goToField, markFields, settled, showForm } from "./settings-form.js";
import { changeTo, goTo, startEditor, write } from "./text-editor.js";

const TABS = ["text", "form"];

/** Show one part, where there is no room for all. @param {string} name */
function view(name) {
  document.body.dataset.view = name;
  for (const each of part("views").querySelectorAll("button")) each.setAttribute("aria-pressed", String(each.dataset.view === name));
}

/** Show the text or the form. @param {string} name */
function turnTo(name) {
  for (const tab of TABS) {
    part(tab).hidden = tab !== name;
    part(`${tab}-tab`).setAttribute("aria-selected", String(tab === name));
    part(`${tab}-tab`).tabIndex = tab === name ? 0 : -1;
  }
  if (name === "form") orSay(showForm);
}

/** @param {string} path @param {number|null} [line] */
async function open(path, line) {
  await openFile(path);
  const isData = path.endsWith(".yml");
  part("file").hidden = false;
  part("file-title").textContent = listed(path).title || path;
  part("file-about").textContent = path;
  part("form-tab").textContent = isData ? "Form" : "Settings";
  document.title = `${listed(path).title || path} · Edit the site`;
  sessionStorage.setItem("edit-open", path);
  markOpen(path);
  orSay(refresh);
  view("write");
  turnTo(isData && !line ? "form" : "text");
  if (line) goTo(line);
  else part("file-title").focus();
}

/** @param {import("./text-editor.js").Finding} finding */
function show(finding) {
  if (finding.file && finding.file !== file.path) return orSay(() => open(finding.file ?? "", finding.line));
  view("write");
  if (part("text").hidden && goToField(finding.line)) return;
  turnTo("text");
  goTo(finding);
}

/** @param {DataTransfer} data @returns {boolean} whether it was taken */
function paste(data) {
  const photos = [...data.files].filter(({ type }) => type.startsWith("image/"));
  const html = data.getData("text/html");
  const plain = data.getData("text/plain");
  if (photos.length && !plain) return (sendPhotos(photos), true);
  const { text, dropped } = html ? fromHtml(html) : fromPlain(plain);
  write(text);
  notice("pasted", dropped.length ? `Left out of what you pasted: ${dropped.join(", ")}.` : "");
  return true;
}

function start() {
  let isNew = true; // until the whole site is judged, the list doesn't know where problems are
  takeKey();
  startEditor({ change: changed, move: showLine, paste });
  startInsertions();
  startFrame();
  startFile((answer, isAgain) => {
    showProblems(answer.findings, show, answer.still);
    markFields(answer.findings);
    if (!isAgain) showPage(answer);
    if (isNew && !answer.still.length) orSay(refresh);
    isNew = answer.still.length > 0;
  }, () => orSay(refresh));
  for (const each of part("views").querySelectorAll("button")) each.addEventListener("click", () => view(each.dataset.view ?? ""));
  for (const tab of TABS) part(`${tab}-tab`).addEventListener("click", () => turnTo(tab));
  part("text-tab").parentElement?.addEventListener("keydown", ({ key }) => {
    if (!key.startsWith("Arrow")) return;
    const other = part("text").hidden ? "text" : "form";
    turnTo(other);
    part(`${other}-tab`).focus();
  });
  part("more").addEventListener("click", async () => {
    const versions = { words: "Earlier versions", value: () => openHistory(changeTo) };
    const ofPages = [
      { words: "Rename this page", value: () => rename(file.path) },
      { words: "Withdraw this page", value: () => withdraw(file.path) },
    ];
    const chosen = await choose("More", file.path.endsWith(".md") ? [versions, ...ofPages] : [versions]);
    if (chosen) orSay(chosen);
  });
  const saved = () => orSay(async () => (await settled(), await save()) && say("Saved."));
  part("save").addEventListener("click", saved);
  part("publish").addEventListener("click", () => orSay(async () => (await settled(), openPublish((path, line) => orSay(() => open(path, line))))));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (file.path) saved();
  });
  view("pages");
  orSay(async () => {
    await startList((path) => orSay(() => open(path)));
    const last = sessionStorage.getItem("edit-open");
    if (last && listed(last).title) await open(last);
  });
}

start();
