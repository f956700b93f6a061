/** The buttons above the text: what stands on our pages, to pick instead of to remember. */
import { call, orSay } from "./calls.js";
import { ask, button, choose, part } from "./elements.js";
import { file } from "./open-file.js";
import { sendPhotos } from "./photo.js";
import { selected, write } from "./text-editor.js";

const TABLE = "| First | Second |\n|---|---|\n| **One** |  |\n| **Two** |  |";
const lists = () => call("GET", `insert?path=${encodeURIComponent(file.path)}`);

/** @type {[string, () => unknown][]} */
const BUTTONS = [
  ["Bold", () => write("**|>**")],
  ["Italic", () => write("*|>*")],
  ["Heading", () => write("## |>", true)],
  ["List", () => write("- |>", true)],
  ["Link…", () => link()],
  ["Block…", block],
  ["Table", () => write(TABLE, true)],
  ["Source…", source],
  ["Term…", () => term()],
  ["Photo…", photo],
];

/** Draw the buttons: one stop of the Tab key, the arrow keys go from one to the next. */
export function startInsertions() {
  const bar = part("insert");
  const buttons = BUTTONS.map(([words, act], index) => button(words, () => orSay(act), { tabIndex: index ? -1 : 0 }));
  bar.append(...buttons);
  bar.addEventListener("keydown", ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const now = buttons.findIndex((each) => each === document.activeElement);
    if (!step || now < 0) return;
    const next = buttons[(now + step + buttons.length) % buttons.length];
    buttons.forEach((each) => (each.tabIndex = each === next ? 0 : -1));
    next.focus();
  });
}

/** @typedef {{title: string, link: string, about?: string, headings?: Linked[]}} Linked */

/** @param {string} title @param {Linked[]} linked */
async function linkTo(title, linked) {
  /** @param {Linked} each @param {string} [about] */
  const choice = (each, about) => ({ words: each.title, about, value: each });
  const choices = linked.flatMap((page) => [choice(page, page.about), ...(page.headings ?? []).map((each) => choice(each, `in ${page.title}`))]);
  const chosen = await choose(title, choices);
  if (chosen) write(`[${selected() || chosen.title}](${chosen.link})`);
}

const link = async () => linkTo("Link to a page or a heading", (await lists()).pages);
const term = async () => linkTo("Link to a word of the glossary", (await lists()).terms);

async function block() {
  const { blocks } = await lists();
  const text = await choose("Put in a block", blocks.map((/** @type {any} */ each) => ({ words: each.name, about: each.help, value: each.text })));
  if (text) write(text.trim(), true);
}

async function source() {
  const { sources, source_fields: fields } = await lists();
  const choices = sources.map((/** @type {any} */ each) => ({ words: each.title, about: each.id, value: each.id }));
  let id = await choose("Cite a source", [{ words: "A new source…", value: "" }, ...choices]);
  if (id === "") {
    const questions = fields.map((/** @type {any} */ field) => ({ ...field, optional: !field.required, value: field.value ?? "" }));
    const given = await ask("A new source", questions, "Add it");
    if (!given) return;
    ({ id } = await call("POST", "source", given));
  }
  if (id) write(`${selected()}[^${id}]`);
}

function photo() {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: "image/*" });
  input.addEventListener("change", () => sendPhotos([...(input.files ?? [])]));
  input.click();
}
