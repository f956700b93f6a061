/** A page's settings, or a file of facts, as a form; each change goes into the text at once. */
import { call } from "./calls.js";
import { ask, button, make, notice, part, quiet, say } from "./elements.js";
import { fieldOf, idOf } from "./field.js";
import { file } from "./open-file.js";
import { changeTo, textNow } from "./text-editor.js";

const SAID = { add: "Added.", move: "Moved.", remove: "Taken out." };

/** The text that the form shows, and its fields by the ids of what is filled in. */
let shown = "";
/** @type {Map<string, Field>} */
let fields = new Map();
/** @type {Finding[]} */
let findings = [];
/** @type {Set<string>} the entries that are unfolded */
const unfolded = new Set();
let [queue, timer] = [Promise.resolve(), 0];
/** @type {HTMLInputElement|null} what was filled in and does not stand in the text yet */
let filled = null;

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
  const field = filled && fields.get(filled.id);
  if (filled && field) set({ name: field.path, value: filled.value });
  filled = null;
}

/** Wait until what was filled in stands in the text. */
export async function settled() {
  send();
  await queue;
}

/** Draw the form of the text as it is now. */
export async function showForm() {
  const { path } = file;
  const text = textNow();
  const form = await call("POST", "form", { path, text });
  if (path === file.path && text === textNow()) draw(form);
}

/** Say at each field what the guard finds there. @param {Finding[]} found */
export function markFields(found) {
  findings = found.filter(({ is_own }) => is_own);
  if (!part("form").hidden && shown !== textNow()) return void showForm();
  for (const place of part("form").querySelectorAll("[data-line]")) {
    const here = findings.filter(({ line }) => `${line}` === place.getAttribute("data-line"));
    const words = here.map(({ message }) => make("span", {}, message));
    place.querySelector(":scope > .wrong")?.replaceChildren(...words);
  }
}

/** Go to the field of a line. @param {number} line @returns {boolean} whether there is one */
export function goToField(line) {
  const controls = `[data-line="${line}"] :is(input, select, textarea)`;
  /** @type {HTMLElement|null} */
  const field = part("form").querySelector(controls);
  field?.focus();
  return field !== null;
}

/** @param {{fields: Field[], error: string}} form */
function draw(form) {
  const focused = document.activeElement?.id ?? "";
  shown = textNow();
  fields = new Map();
  part("form").replaceChildren(...(form.error ? [quiet(form.error)] : form.fields.map(drawn)));
  if (focused) document.getElementById(focused)?.focus();
  markFields(findings);
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
    else renumber(answer.form.fields);
    say(SAID[/** @type {keyof typeof SAID} */ (change.action)] ?? "");
  }).catch((error) => notice("set", error.message));
}

/** Lines move while one writes. @param {Field[]} moved */
function renumber(moved) {
  for (const field of moved) {
    const place = document.getElementById(idOf(field))?.closest("[data-line]");
    place?.setAttribute("data-line", `${field.line}`);
    renumber(field.items);
  }
}

/** @param {Field} field @returns {HTMLElement} */
function drawn(field) {
  const { kind, keyed, items, label, help } = field;
  fields.set(idOf(field), field);
  if (kind !== "list" && kind !== "group") return fieldOf(field);
  const isFixed = kind === "group" && !keyed;
  const content = isFixed ? items.map(drawn) : items.map(entry);
  const add = !isFixed && button(`Add to “${label}”`, () => added(field), { id: `${idOf(field)}-add` });
  const wrong = make("p", { class: "wrong" });
  const line = { "data-line": `${field.line}` };
  return make("fieldset", line, make("legend", {}, label), help && quiet(help), wrong, ...content, add);
}

/** Put in a new entry; where entries have names, one is asked for. @param {Field} field */
async function added({ path, new: value, keyed }) {
  part("entry-label").textContent = keyed;
  const given = keyed ? await ask("entry") : {};
  if (given) set({ action: "add", name: path, value: keyed ? { key: given.key, value } : value });
}

/** One entry of a list, which can go, and move. @param {Field} item @param {number} index @param {Field[]} all */
function entry(item, index, all) {
  const isMany = item.kind === "list" || item.kind === "group";
  const name = isMany ? item.label : item.shown || item.label;
  const key = idOf(item);
  /** @param {string} words @param {any} change @param {boolean} [disabled] */
  const tool = (words, change, disabled) => {
    const press = () => set({ name: item.path, ...change });
    const label = `${words}: ${name}`;
    return button(words, press, { disabled, id: `${key}-${words}`, "aria-label": label });
  };
  const tools = make(
    "div", { class: "buttons" },
    tool("Up", { action: "move", to: index - 1 }, index === 0),
    tool("Down", { action: "move", to: index + 1 }, index === all.length - 1),
    tool("Take out", { action: "remove" }),
  );
  if (!isMany) return make("div", { class: "entry" }, drawn(item), tools);
  const fold = make("details", { class: "entry", open: unfolded.has(key) });
  fold.append(make("summary", {}, name));
  const fill = () => {
    unfolded[fold.open ? "add" : "delete"](key);
    if (!fold.open || fold.children.length > 1) return;
    fold.append(...(item.kind === "group" ? item.items.map(drawn) : [drawn(item)]), tools);
    markFields(findings);
  };
  fold.addEventListener("toggle", fill);
  fill();
  return fold;
}
