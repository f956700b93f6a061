/** Two versions of a text side by side, and which one to go on with. */
import { call } from "./calls.js";
import { ask, make, part, quiet } from "./elements.js";

/** A table of both. @param {string} left its heading @param {string} right @param {Rows} rows */
export function table(left, right, rows) {
  /** @param {string|null} line @param {string|null} other @param {string} mark */
  const cell = (line, other, mark) =>
    make("td", { class: line === other || line === null ? "" : mark }, line ?? "");
  const lines = rows.map(([one, other]) =>
    make("tr", {}, cell(one, other, "mine"), cell(other, one, "theirs")));
  const row = make("tr", {}, ...[left, right].map((words) => make("th", { scope: "col" }, words)));
  if (!rows.length) return quiet("Nothing differs.");
  const about = { class: "compared", tabIndex: 0, role: "region", "aria-label": "What differs" };
  return make("div", about, make("table", {}, make("thead", {}, row), make("tbody", {}, ...lines)));
}

/**
 * The same of two texts; where the server is gone, whole, and one beside the other.
 * @param {string} left @param {string} one @param {string} right @param {string} other
 */
export async function compared(left, one, right, other) {
  const whole = () => ({ rows: /** @type {Rows} */ ([[one, other]]) });
  const { rows } = await call("POST", "compare", { one, other }).catch(whole);
  return table(left, right, rows);
}

/**
 * Show both, by name and text, and ask which one to go on with; null where the person closed it.
 * @type {(why: string, mine: [string, string], theirs: [string, string]) => Promise<string|null>}
 */
export async function chooseVersion(why, mine, theirs) {
  part("versions-why").textContent = why;
  part("versions-both").replaceChildren(await compared(...mine, ...theirs));
  part("versions-mine").textContent = `Go on with: ${mine[0]}`;
  part("versions-theirs").textContent = `Go on with: ${theirs[0]}`;
  return ask("versions", {}, ({ pressed }) => pressed);
}
