/** One field to fill in, as the server describes it: its words, its help, and what is typed into. */
import { button, make, quiet } from "./elements.js";

/** @type {Record<string, string>} */
const TYPES = { date: "date", today: "date", number: "number" };

/** @param {Field} field */
export const idOf = ({ path }) => `field-${path.join("-")}`;

/** @param {Field} field */
export function fieldOf(field) {
  const id = idOf(field);
  const control = controlOf(field, id);
  control.value = field.shown;
  const count = field.limit !== null && quiet("");
  const counted = () => {
    const words = `${control.value.length} of at most ${field.limit} characters`;
    if (count) count.textContent = words;
  };
  control.addEventListener("input", counted);
  counted();
  const today = field.kind === "today" && button("Today", () => {
    control.value = new Date().toLocaleDateString("sv"); // as our files have it
    control.dispatchEvent(new Event("change", { bubbles: true }));
  });
  return make(
    "div", { class: "field", "data-line": `${field.line}` },
    make("label", { htmlFor: id }, field.label),
    quiet(field.help, { id: `${id}-help` }),
    make("div", { class: "buttons" }, control, today),
    count,
    make("p", { class: "wrong", id: `${id}-wrong` }),
  );
}

/** @param {Field} field @param {string} id */
function controlOf({ kind, path, options }, id) {
  const known = { id, name: path.at(-1), "aria-describedby": `${id}-help ${id}-wrong` };
  const choices = options.map(([value, words]) => make("option", { value }, words));
  if (choices.length) return make("select", known, ...choices);
  if (kind === "long text") return make("textarea", { ...known, rows: 3 });
  const type = TYPES[kind] ?? "text";
  return make("input", { type, autocomplete: "off", spellcheck: true, ...known });
}
