/** All pages by their doors, with their states; new ones, renamed ones, withdrawn ones. */
import { call } from "./calls.js";
import { ask, button, make, notice, part, quiet } from "./elements.js";
import { file, save } from "./open-file.js";
import { settled } from "./settings-form.js";

/** The dialogs that change the list, each with where its answers go. */
const CHANGES = {
  "new-page": "pages",
  "new-article": "pages",
  rename: "rename",
  withdraw: "withdraw",
};

const STILL = "Some pages are still being read: problems on them show here then.";
/** @type {{groups: {title: string, files: Listed[]}[], doors: string[], is_judged: boolean}} */
let all = { groups: [], doors: [], is_judged: true };
let [timer, drawn] = [0, ""];
/** @type {(path: string) => void} */
let open = () => {};

/** Show the list, and open what the person chooses. @param {(path: string) => void} opening */
export function startList(opening) {
  open = opening;
  part("filter").addEventListener("input", draw);
  for (const [id, address] of Object.entries(CHANGES))
    part(id).addEventListener("click", () => change(id, address));
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
  if (!shown.length) shown.push(quiet("No page has these words."));
  if (!all.is_judged) shown.unshift(quiet(STILL));
  const list = part("page-list");
  const focused = list.contains(document.activeElement) && document.activeElement?.textContent;
  list.replaceChildren(...shown);
  list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  if (!focused) return;
  [...list.querySelectorAll("button")].find((each) => each.textContent === focused)?.focus();
}

/** @param {Listed} page */
function item({ path, title, about, bad }) {
  const state = about && make("span", { class: `state ${bad ? "bad" : ""}` }, about);
  const current = path === file.path && { "aria-current": "page" };
  return make("li", {}, button(title, () => open(path), { title: path, ...current }, state));
}

/** Fill in a dialog, and do what it says. @param {string} id @param {string} address */
async function change(id, address) {
  await settled();
  if (id === "rename" && !(await save())) return;
  const { path } = file;
  /** @param {string} value @param {string} words */
  const option = (value, words) => make("option", { value }, words);
  const doors = all.doors.map((door) => option(door, door));
  if (id === "new-page") part("new-door").replaceChildren(...doors);
  if (id === "withdraw") {
    const pages = files().filter((each) => each.path.endsWith(".md") && each.path !== path);
    const others = pages.map((page) => option(page.path, `${page.title} · ${page.path}`));
    const none = option("", "No other page: they read that it was withdrawn");
    part("withdraw-to").replaceChildren(none, ...others);
  }
  const { title = "" } = listed(path) ?? {};
  /** @type {Record<string, string>} */
  const known = id === "rename" ? { path, to: path, title } : { path };
  const answer = await ask(`${id}-dialog`, known, async (given) => {
    const done = await call("POST", address, given);
    part("filter").value = "";
    await refresh();
    return done;
  });
  if (!answer) return;
  notice("done", answer.words);
  open(answer.path);
}
