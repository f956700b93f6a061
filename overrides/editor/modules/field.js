/** One field to fill in, as the server describes it: its words, its help, what is typed into. */
import { button, make, quiet } from "./elements.js";

/** Where the guard says what is wrong. @param {Field} field */
export const wrong = ({ id }) => make("p", { class: "wrong", id: `${id}-wrong` });

/** @param {Field} field */
export function fieldOf(field) {
  const control = controlOf(field);
  control.value = field.shown;
  const count = field.limit !== null && quiet("");
  const counted = () =>
    count && (count.textContent = `${control.value.length} of at most ${field.limit} characters`);
  control.addEventListener("input", counted);
  counted();
  const today = field.kind === "today" && button("Today", () => {
    control.value = new Date().toLocaleDateString("sv"); // as our files have it
    control.dispatchEvent(new Event("change", { bubbles: true }));
  });
  const label = make("label", { htmlFor: field.id }, field.label);
  const help = quiet(field.help, { id: `${field.id}-help` });
  const filled = make("div", { class: "buttons" }, control, today);
  return make("div", { class: "field" }, label, help, filled, count, wrong(field));
}

/** @param {Field} field */
function controlOf({ id, kind, path, options, required }) {
  const about = { "data-path": JSON.stringify(path), "aria-describedby": `${id}-help ${id}-wrong` };
  const known = { id, name: path.at(-1), required, ...about };
  const choices = options.map(([value, words]) => make("option", { value }, words));
  if (choices.length) return make("select", known, ...choices);
  if (kind === "long text") return make("textarea", { ...known, rows: 3 });
  const type = kind === "today" ? "date" : kind; // "text", where a browser doesn't know it
  return make("input", { type, autocomplete: "off", spellcheck: true, ...known });
}
