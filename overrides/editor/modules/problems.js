/** What the guard found: as a list, on the lines of the text, and at the fields of the form. */
import { button, make, part, say } from "./elements.js";
import { file } from "./open-file.js";
import { markFindings, rewrite } from "./text-editor.js";

/** @typedef {import("./text-editor.js").Finding} Finding */

/**
 * Show these, problems first.
 * @param {Finding[]} findings
 * @param {(finding: Finding) => void} goTo
 * @param {string[]} still what is not known yet, in sentences
 */
export function showProblems(findings, goTo, still) {
  const own = findings.filter(({ file: other }) => !other || other === file.path);
  markFindings(own, "Write it");
  const sorted = [...findings].sort((one, other) => Number(one.kind !== "problem") - Number(other.kind !== "problem"));
  part("problem-list").replaceChildren(...sorted.map((finding) => item(finding, own.includes(finding), goTo)));
  const problems = count(findings.filter(({ kind }) => kind === "problem").length, "problem");
  const advice = findings.filter(({ kind }) => kind === "advice").length;
  const words = `${problems}${advice ? ` and ${count(advice, "piece")} of advice` : ""}.`;
  const nothing = `The guard finds nothing to mend${still.length ? " so far" : ""}.`;
  part("problems-about").textContent = [findings.length ? words : nothing, ...still].join(" ");
  part("views").querySelector("[data-view=problems]")?.replaceChildren(findings.length ? `Problems: ${findings.length}` : "Problems");
  say(part("problems-about").textContent ?? "");
}

/** @param {Finding} finding @param {boolean} isOwn @param {(finding: Finding) => void} goTo */
function item(finding, isOwn, goTo) {
  const place = isOwn ? `Line ${finding.line ?? 1}` : `${finding.file}, line ${finding.line ?? 1}`;
  const kind = finding.kind !== "problem" ? "Advice" : finding.stops === false ? "Problem (in a draft it stops nothing)" : "Problem";
  const go = button("", () => goTo(finding), { class: "finding" });
  go.append(make("span", { class: "place" }, `${kind} · ${place}`), make("span", {}, finding.message));
  const write = finding.rewrite && isOwn && button(finding.rewrite.text ? `Write “${finding.rewrite.text}”` : "Take it out", () => rewrite(finding));
  return make("li", { class: finding.kind }, go, write);
}

/** @param {number} number @param {string} word */
export const count = (number, word) => `${number || "No"} ${word}${number === 1 ? "" : "s"}`;
