/** A page's settings, or a file of facts, as a form; each change goes into the text at once. */
import { call } from "./calls.js";
import { ask, button, make, notice, part, say, today } from "./elements.js";
import { file } from "./open-file.js";
import { listed } from "./page-list.js";
import { changeTo, textNow } from "./text-editor.js";

/**
 * @typedef {{name: string|number, path: (string|number)[], label: string, help?: string, kind: string, value: any, line: number|null,
 *   choices: string[], limit?: number|null, required?: boolean, items: Field[],
 *   new?: any, keyed?: string}} Field
 */
let queue = Promise.resolve();
/** @type {import("./text-editor.js").Finding[]} */
let findings = [];
/** @type {Set<string>} paths of the entries that are unfolded */
const unfolded = new Set();

/** The text that the form shows. */
let shown = "";

/** Draw the form of the text as it is now. */
export async function showForm() {
  const { path } = file;
  const text = textNow();
  const { form } = await call("POST", "form", { path, text });
  if (path === file.path && text === textNow()) draw(form);
}

/** Wait until what was filled in stands in the text. */
export async function settled() {
  document.activeElement?.closest("#form") && document.activeElement.dispatchEvent(new Event("change"));
  await queue;
}

/** Say at each field what the guard finds there. @param {import("./text-editor.js").Finding[]} found */
export function markFields(found) {
  findings = found.filter((finding) => !finding.file || finding.file === file.path);
  if (!part("form").hidden && shown !== textNow()) return void showForm();
  for (const place of part("form").querySelectorAll("[data-line]")) {
    const here = findings.filter(({ line }) => String(line) === place.getAttribute("data-line"));
    place.querySelector(":scope > .wrong")?.replaceChildren(...here.map(({ message }) => make("span", {}, message)));
  }
}

/** Go to the field of a line. @param {number|null} line @returns {boolean} whether there is one */
export function goToField(line) {
  const place = part("form").querySelector(`[data-line="${line}"]`);
  /** @type {HTMLElement|null|undefined} */
  const field = place?.querySelector("input, select, textarea");
  field?.focus();
  return Boolean(field);
}

/** @param {{fields: Field[], keyed?: string, new?: any, error?: string|null}|null} form */
function draw(form) {
  const fields = form?.fields ?? [];
  const whole = { path: [], name: "", label: "All entries", kind: "group", keyed: form?.keyed, new: form?.new, items: fields, choices: [], value: null, line: null };
  const hasFocus = document.activeElement?.id ?? "";
  shown = textNow();
  part("form").replaceChildren(...(form?.keyed ? [several(whole)] : fields.map(drawn)));
  if (!form || form.error) part("form").append(make("p", {}, form?.error ?? "This file has no form. Its text is in the other tab."));
  if (hasFocus) document.getElementById(hasFocus)?.focus();
  markFields(findings);
}

/** Change the text as the form says; one change after the other. @param {any} change @param {boolean} [isRedrawn] */
function set(change, isRedrawn = false) {
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
    if (isRedrawn) draw(answer.form);
    else renumber(answer.form?.fields ?? []);
  });
  queue = queue.catch((error) => notice("set", error.message));
}

/** Lines move while one writes. @param {Field[]} fields */
function renumber(fields) {
  for (const field of fields) {
    document.getElementById(idOf(field))?.closest("[data-line]")?.setAttribute("data-line", String(field.line));
    renumber(field.items);
  }
}

/** @param {Field} field */
const idOf = (field) => `field-${field.path.join("-")}`;

/** @param {Field} field @returns {HTMLElement} */
function drawn(field) {
  if (field.kind === "list" || field.kind === "group") return several(field);
  const [id, help, wrong] = [idOf(field), `${idOf(field)}-help`, `${idOf(field)}-wrong`];
  const value = field.value === null || field.value === undefined ? "" : String(field.value);
  const count = make("p", { class: "quiet" });
  const counted = () => field.limit && (count.textContent = `${control.value.length} of at most ${field.limit} characters`);
  let [sent, timer] = [value, 0];
  const send = () => {
    clearTimeout(timer);
    if (control.value !== sent) set({ name: field.path, value: given(field, (sent = control.value)) });
  };
  const typed = () => {
    counted();
    clearTimeout(timer);
    timer = window.setTimeout(send, 300);
  };
  const properties = { id, value, "aria-describedby": `${help} ${wrong}`, oninput: typed, onchange: send };
  const control = controlOf(field, properties, value);
  counted();
  const now = field.kind === "today" && button("Today", () => ((control.value = today()), control.dispatchEvent(new Event("change"))));
  return make(
    "div", { class: "field", "data-line": String(field.line) },
    make("label", { htmlFor: id }, field.label + (field.required ? " (needed)" : "")),
    make("p", { class: "quiet", id: help }, field.help ?? ""),
    make("div", { class: "buttons" }, control, now), Boolean(field.limit) && count, make("p", { class: "wrong", id: wrong }),
  );
}

