/** What the guard found: as a list, and on the lines of the text. */
import { button, make, part, say } from "./elements.js";
import { markFindings, rewrite } from "./text-editor.js";

/** Show these. @param {Judged} answer @param {(finding: Finding) => void} goTo */
export function showProblems({ findings, about }, goTo) {
  markFindings(findings.filter(({ is_own }) => is_own));
  part("problem-list").replaceChildren(...findings.map((finding) => {
    const place = make("span", { class: "place" }, finding.place);
    const message = make("span", {}, finding.message);
    const go = button("", () => goTo(finding), { class: "finding" }, place, message);
    const write = finding.rewrite && button(finding.rewrite.words, () => rewrite(finding));
    return make("li", { class: finding.kind }, go, write);
  }));
  part("problems-about").textContent = about;
  part("problems-view").textContent = findings.length ? `Problems: ${findings.length}` : "Problems";
  say(about);
}
