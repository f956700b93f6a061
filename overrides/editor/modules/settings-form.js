/** A page's settings, or a file of facts, as a form; each change goes into the text at once. */
import { call } from "./calls.js";
import { ask, button, make, notice, part, quiet, say } from "./elements.js";
import { fieldOf, wrong } from "./field.js";
import { file } from "./open-file.js";
import { changeTo, textNow } from "./text-editor.js";

/** @type {Record<string, string>} */
const SAID = { add: "Added.", move: "Moved.", remove: "Taken out." };

let shown = /** @type {string|null} */ (null); // the text that the form shows
/** @type {Finding[]} */
let findings = [];
/** @type {HTMLInputElement|null} what was filled in and does not stand in the text yet */
let filled = null;
let [queue, timer] = [Promise.resolve(), 0];

/** Hear of what is filled in: soon where it is typed, at once where that is over. */
export function startForm() {
  for (const [event, wait] of Object.entries({ input: 300, change: 0 }))
    part("form").addEventListener(event, ({ target }) => {
      filled = /** @type {HTMLInputElement} */ (target);
      clearTimeout(timer);
      timer = window.setTimeout(send, wait);
    });
}

function send() {
  if (filled) set({ name: JSON.parse(filled.dataset.path ?? ""), value: filled.value });
  filled = null;
}

/** Wait until what was filled in stands in the text. */
export async function settled() {
  send();
  await queue;
}

/** Draw the form of the text as it is now. */
export async function showForm() {
  const [{ path }, text] = [file, textNow()];
  const form = await call("POST", "form", { path, text });
  if (path === file.path && text === textNow() && text !== shown) draw(form);
}

/** @param {{fields: Field[], error: string}} form */
function draw(form) {
  const focused = document.activeElement?.id ?? "";
  const unfolded = part("form").querySelectorAll("details[open]");
  const open = new Set([...unfolded].map(({ id }) => id));
  const content = form.error ? [quiet(form.error)] : form.fields.map(drawn);
  part("form").replaceChildren(...content);
  for (const fold of part("form").querySelectorAll("details")) fold.open = open.has(fold.id);
  document.getElementById(focused)?.focus();
  shown = textNow();
  markFields(findings);
}

/** Say at each field what the guard finds there. @param {Finding[]} found */
export function markFields(found) {
  findings = found.filter(({ is_own }) => is_own);
  if (part("form").hidden) return;
  if (shown !== textNow()) return void showForm();
  for (const place of part("form").querySelectorAll(".wrong")) place.replaceChildren();
  for (const { field, message } of findings)
    document.getElementById(`${field}-wrong`)?.append(make("span", {}, message));
}

/** Go to the field of a finding, if it has one. @param {Finding} finding */
export async function goToField({ field }) {
  if (shown !== textNow()) await showForm();
  const control = part(field);
  for (const fold of part("form").querySelectorAll("details")) fold.open ||= fold.contains(control);
  control?.focus();
  control?.select?.(); // what is typed takes the place of what is wrong
  return control !== null;
}

/** Change the text as the form says; one change after the other. @param {any} change */
function set(change) {
  const { path } = file;
  queue = queue.then(async () => {
    let [text, answer] = ["", /** @type {any} */ (null)];
    while (path === file.path && text !== textNow()) {
      text = textNow();
      answer = await call("POST", "set", { path, text, ...change });
    }
    if (path !== file.path) return;
    changeTo(answer.text);
    shown = textNow();
    notice("set", "");
    if (change.action) draw(answer.form);
    say(SAID[change.action] ?? "");
  }).catch((error) => notice("set", error.message));
}

/** @param {Field} field @returns {HTMLElement} */
function drawn(field) {
  const { kind, keyed, items, label, help } = field;
  if (kind !== "list" && kind !== "group") return fieldOf(field);
  const isFixed = kind === "group" && !keyed;
  const content = items.map(isFixed ? drawn : entry);
  const id = `${field.id}-add`;
  const add = !isFixed && button(`Add to “${label}”`, () => added(field), { id });
  const head = make("legend", {}, label);
  return make("fieldset", {}, head, help && quiet(help), wrong(field), ...content, add);
}

/** Put in a new entry; where entries have names, one is asked for. @param {Field} field */
async function added({ path, new: value, keyed }) {
  part("entry-label").textContent = keyed;
  const key = keyed && (await ask("entry", {}, (given) => given.key));
  if (key !== null) set({ action: "add", name: path, value: keyed ? { key, value } : value });
}

/**
 * One entry of a list, which can go, and move.
 * @param {Field} item @param {number} index @param {Field[]} all
 */
function entry(item, index, all) {
  const isMany = item.kind === "list" || item.kind === "group";
  const name = isMany ? item.label : item.shown || item.label;
  /** @param {string} words @param {any} change @param {boolean} [disabled] */
  const tool = (words, change, disabled) => {
    const press = () => set({ name: item.path, ...change });
    const about = { id: `${item.id}-${words}`, "aria-label": `${words}: ${name}` };
    return button(words, press, { disabled, ...about });
  };
  const tools = make(
    "div", { class: "buttons" },
    tool("Up", { action: "move", to: index - 1 }, index === 0),
    tool("Down", { action: "move", to: index + 1 }, index === all.length - 1),
    tool("Take out", { action: "remove" }),
  );
  if (!isMany) return make("div", { class: "entry" }, drawn(item), tools);
  const content = item.kind === "group" ? item.items.map(drawn) : [drawn(item)];
  const head = make("summary", {}, name);
  return make("details", { class: "entry", id: `${item.id}-entry` }, head, ...content, tools);
}