/** @param {Field} field @param {Record<string, any>} properties @param {string} value */
function controlOf(field, properties, value) {
  const choices = field.kind === "yes or no" ? [["true", "Yes"], ["false", "No"]] : field.choices.map((choice) => [choice, wordsOf(choice)]);
  if (choices.length) {
    if (!choices.some(([choice]) => choice === value)) choices.unshift([value, value || "Not said"]);
    if (value && !field.required) choices.unshift(["", "Not said"]);
    const control = make("select", properties, ...choices.map(([choice, words]) => make("option", { value: choice }, words)));
    control.value = value;
    return control;
  }
  if (field.kind === "long text") return make("textarea", { ...properties, rows: 3 });
  const type = { date: "date", today: "date", number: "number" }[field.kind] ?? "text";
  return make("input", { type, autocomplete: "off", spellcheck: true, ...properties });
}

/** A page by its title and its file, all else as it is. @param {string} choice */
const wordsOf = (choice) => (listed(choice).title === choice ? choice : `${listed(choice).title} · ${choice}`);

/** @param {Field} field @param {string} value as it stands in the control */
function given(field, value) {
  if (value === "") return null;
  if (field.kind === "yes or no") return value === "true";
  return field.kind === "number" ? Number(value) : value;
}

/** @param {Field} field a list, or a group of fields with names */
function several(field) {
  const help = field.help && make("p", { class: "quiet" }, field.help);
  const wrong = make("p", { class: "wrong" });
  const { items } = field;
  const isFixed = field.kind === "group" && !field.keyed;
  const content = isFixed ? items.map(drawn) : items.map((item, index) => entry(item, index, items.length));
  const more = !isFixed && button(`Add to “${field.label}”`, () => add(field), { id: `${idOf(field)}-add` });
  return make("fieldset", { "data-line": String(field.line) }, make("legend", {}, field.label), help, wrong, ...content, more);
}

/** Put a new entry at the end of a list; one of a file that names its entries is asked for its name. @param {Field} field */
async function add({ path, new: value, keyed }) {
  const given = keyed && (await ask("A new entry", [{ name: "key", label: keyed }], "Add it"));
  if (given || !keyed) change("add", path, given ? { value: { key: given.key, value } } : { value });
}

/** @param {string} action @param {(string|number)[]} name @param {any} [more] */
function change(action, name, more) {
  set({ action, name, ...more }, true);
  say({ add: "Added.", remove: "Taken out.", move: "Moved." }[action] ?? "");
}

/** One entry of a list, which can go, and move. @param {Field} item @param {number} index @param {number} length */
function entry(item, index, length) {
  const isMany = item.kind === "list" || item.kind === "group";
  const name = isMany ? item.label : String(item.value ?? item.label);
  /** @param {string} words @param {string} what @param {() => void} act @param {boolean} isOff */
  const tool = (words, what, act, isOff = false) => button(words, act, { disabled: isOff, id: `${idOf(item)}-${what}`, "aria-label": `${words}: ${name}` });
  const tools = make(
    "div", { class: "buttons" },
    tool("Up", "up", () => change("move", item.path, { to: index - 1 }), index === 0),
    tool("Down", "down", () => change("move", item.path, { to: index + 1 }), index === length - 1),
    tool("Take out", "out", () => change("remove", item.path)),
  );
  if (!isMany) return make("div", { class: "entry" }, drawn(item), tools);
  const key = idOf(item);
  const fold = make("details", { class: "entry", open: unfolded.has(key) }, make("summary", {}, name));
  const fill = () => {
    unfolded[fold.open ? "add" : "delete"](key);
    if (fold.open && fold.children.length === 1) fold.append(...(item.kind === "group" ? item.items.map(drawn) : [drawn(item)]), tools);
  };
  fold.addEventListener("toggle", () => (fill(), markFields(findings)));
  fill();
  return fold;
}
