/** All pages by their doors, with their states; new ones, renamed ones, withdrawn ones. */
import { call, orSay, Refused } from "./calls.js";
import { ask, button, choose, make, notice, part } from "./elements.js";

/** @typedef {{path: string, title: string, door?: string, kind?: string, states?: string[], words_of_state?: string}} Listed */

const STILL = "Some pages are still being read: problems on them show here then.";
/** @type {{pages: Listed[], data_files: Listed[], doors: string[], is_judged: boolean}} */
let all = { pages: [], data_files: [], doors: [], is_judged: true };
let current = "";
let timer = 0;
/** @type {(path: string) => void} */
let open = () => {};

/** Show the list, and open what the person chooses. @param {(path: string) => void} opening */
export function startList(opening) {
  open = opening;
  part("filter").addEventListener("input", draw);
  part("new-page").addEventListener("click", () => create("page"));
  part("new-article").addEventListener("click", () => create("article"));
  return refresh();
}

/** Ask for the list anew. */
export async function refresh() {
  all = await call("GET", "pages");
  draw();
  clearTimeout(timer);
  if (!all.is_judged) timer = window.setTimeout(() => orSay(refresh), 5000);
}

/** Mark the file that is open. @param {string} path */
export function markOpen(path) {
  current = path;
  draw();
}

/** What the list says of a file. @param {string} path @returns {Listed} */
export const listed = (path) => [...all.pages, ...all.data_files].find((each) => each.path === path) ?? { path, title: path };

function draw() {
  const typed = part("filter").value.toLowerCase().trim();
  /** @type {Map<string, Listed[]>} */
  const groups = new Map();
  for (const door of [...all.doors, ...all.pages.map(({ door = "" }) => door)]) groups.set(door, []);
  for (const page of all.pages) groups.get(page.door ?? "")?.push(page);
  groups.set("Facts and lists", all.data_files);
  const shown = [...groups].flatMap(([door, pages]) => {
    const fits = pages.filter(({ title, path, words_of_state = "" }) => `${title} ${path} ${door} ${words_of_state}`.toLowerCase().includes(typed));
    return fits.length ? [make("h3", {}, door), make("ul", {}, ...fits.map(item))] : [];
  });
  if (!all.is_judged) shown.unshift(make("p", { class: "quiet" }, STILL));
  const focused = part("page-list").contains(document.activeElement) && document.activeElement?.textContent;
  part("page-list").replaceChildren(...(shown.length ? shown : [make("p", { class: "quiet" }, "No page has these words.")]));
  if (focused) [...part("page-list").querySelectorAll("button")].find((each) => each.textContent === focused)?.focus();
}

/** @param {Listed} page */
function item({ path, title, states = [], words_of_state }) {
  const known = [words_of_state, ...states.filter((each) => each !== "public")].filter(Boolean).join(", ");
  const state = known && make("span", { class: `state ${states.includes("has problems") ? "bad" : ""}` }, known);
  const go = button("", () => open(path), { title: path, ...(path === current && { "aria-current": "page" }) });
  go.append(make("span", {}, title || path), state);
  return make("li", {}, go);
}

/** @param {"page"|"article"} kind */
async function create(kind) {
  const questions = [{ name: "title", label: "Its title", help: "What visitors read on top of it, and in search results." }];
  const door = { name: "door", label: "Where it stands in the menu", choices: all.doors };
  const given = await ask(kind === "page" ? "New page" : "New article", kind === "page" ? [...questions, door] : questions, "Make it");
  if (given) await change("pages", { kind, ...given });
}

/** @param {string} path */
export async function rename(path) {
  const questions = [
    { name: "title", label: "Title", value: listed(path).title },
    { name: "to", label: "File", value: path, help: "Its address follows from this. The old address will lead to the new one." },
  ];
  const given = await ask("Rename this page", questions, "Rename");
  if (given) await change("rename", { path, ...given });
}

/** @param {string} path */
export async function withdraw(path) {
  const { title } = listed(path);
  const none = { words: "No other page: they read that it was withdrawn", value: "" };
  const others = all.pages.filter((page) => page.path !== path).map((page) => ({ words: page.title, about: page.path, value: page.path }));
  const to = await choose(`Where visitors of “${title}” shall go instead`, [none, ...others]);
  if (to === null) return;
  const why = `The page goes away, its address leads ${to ? `to “${listed(to).title}”` : "to a page that says so"}, and links to it are mended.`;
  if (await ask(`Withdraw “${title}”?`, [], "Withdraw it", make("p", {}, why))) await change("withdraw", { path, to });
}

/** @param {string} address @param {any} body */
async function change(address, body) {
  try {
    const answer = await call("POST", address, body);
    notice("done", answer.words ?? "");
    await refresh();
    if (answer.path?.endsWith(".md") && listed(answer.path).title !== answer.path) open(answer.path);
  } catch (error) {
    if (error instanceof Refused) notice("done", error.message);
  }
}
