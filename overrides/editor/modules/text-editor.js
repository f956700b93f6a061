/** The text with its lines, its findings and its keys: CodeMirror, in the site's colors. */
import * as cm from "../built/packages.js";
import { part } from "./elements.js";

/** @typedef {{line: number|null, kind: "problem"|"advice", message: string, file?: string, stops?: boolean, rewrite?: {from: number, to: number, text: string}|null}} Finding */
/** @typedef {{change: (text: string) => void, move: (line: number) => void, paste: (data: DataTransfer) => boolean}} Listeners */

const { EditorView, EditorState, tags } = cm;
const colors = cm.HighlightStyle.define([
  { tag: tags.heading, fontWeight: "700" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: [tags.link, tags.url], color: "var(--link)" },
  { tag: [tags.processingInstruction, tags.meta, tags.comment, tags.contentSeparator], color: "var(--muted)" },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--link)" },
]);
/** In a list, and over several lines, Tab indents, by what our Markdown needs; elsewhere it goes on. */
const indents = [cm.indentUnit.of("    "), cm.keymap.of([{ key: "Tab", run: inList(cm.indentMore), shift: inList(cm.indentLess) }])];

/** @param {typeof cm.indentMore} act @returns {typeof cm.indentMore} */
function inList(act) {
  return (target) => {
    const { doc, selection } = target.state;
    const line = doc.lineAt(selection.main.from);
    return (selection.main.to > line.to || /^( {4}|\s*([-*+]|\d+\.) )/.test(line.text)) && act(target);
  };
}

/** @type {InstanceType<typeof cm.EditorView>} */
let view;
/** @type {Listeners} */
let listeners;

/** @param {Listeners} given */
export function startEditor(given) {
  listeners = given;
}

/** Open a text anew, without what could be undone of the last one. @param {string} path @param {string} text */
export function openText(path, text) {
  const isYaml = path.endsWith(".yml");
  view?.destroy();
  view = new EditorView({
    parent: part("code"),
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(document.querySelector("meta[name=style-nonce]")?.getAttribute("content") ?? ""),
        cm.history(), cm.drawSelection(), cm.lineNumbers(), cm.lintGutter(), cm.highlightActiveLine(), cm.search({ top: true }), indents,
        isYaml ? cm.yaml() : cm.yamlFrontmatter({ content: cm.markdown({ base: cm.markdownLanguage }) }),
        cm.syntaxHighlighting(colors), EditorView.lineWrapping,
        cm.keymap.of([{ key: "F8", run: cm.nextDiagnostic }, ...cm.defaultKeymap, ...cm.historyKeymap, ...cm.searchKeymap]),
        EditorView.contentAttributes.of({ "aria-label": "Text of the page", "aria-describedby": "text-hint", tabindex: "0", spellcheck: "true" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) listeners.change(textNow());
          if (update.docChanged || update.selectionSet) listeners.move(lineNow());
        }),
        EditorView.domEventHandlers({
          paste: (event) => Boolean(event.clipboardData && listeners.paste(event.clipboardData)),
          drop: (event) => Boolean(event.dataTransfer?.files.length && listeners.paste(event.dataTransfer)),
        }),
      ],
    }),
  });
}

/** @returns {string} */
export const textNow = () => view.state.doc.toString();
/** A text with the line ends that a browser knows; the server gives a file its own again. @param {string} text */
export const plainEnds = (text) => text.replace(/\r\n?/g, "\n");
/** The line one writes on. @returns {number} */
export const lineNow = () => view.state.doc.lineAt(view.state.selection.main.head).number;

/** Change to this text, as one step that can be undone, where it differs alone. @param {string} text */
export function changeTo(text) {
  text = plainEnds(text);
  const now = textNow();
  if (now === text) return;
  const shorter = Math.min(now.length, text.length);
  let start = 0;
  while (start < shorter && now[start] === text[start]) start++;
  let end = 0;
  while (end < shorter - start && now.at(-1 - end) === text.at(-1 - end)) end++;
  view.dispatch({ changes: { from: start, to: now.length - end, insert: text.slice(start, text.length - end) } });
}

/** Write at the cursor, in place of what is selected. `|>` in `text` is where the selected words go. @param {string} text @param {boolean} [asBlock] on lines of its own */
export function write(text, asBlock = false) {
  const { from, to } = view.state.selection.main;
  const words = view.state.sliceDoc(from, to);
  const before = view.state.sliceDoc(Math.max(0, from - 2), from);
  const lead = !asBlock || from === 0 || before === "\n\n" ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const trail = asBlock && view.state.sliceDoc(to, to + 2) !== "\n\n" ? "\n\n" : "";
  const hole = text.indexOf("|>");
  const whole = lead + text.replace("|>", () => words) + trail;
  const anchor = from + (hole < 0 || words ? whole.length - trail.length : lead.length + hole);
  view.dispatch({ changes: { from, to, insert: whole }, selection: { anchor }, scrollIntoView: true });
  view.focus();
}

/** The words that are selected. @returns {string} */
export const selected = () => view.state.sliceDoc(view.state.selection.main.from, view.state.selection.main.to);

/** Mark the findings on their lines. @param {Finding[]} findings of this file @param {string} words on the button of a rewrite */
export function markFindings(findings, words) {
  const { doc } = view.state;
  const marks = findings.map((finding) => {
    const line = doc.line(Math.min(Math.max(finding.line ?? 1, 1), doc.lines));
    const { from, to } = finding.rewrite ?? line;
    const actions = finding.rewrite ? [{ name: words, apply: () => rewrite(finding) }] : [];
    /** @type {Parameters<typeof cm.setDiagnostics>[1][number] & {finding: Finding}} */
    const mark = { from, to: Math.min(to, doc.length), severity: finding.kind === "problem" ? "error" : "warning", message: finding.message, actions, finding };
    return mark;
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
  view.dispatch({ changes: { ...place, insert: finding.rewrite.text }, selection: { anchor: place.from + finding.rewrite.text.length }, scrollIntoView: true });
}

/** Go to the line of a finding, or to a line by its number. @param {Finding|number} where */
export function goTo(where) {
  const line = typeof where === "number" ? where : (where.line ?? 1);
  const place = typeof where === "number" ? null : placeOf(where);
  const anchor = place?.from ?? view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines)).from;
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
  view.focus();
}
