/** The buttons above the text: what stands on our pages, to pick instead of to remember. */
import { call } from "./calls.js";
import { ask, choose, make, part } from "./elements.js";
import { fieldOf } from "./field.js";
import { sendPhotos } from "./incoming.js";
import { file } from "./open-file.js";
import { selected, startLines, write } from "./text-editor.js";

const PHOTOS = { type: "file", accept: "image/*", multiple: true };
/** @param {any} chosen the event of an input for files */
const sendChosen = ({ target }) => sendPhotos([...target.files]);

/** One stop of the Tab key: the arrow keys go from one button to the next. */
export function startInsertions() {
  const buttons = [...part("insert").querySelectorAll("button")];
  buttons.forEach((each, index) => {
    each.tabIndex = index ? -1 : 0;
    each.addEventListener("click", () => insert(each.dataset));
    each.addEventListener("keydown", ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key] ?? 0;
      const next = buttons[(index + step + buttons.length) % buttons.length];
      [each.tabIndex, next.tabIndex] = [-1, 0];
      next.focus();
    });
  });
}

/** @param {DOMStringMap} button with a text, a kind of things to choose from, or for photos */
async function insert({ start, text, block, kind }) {
  if (start) return startLines(start);
  if (text) return write(text.replaceAll("\\n", "\n"), block !== undefined);
  if (!kind) return make("input", { ...PHOTOS, onchange: sendChosen }).click();
  const { title, choices } = await call("GET", "insert", { path: file.path, kind });
  /** @type {Choice|null} */
  const chosen = await choose(title, choices);
  if (!chosen) return;
  const cited = kind === "source" && (chosen.text || (await newSource()));
  if (kind !== "source") write(chosen.text, chosen.is_block, chosen.words);
  else if (cited) write((/^\[\^[^\]]*\]$/.test(selected()) ? "" : selected()) + cited);
}

/** Add a source that is not there yet. @returns {Promise<string>} what cites it, if it was added */
async function newSource() {
  /** @type {Field[]} */
  const fields = await call("GET", "source");
  part("source-fields").replaceChildren(...fields.map(fieldOf));
  part("source-fields").querySelector("input")?.setAttribute("autofocus", "");
  return (await ask("source", {}, (given) => call("POST", "source", given)))?.markdown ?? "";
}
