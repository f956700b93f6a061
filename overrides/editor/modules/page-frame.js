/** The real page beside the text, in a frame that runs no script. */
import { make, part } from "./elements.js";

/** @typedef {{preview: string|null, at_lines: [number, string][]}} Shown */

/** @type {Shown} */
let shown = { preview: null, at_lines: [] };
let line = 1;
let times = 0;
/** @type {HTMLIFrameElement|null} */
let frame = null;

/** Show the page the guard has just made. @param {Shown} answer */
export function showPage(answer) {
  shown = { preview: answer.preview, at_lines: answer.at_lines ?? [] };
  load();
}

/** Show the place where this line of the text stands. @param {number} now */
export function showLine(now) {
  const before = addressOf(times);
  line = now;
  if (frame && shown.preview && addressOf(times) !== before) frame.contentWindow?.location.replace(addressOf(times));
}

/** Let the person choose the width and the colors. */
export function startFrame() {
  if (matchMedia("(prefers-color-scheme: dark)").matches) part("scheme").value = "dark";
  for (const name of ["width", "scheme"]) part(name).addEventListener("change", load);
  new ResizeObserver(fit).observe(part("frames"));
}

/** @param {number} time the page is loaded anew for each */
function addressOf(time) {
  const address = new URL(shown.preview ?? "", location.href);
  address.searchParams.set("scheme", part("scheme").value);
  address.searchParams.set("n", String(time));
  address.hash = shown.at_lines.findLast(([at]) => at <= line)?.[1] ?? "";
  return address.href;
}

/** The new page takes the old one's place once it is there: nothing flickers. */
function load() {
  if (!shown.preview) {
    frame = null;
    return part("frames").replaceChildren(make("p", { class: "quiet" }, "This file is no page: what it says stands on others."));
  }
  const next = make("iframe", { title: "The page as visitors see it", class: "coming" });
  next.setAttribute("sandbox", "");
  next.addEventListener("load", () => {
    if (frame !== next) return;
    next.classList.remove("coming");
    part("frames").replaceChildren(next);
  }, { once: true });
  frame = next;
  next.src = addressOf(++times);
  part("frames").querySelectorAll(".coming").forEach((old) => old.remove());
  part("frames").append(next);
  fit();
}

/** Make the frame as wide as the device, and as large as there is room. */
function fit() {
  const { clientWidth, clientHeight } = part("frames");
  if (!clientWidth) return;
  const width = Number(part("width").value);
  const scale = Math.min(1, clientWidth / width);
  for (const each of part("frames").querySelectorAll("iframe")) {
    Object.assign(each.style, { width: `${width}px`, height: `${clientHeight / scale}px`, left: `${(clientWidth - width * scale) / 2}px`, scale: String(scale) });
  }
}
