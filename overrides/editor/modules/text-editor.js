/** The text with its lines, its findings and its keys: CodeMirror, in the site's colors. */
import * as cm from "../built/packages.js";
import { button, part } from "./elements.js";

const { EditorView, tags } = cm;
const SIGNS = [tags.processingInstruction, tags.meta, tags.comment, tags.contentSeparator];
const colors = cm.HighlightStyle.define([
  { tag: [tags.heading, tags.strong], fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: [tags.link, tags.url, tags.propertyName], color: "var(--link)" },
  { tag: SIGNS, color: "var(--muted)" },
]);
const NAME = { "aria-label": "Text of the page", "aria-describedby": "text-hint" };
const KEYS = [
  { key: "F8", run: goToNext }, { key: "Mod-a", run: selectText },
  { key: "Tab", run: inList(cm.indentMore), shift: inList(cm.indentLess) },
  ...cm.defaultKeymap, ...cm.historyKeymap, ...cm.searchKeymap, ...cm.foldKeymap,
];
/** What stands in the text for the settings; its keys can unfold it (Ctrl+Alt+]). */
const placeholderDOM = () => button("Settings: title, day, draft…", () => part("form-tab").click());

/** @type {(act: typeof cm.indentMore) => typeof cm.indentMore} only in lists, and over lines */
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
/** @type {Finding[]} those on lines of this text */
let marked = [];
/** @type {Listeners} */
let listeners;

/** @type {(given: Listeners) => void} who hears of what is typed and pasted, and where */
export const startEditor = (given) => void (listeners = given);

/** Open a text; what could be undone is gone. @param {string} path @param {string} text */
export function openText(path, text) {
  const nonce = document.querySelector("meta[name=style-nonce]")?.getAttribute("content") ?? "";
  const content = cm.markdown({ base: cm.markdownLanguage });
  const extensions = [
    EditorView.cspNonce.of(nonce),
    path.endsWith(".yml") ? cm.yaml() : cm.yamlFrontmatter({ content }),
    cm.codeFolding({ placeholderDOM }), cm.history(), cm.drawSelection(), cm.lineNumbers(),
    cm.highlightActiveLine(), cm.search({ top: true }), cm.syntaxHighlighting(colors),
    cm.lintGutter(), EditorView.lineWrapping, cm.indentUnit.of("    "), cm.keymap.of(KEYS),
    EditorView.contentAttributes.of({ ...NAME, tabindex: "0", spellcheck: "true" }),
    EditorView.updateListener.of(({ docChanged, selectionSet }) => {
      if (docChanged) listeners.change();
      if (docChanged || selectionSet) listeners.move(lineNow());
    }),
    EditorView.domEventHandlers({
      click: selectKept,
      paste: ({ clipboardData: data }) => Boolean(data && (listeners.take(data), true)),
      drop: ({ dataTransfer: data }) => Boolean(data?.files.length && (listeners.take(data), true)),
    }),
  ];
  view?.destroy();
  view = new EditorView({ parent: part("code"), doc: text, extensions });
  foldSettings();
}

/** Where the settings of a page end. */
const settingsEnd = () => /^---\n[^]*?\n---(?=\n)/.exec(textNow())?.[0].length ?? 0;

/** Let a button stand for the settings, if it is a page. */
export function foldSettings() {
  const to = settingsEnd();
  if (to) view.dispatch({ effects: cm.foldEffect.of({ from: 0, to }) });
}

/** Select the text below the settings: who puts another in its place does not mean them. */
function selectText() {
  const anchor = settingsEnd() + textNow().slice(settingsEnd()).search(/\S|$/);
  view.dispatch({ selection: { anchor, head: view.state.doc.length } });
  return true;
}

/** @returns {string} */
export const textNow = () => view.state.doc.toString();
/** A text with the line ends that a browser knows. @param {string} text */
export const plainEnds = (text) => text.replace(/\r\n?/g, "\n");
/** The line one writes on. */
export const lineNow = () => view.state.doc.lineAt(view.state.selection.main.head).number;

/** Change to this text where it differs, in one step that can be undone. @param {string} given */
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

/** A click on a place that is kept for words, or on a source's name, selects all of it. */
function selectKept() {
  const { head, empty } = view.state.selection.main;
  const anchor = Math.max(...["[insert ", "[^"].map((sign) => textNow().lastIndexOf(sign, head)));
  const end = textNow().indexOf("]", anchor) + 1;
  if (empty && anchor >= 0 && head < end) view.dispatch({ selection: { anchor, head: end } });
}

/** Begin each line that is selected in part or whole with this. @param {string} sign */
export function startLines(sign) {
  const { doc, selection: { main } } = view.state;
  const changes = [];
  for (let at = main.from; at <= main.to; at = doc.lineAt(at).to + 1)
    changes.push({ from: doc.lineAt(at).from, insert: sign });
  view.dispatch({ changes, selection: { anchor: main.to + changes.length * sign.length } });
  view.focus();
}

/** The words that are selected. */
export const selected = () => {
  const { from, to } = view.state.selection.main;
  return view.state.sliceDoc(from, to);
};

/** Mark the findings on their lines. @param {Finding[]} findings of this file */
export function markFindings(findings) {
  marked = findings;
  const marks = findings.map((finding) => {
    const name = finding.rewrite?.words ?? "";
    const actions = name ? [{ name, apply: () => rewrite(finding) }] : [];
    const { from, to } = finding.rewrite?.text ? finding.rewrite : lineAt(finding.line);
    /** @type {"error"|"warning"} */
    const severity = finding.kind === "problem" ? "error" : "warning";
    return { from, to, severity, message: finding.message, actions };
  });
  view.dispatch(cm.setDiagnostics(view.state, marks));
}

/** Write what a finding says, unless other words stand there by now. @param {Finding} finding */
export function rewrite({ rewrite }) {
  if (!rewrite || view.state.sliceDoc(rewrite.from, rewrite.to) !== rewrite.old) return;
  const { from, to, text: insert } = rewrite;
  const selection = { anchor: from + insert.length };
  view.dispatch({ changes: { from, to, insert }, selection, scrollIntoView: true });
}

/** @param {number} number */
const lineAt = (number) => view.state.doc.line(Math.min(Math.max(number, 1), view.state.doc.lines));

/** Go to a line; what the guard found there is selected. @param {Line} place */
export function goTo({ line, message = "", rewrite }) {
  const { from, text } = lineAt(line);
  const quoted = [...message.matchAll(/["`“]([^"`”]+)["`”]/g)].map(([, words]) => words);
  // The last is for what is too long to be quoted whole.
  const parts = [rewrite?.old ?? "", ...quoted, /\[insert [^\]]*\]/.exec(text)?.[0] ?? ""];
  const words = parts.find((each) => each && text.includes(each)) ?? "";
  const anchor = from + text.indexOf(words);
  const effects = EditorView.scrollIntoView(anchor, { y: "center" });
  view.dispatch({ selection: { anchor, head: anchor + words.length }, effects });
  view.focus();
}

/** Go to the next finding, after the last one to the first. */
function goToNext() {
  const lines = [...marked].sort((one, other) => one.line - other.line);
  const next = lines.find(({ line }) => line > lineNow()) ?? lines[0];
  if (next) goTo(next);
  return true;
}
