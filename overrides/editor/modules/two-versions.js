/** Two versions of a text side by side, and which one to go on with. */
import { button, make, openDialog } from "./elements.js";

/**
 * The lines of both, each with whether the other has it: the longest run of common lines stays.
 * @param {string} one
 * @param {string} other
 * @returns {{left: string|null, right: string|null}[]}
 */
export function sideBySide(one, other) {
  const [a, b] = [one.split("\n"), other.split("\n")];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const longest = Array.from({ length: x.length + 1 }, () => new Uint16Array(y.length + 1));
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--)
      longest[i][j] = x[i] === y[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
  /** @type {{left: string|null, right: string|null}[]} */
  const rows = a.slice(Math.max(0, start - 2), start).map((line) => ({ left: line, right: line }));
  for (let i = 0, j = 0; i < x.length || j < y.length; ) {
    if (i < x.length && j < y.length && x[i] === y[j]) rows.push({ left: x[i++], right: y[j++] });
    else if (j >= y.length || (i < x.length && longest[i + 1][j] >= longest[i][j + 1])) rows.push({ left: x[i++], right: null });
    else {
      const free = rows.find((row, at) => row.right === null && rows.slice(at).every(({ right }) => right === null));
      if (free) free.right = y[j++];
      else rows.push({ left: null, right: y[j++] });
    }
  }
  return rows.concat(a.slice(a.length - end, a.length - end + 2).map((line) => ({ left: line, right: line })));
}

/**
 * A table of both.
 * @param {string} left its heading
 * @param {string} one
 * @param {string} right
 * @param {string} other
 */
export function comparison(left, one, right, other) {
  const rows = sideBySide(one, other).map((row) => {
    const only = row.right !== row.left;
    /** @param {string|null} line @param {string} sign */
    const cell = (line, sign) => make("td", { class: only && line !== null ? sign : "" }, line ?? "");
    return make("tr", {}, cell(row.left, "mine"), cell(row.right, "theirs"));
  });
  const head = make("tr", {}, make("th", { scope: "col" }, left), make("th", { scope: "col" }, right));
  return make("div", { class: "compared", tabIndex: 0, role: "region", "aria-label": "What differs" }, make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows)));
}

/**
 * Show both, and ask which one to go on with. Nothing is thrown away before the answer.
 * @param {string} why a sentence
 * @param {{title: string, text: string}} mine
 * @param {{title: string, text: string}} theirs
 * @returns {Promise<"mine"|"theirs"|null>} null where the person closed it
 */
export function chooseVersion(why, mine, theirs) {
  return new Promise((answer) => {
    /** @type {"mine"|"theirs"|null} */
    let chosen = null;
    /** @param {"mine"|"theirs"} which */
    const take = (which) => () => ((chosen = which), dialog.close());
    const buttons = make("div", { class: "buttons" }, button(`Go on with: ${mine.title}`, take("mine")), button(`Go on with: ${theirs.title}`, take("theirs")));
    const dialog = openDialog("Two versions of this page", make("p", {}, why), comparison(mine.title, mine.text, theirs.title, theirs.text), buttons);
    dialog.classList.add("wide");
    dialog.addEventListener("close", () => answer(chosen));
  });
}
