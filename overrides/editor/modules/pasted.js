/** What is pasted from another program, as our Markdown; and what of it was left out. */
import { tables, Turndown } from "../built/packages.js";

const TRACKERS = /^(utm_\w+|fbclid|gclid|mc_[ce]id|_hs\w+|ref_src)$/;
const MARKS = /\s*(:contentReference\\?\[[^\]]*\](\{[^}]*\})?|【[^】]*】|\\?\[(cite|oaicite)[^\]]*\])/g;
const STYLED = "[style*=color],[style*=font-family],[style*=background],font[color],font[face]";
const isBold = /font-weight:\s*(bold|[6-9]00)/;

/** @typedef {{text: string, dropped: string[]}} Pasted */

/**
 * The Markdown of a piece of HTML, such as Word or Google Docs give.
 * @param {string} html it is read as a document of its own, which runs and loads nothing
 * @returns {Pasted}
 */
export function fromHtml(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  /** @type {string[]} */
  const dropped = [];
  /** @param {string} selector @param {(number: number) => string} [words] */
  const drop = (selector, words) => {
    const found = [...body.querySelectorAll(selector)];
    if (found.length && words) dropped.push(words(found.length));
    found.forEach((each) => each.remove());
  };
  drop("style, script, meta, link, title, xml, iframe, button, svg, input");
  drop("del, s, strike", (number) => `${number} struck out`);
  drop("img, picture, video", (number) => `${number} ${number === 1 ? "picture (use Photo…)" : "pictures (use Photo…)"}`);
  drop("[style*='mso-comment'], .MsoCommentReference, [id^=cmnt]", () => "comments");
  if (body.querySelector(STYLED)) dropped.push("colors and fonts");
  if (body.querySelector("u, [style*='text-decoration:underline']")) dropped.push("underlining");
  wordLists(body);
  for (const each of body.querySelectorAll("span, p > b, b")) takeStyle(/** @type {HTMLElement} */ (each));
  const cleaned = [...body.querySelectorAll("a[href]")].filter((link) => cleanLink(/** @type {HTMLAnchorElement} */ (link))).length;
  if (cleaned) dropped.push(`what tracks readers in ${cleaned} link${cleaned === 1 ? "" : "s"}`);
  const headings = [...body.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const levels = [...new Set(headings.map(({ tagName }) => tagName))].sort();
  headings.forEach((each) => rename(each, `h${levels.indexOf(each.tagName) + 2}`));
  body.querySelectorAll(":is(h2, h3, h4, h5) :is(b, strong)").forEach((each) => each.replaceWith(...each.childNodes));
  for (const table of body.querySelectorAll("table")) simpleTable(table);
  const { text, dropped: more } = tidy(converter().turndown(body));
  return { text, dropped: [...dropped, ...more] };
}

/**
 * The same of plain text, as a PDF or a chatbot gives it.
 * @param {string} plain
 * @returns {Pasted}
 */
export function fromPlain(plain) {
  const text = plain.replaceAll("\r\n", "\n");
  const lines = text.trim().split("\n");
  const isMarkdown = lines.some((line) => /^\s*(#|[-*+] |\d+\. |\||>|!!!|---|```)/.test(line));
  const isBroken = lines.length > 2 && lines.filter((line) => line.length > 40 && line.length < 120).length > lines.length / 2;
  if (isMarkdown || !isBroken) return tidy(text);
  const joined = lines
    .map((line) => line.trim().replace(/^[•▪◦‣]\s*/, "\n- "))
    .join("\n")
    .replace(/(\p{L})-\n(?=\p{Ll})/gu, "$1")
    .replace(/([^\n])\n(?=[^\n])/g, "$1 ")
    .replace(/\n{2,}(?=- )/g, "\n");
  const whole = tidy(joined.replace(/([^\n])\n(- )/, "$1\n\n$2"));
  return { ...whole, dropped: ["line ends inside paragraphs", ...whole.dropped] };
}

/** @param {string} markdown @returns {Pasted} */
function tidy(markdown) {
  const dropped = [];
  const unmarked = markdown.replace(MARKS, "");
  if (unmarked !== markdown) dropped.push("a chatbot's own marks for sources");
  const plain = unmarked
    .replace(/[\u00a0\u202f]/g, " ").replace(/[\u00ad\u200b-\u200d\ufeff]/g, "")
    .replace(/[ﬀ-ﬆ]/g, (letters) => letters.normalize("NFKC"))
    .replace(/[“”„]/g, '"').replace(/[‘’]/g, "'")
    .replace(/\?utm_source=chatgpt\.com/g, "");
  const text = plain.replace(/(?<=\S)( {2})(?=\n\S)|[ \t]+$/gm, "$1").replace(/\n{3,}/g, "\n\n").trim();
  return { text: text.replace(/^(\* \* \*|---)\n+|\n+(\* \* \*|---)$/g, ""), dropped };
}

/** @returns {any} */
function converter() {
  const turndown = new Turndown({ headingStyle: "atx", bulletListMarker: "-", emDelimiter: "*", hr: "---", codeBlockStyle: "fenced" });
  turndown.use(tables);
  turndown.addRule("item", {
    filter: "li",
    replacement: (content, node) => {
      const list = /** @type {HTMLElement} */ (node.parentNode);
      const start = Number(list.getAttribute?.("start") || 1);
      const sign = list.nodeName === "OL" ? `${start + [...list.children].indexOf(/** @type {Element} */ (node))}.` : "-";
      const inside = content.trim().replace(/\n{2,}(?=\s*(-|\d+\.) )/g, "\n").replace(/\n(?!\n)/g, "\n    ");
      return `${sign} ${inside}\n`;
    },
  });
  return turndown;
}

/** Word and Outlook write each entry of a list as a paragraph with a dot. @param {HTMLElement} body */
function wordLists(body) {
  /** @type {HTMLElement[]} the lists that are open, the outer one first */
  let open = [];
  for (const entry of body.querySelectorAll("p")) {
    const level = Number(entry.getAttribute("style")?.match(/mso-list:\s*\w+ level(\d)/)?.[1] ?? 0);
    if (!level || entry.previousElementSibling !== open[0]) open = [];
    if (!level) continue;
    const sign = [...entry.querySelectorAll("span")].find((span) => /mso-list:\s*ignore/i.test(span.getAttribute("style") ?? ""));
    const isCounted = /^\s*\(?[\dA-Za-z]{1,3}[.)]/.test(sign?.textContent ?? "");
    sign?.remove();
    open.length = Math.min(open.length, level);
    while (open.length < level) {
      const list = document.createElement(isCounted ? "ol" : "ul");
      if (open.length) (open.at(-1)?.lastElementChild ?? open.at(-1))?.append(list);
      else entry.before(list);
      open.push(list);
    }
    const item = document.createElement("li");
    item.append(...entry.childNodes);
    open.at(-1)?.append(item);
    entry.remove();
  }
}

/** What a style says as a tag: bold, italic. Google's <b> round everything is neither. @param {HTMLElement} element */
function takeStyle(element) {
  const style = element.getAttribute("style") ?? "";
  const inner = [...element.childNodes];
  if (element.tagName === "B" && /font-weight:\s*normal/.test(style) && !/mso-/.test(style)) return element.replaceWith(...inner);
  if (element.tagName !== "SPAN" || !element.textContent?.trim()) return;
  for (const [tag, has] of /** @type {const} */ ([["em", /font-style:\s*italic/.test(style)], ["strong", isBold.test(style)]])) {
    if (!has) continue;
    const around = document.createElement(tag);
    around.append(...element.childNodes);
    element.append(around);
  }
}

/** Take out what only leads a link past somebody who counts. @param {HTMLAnchorElement} link @returns {boolean} whether anything was */
function cleanLink(link) {
  const href = link.getAttribute("href") ?? "";
  if (!/^https?:/.test(href)) {
    if (!/^(mailto|tel):/.test(href)) link.replaceWith(...link.childNodes);
    return false;
  }
  let address = new URL(href);
  if (/(^|\.)safelinks\.protection\.outlook\.com$/.test(address.hostname)) address = new URL(address.searchParams.get("url") ?? href);
  if (/^(www\.)?google\.com$/.test(address.hostname) && address.pathname === "/url") address = new URL(address.searchParams.get("q") ?? address.searchParams.get("url") ?? href);
  for (const name of [...address.searchParams.keys()]) if (TRACKERS.test(name)) address.searchParams.delete(name);
  link.removeAttribute("title");
  if (address.href === new URL(href).href) return false;
  link.setAttribute("href", address.href);
  return true;
}

/** @param {Element} element @param {string} tag */
function rename(element, tag) {
  const other = document.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** A table that Markdown can write: a heading row, and a line in each cell. @param {HTMLTableElement} table */
function simpleTable(table) {
  table.querySelectorAll("colgroup, caption").forEach((each) => each.remove());
  table.removeAttribute("style");
  for (const cell of table.rows[0]?.cells ?? []) if (cell.tagName === "TD") rename(cell, "th");
  for (const cell of table.querySelectorAll("td, th")) {
    for (const block of cell.querySelectorAll("p, div, li")) block.replaceWith(...block.childNodes, " ");
    if (cell.tagName === "TH") cell.querySelectorAll("b, strong").forEach((each) => each.replaceWith(...each.childNodes));
  }
}
