/** All pages by their doors, with their states; new ones, renamed ones, withdrawn ones. */
import { call } from "./calls.js";
import { ask, button, make, notice, part } from "./elements.js";
import { asMarkdown } from "./incoming.js";
import { file, save } from "./open-file.js";
import { settled } from "./settings-form.js";

/** The buttons that change the list. */
const CHANGES = ["new-page", "new-article", "rename", "withdraw"];
/** @type {{groups: {title: string, files: Listed[]}[], doors: string[], is_judged: boolean}} */
let all = { groups: [], doors: [], is_judged: true };
let [timer, drawn] = [0, ""];
/** @type {(path: string) => void} */
let open = () => {};

/** Show the list, and open what the person chooses. @param {(path: string) => void} opening */
export function startList(opening) {
  open = opening;
  part("filter").addEventListener("input", draw);
  part("page-text").addEventListener("paste", paste);
  for (const id of CHANGES) part(id).addEventListener("click", () => change(id));
  return refresh();
}

/** Ask for the list anew. */
export async function refresh() {
  all = await call("GET", "pages");
  draw();
  clearTimeout(timer);
  if (!all.is_judged) timer = window.setTimeout(refresh, 5000);
}

const files = () => all.groups.flatMap((group) => group.files);
/** What the list says of a file, if it has it. @param {string} path */
export const listed = (path) => files().find((each) => each.path === path);

/** Anew only where it is another list: nothing is taken from under eyes, cursor and focus. */
function draw() {
  const now = JSON.stringify([all, part("filter").value, file.path]);
  if (now === drawn) return;
  drawn = now;
  const typed = part("filter").value.toLowerCase().trim();
  const shown = all.groups.flatMap(({ title, files }) => {
    const fits = files.filter(({ find }) => find.includes(typed));
    return fits.length ? [make("h3", {}, title), make("ul", {}, ...fits.map(item))] : [];
  });
  part("still-read").hidden = all.is_judged;
  const list = part("page-list");
  const focused = list.contains(document.activeElement) && document.activeElement?.textContent;
  list.replaceChildren(...shown);
  list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  [...list.querySelectorAll("button")].find((each) => each.textContent === focused)?.focus();
}

/** @param {Listed} page */
function item({ path, title, about, bad }) {
  const state = about && make("span", { class: `state ${bad ? "bad" : ""}` }, about);
  const current = path === file.path && { "aria-current": "page" };
  return make("li", {}, button(title, () => open(path), { title: path, ...current }, state));
}

/** Fill in a dialog, and do what it says. @param {string} id of its button */
async function change(id) {
  await settled();
  if (id === "rename" && !(await save())) return;
  const { path } = file;
  /** @param {string} value @param {string} words */
  const option = (value, words) => make("option", { value }, words);
  const isNew = id.startsWith("new-");
  if (isNew) part("new-page-title").textContent = part(id).textContent;
  part("new-place").hidden = id === "new-article";
  part("new-door").replaceChildren(...all.doors.map((door) => option(door, door)));
  const others = files().filter((each) => each.path.endsWith(".md") && each.path !== path);
  const shown = others.map((page) => option(page.path, `${page.title} · ${page.path}`));
  part("withdraw-to").replaceChildren(part("withdraw-to").options[0], ...shown);
  const { title = "" } = listed(path) ?? {};
  /** @type {Record<string, string>} */
  const known = id === "rename" ? { to: path, title } : { kind: id.replace("new-", "") };
  const dialog = `${isNew ? "new-page" : id}-dialog`;
  const send = (/** @type {any} */ given) => call("POST", isNew ? "pages" : id, given);
  const answer = await ask(dialog, { path, ...known }, send);
  if (!answer) return;
  part("filter").value = "";
  await refresh();
  notice("done", answer.words);
  open(answer.path);
}

/** A text for a new page comes as our Markdown. @param {ClipboardEvent} event */
async function paste(event) {
  event.preventDefault();
  const text = await asMarkdown(/** @type {DataTransfer} */ (event.clipboardData));
  document.execCommand("insertText", false, text); // Ctrl+Z can take this back
}
