/** The text with its lines, its findings and its keys: CodeMirror, in the site's colors. */
import * as cm from "../built/packages.js";
import { part } from "./elements.js";

const { EditorView, tags } = cm;
const SIGNS = [tags.processingInstruction, tags.meta, tags.comment, tags.contentSeparator];
const colors = cm.HighlightStyle.define([
  { tag: [tags.heading, tags.strong], fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: [tags.link, tags.url, tags.propertyName], color: "var(--link)" },
  { tag: SIGNS, color: "var(--muted)" },
]);
const ATTRIBUTES = {
  "aria-label": "Text of the page",
  "aria-describedby": "text-hint",
  tabindex: "0",
  spellcheck: "true",
};
const KEYS = [
  { key: "F8", run: cm.nextDiagnostic },
  { key: "Tab", run: inList(cm.indentMore), shift: inList(cm.indentLess) },
  ...cm.defaultKeymap, ...cm.historyKeymap, ...cm.searchKeymap,
];

/** In a list, and over several lines, Tab indents; elsewhere it goes on. @param {typeof cm.indentMore} act @returns {typeof cm.indentMore} */
function inList(act) {
  return (target) => {
    const { doc, selection } = target.state;
    const line = doc.lineAt(selection.main.from);
    const isList = /^( {4}|\s*([-*+]|\d+\.) )/.test(line.text);
    return (selection.main.to > line.to || isList) && act(target);
  };
}

/** @type {InstanceType<typeof cm.EditorView>} */
let view;
/** @type {{change: () => void, move: (line: number) => void, take: (data: DataTransfer) => unknown}} */
let listeners;

/** Hear of what is typed, where the cursor is, and what is pasted or dropped. @param {typeof listeners} given */
export function startEditor(given) {
  listeners = given;
}

/** Open a text anew, without what could be undone of the last one. @param {string} path @param {string} text */
export function openText(path, text) {
  const nonce = document.querySelector("meta[name=style-nonce]")?.getAttribute("content") ?? "";
  const markdown = () => cm.yamlFrontmatter({ content: cm.markdown({ base: cm.markdownLanguage }) });
  const extensions = [
    EditorView.cspNonce.of(nonce),
    path.endsWith(".yml") ? cm.yaml() : markdown(),
    cm.history(), cm.drawSelection(), cm.lineNumbers(), cm.lintGutter(), cm.highlightActiveLine(),
    cm.search({ top: true }), cm.syntaxHighlighting(colors), EditorView.lineWrapping,
    cm.indentUnit.of("    "), cm.keymap.of(KEYS), EditorView.contentAttributes.of(ATTRIBUTES),
    EditorView.updateListener.of(({ docChanged, selectionSet }) => {
      if (docChanged) listeners.change();
      if (docChanged || selectionSet) listeners.move(lineNow());
    }),
    EditorView.domEventHandlers({
      paste: ({ clipboardData: data }) => Boolean(data && (listeners.take(data), true)),
      drop: ({ dataTransfer: data }) => Boolean(data?.files.length && (listeners.take(data), true)),
    }),
  ];
  view?.destroy();
  view = new EditorView({ parent: part("code"), doc: text, extensions });
}

/** @returns {string} */
export const textNow = () => view.state.doc.toString();
/** A text with the line ends that a browser knows; the server gives a file its own again. @param {string} text */
export const plainEnds = (text) => text.replace(/\r\n?/g, "\n");
/** The line one writes on. */
const lineNow = () => view.state.doc.lineAt(view.state.selection.main.head).number;

/** Change to this text, as one step that can be undone, where it differs alone. @param {string} given */
export function changeTo(given) {
  const [now, text] = [textNow(), plainEnds(given)];
  const shorter = Math.min(now.length, text.length);
  let start = 0;
  while (start < shorter && now[start] === text[start]) start++;
  let end = 0;
  while (end < shorter - start && now.at(-1 - end) === text.at(-1 - end)) end++;
  const insert = text.slice(start, text.length - end);
  if (now !== text) view.dispatch({ changes: { from: start, to: now.length - end, insert } });
}

/**
 * Write in the place of what is selected; `|>` is where the selected words go, or else these.
 * @param {string} text @param {boolean} [isBlock] on lines of its own @param {string} [words]
 */
export function write(text, isBlock = false, words = "") {
  const { from, to } = view.state.selection.main;
  const before = view.state.sliceDoc(Math.max(0, from - 2), from);
  const isFree = !isBlock || from === 0 || before === "\n\n";
  const lead = isFree ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const trail = isBlock && view.state.sliceDoc(to, to + 2) !== "\n\n" ? "\n\n" : "";
  const [start, rest] = text.split("|>");
  const inside = rest === undefined ? "" : selected() || words;
  const head = lead + start + inside;
  const anchor = from + (inside ? head + rest : head).length;
  const insert = head + (rest ?? "") + trail;
  view.dispatch({ changes: { from, to, insert }, selection: { anchor }, scrollIntoView: true });
  view.focus();
}

/** The words that are selected. */
export const selected = () => {
  const { from, to } = view.state.selection.main;
  return view.state.sliceDoc(from, to);
};

/** Mark the findings on their lines. @param {Finding[]} findings of this file */
export function markFindings(findings) {
  const { doc } = view.state;
  const marks = findings.map((finding) => {
    const line = doc.line(Math.min(Math.max(finding.line, 1), doc.lines));
    const { from, to } = finding.rewrite ?? line;
    const actions = finding.rewrite ? [{ name: "Write it", apply: () => rewrite(finding) }] : [];
    /** @type {"error"|"warning"} */
    const severity = finding.kind === "problem" ? "error" : "warning";
    return { from, to: Math.min(to, doc.length), severity, message: finding.message, actions, finding };
  });
  view.dispatch(cm.setDiagnostics(view.state, marks));
}

/** Where a finding stands by now. @param {Finding} finding @returns {{from: number, to: number}|null} */
function placeOf(finding) {
  let place = null;
  cm.forEachDiagnostic(view.state, (mark, from, to) => {
    if (/** @type {any} */ (mark).finding === finding) place = { from, to };
  });
  return place;
}

/** Write what the finding says. @param {Finding} finding */
export function rewrite(finding) {
  const place = placeOf(finding);
  if (!place || !finding.rewrite) return;
  const { text: insert } = finding.rewrite;
  const selection = { anchor: place.from + insert.length };
  view.dispatch({ changes: { ...place, insert }, selection, scrollIntoView: true });
}

/** Go to a finding, or to a line. @param {Finding|number} where */
export function goTo(where) {
  const { doc } = view.state;
  const [line, place] = typeof where === "number" ? [where, null] : [where.line, placeOf(where)];
  const anchor = place?.from ?? doc.line(Math.min(Math.max(line, 1), doc.lines)).from;
  const effects = EditorView.scrollIntoView(anchor, { y: "center" });
  view.dispatch({ selection: { anchor }, effects });
  view.focus();
}
