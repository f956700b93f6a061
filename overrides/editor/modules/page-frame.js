/** The real page beside the text, in a frame that runs no script. */
import { make, part, quiet } from "./elements.js";

/** @type {Pick<Judged, "preview"|"at_lines">} */
let shown = { preview: null, at_lines: [] };
let [line, times] = [1, 0];
/** @type {HTMLIFrameElement|null} */
let frame = null;

/**
 * Show the page the guard has just made, where a line of it stands.
 * @param {Judged} answer @param {number} now the line
 */
export function showPage(answer, now) {
  [shown, line] = [answer, now];
  load();
}

/** Show the place where this line of the text stands. @param {number} now */
export function showLine(now) {
  const before = address();
  line = now;
  if (frame && address() !== before) frame.contentWindow?.location.replace(address());
}

/** Let the person choose the width and the colors. */
export function startFrame() {
  if (matchMedia("(prefers-color-scheme: dark)").matches) part("scheme").value = "dark";
  for (const name of ["width", "scheme"]) part(name).addEventListener("change", load);
  new ResizeObserver(fit).observe(part("frames"));
}

/** Where the page is; each time it is loaded anew. */
function address() {
  const place = new URL(shown.preview ?? "", location.href);
  place.search = `scheme=${part("scheme").value}&n=${times}`;
  place.hash = shown.at_lines.findLast(([at]) => at <= line)?.[1] ?? "";
  return place.href;
}

/** The new page takes the old one's place once it is there: nothing flickers. */
function load() {
  frame = null;
  const frames = part("frames");
  if (!shown.preview)
    return frames.replaceChildren(quiet("This file is no page: what it says stands on others."));
  const next = make("iframe", { title: "The page as visitors see it", class: "coming" });
  next.setAttribute("sandbox", "");
  const loaded = () => {
    if (frame !== next) return;
    next.classList.remove("coming");
    frames.replaceChildren(next);
  };
  next.addEventListener("load", loaded, { once: true });
  frame = next;
  times++;
  next.src = address();
  frames.querySelectorAll(".coming").forEach((old) => old.remove());
  frames.append(next);
  fit();
}

/** Make the frame as wide as the device, and as large as there is room. */
function fit() {
  const { clientWidth, clientHeight } = part("frames");
  const width = Number(part("width").value);
  const scale = Math.min(1, clientWidth / width);
  if (!scale) return;
  const [height, left] = [clientHeight / scale, (clientWidth - width * scale) / 2];
  for (const { style } of part("frames").querySelectorAll("iframe"))
    Object.assign(style, { width: `${width}px`, height: `${height}px`, left: `${left}px`, scale });
}
