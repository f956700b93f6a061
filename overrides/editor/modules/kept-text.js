/** Keeps unsaved text in this browser at each key, so that nothing that ends here takes it along. */

/** @typedef {{text: string, version: string, at: number, tab: string}} Kept */

const TAB = (sessionStorage.tab ??= crypto.randomUUID());
/** @param {string} path @param {string} [tab] */
const place = (path, tab = TAB) => `edit:${path}:${tab}`;

/**
 * Keep this text; each tab keeps its own.
 * @param {string} path
 * @param {string} text
 * @param {string} version of the file that it was made of
 * @returns {boolean} false where the browser has no room left
 */
export function keep(path, text, version) {
  try {
    localStorage.setItem(place(path), JSON.stringify({ text, version, at: Date.now(), tab: TAB }));
    return true;
  } catch {
    return false;
  }
}

/**
 * What is kept of a file, the newest first.
 * @param {string} path
 * @returns {Kept[]}
 */
export function keptOf(path) {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(place(path, "")))
    .map((key) => JSON.parse(localStorage.getItem(key) ?? "null"))
    .filter((kept) => kept !== null)
    .sort((one, other) => other.at - one.at);
}

/**
 * Forget this tab's text, and any other that says the same.
 * @param {string} path
 * @param {string} text
 */
export function forget(path, text) {
  localStorage.removeItem(place(path));
  keptOf(path)
    .filter((kept) => kept.text === text)
    .forEach((kept) => localStorage.removeItem(place(path, kept.tab)));
}

/**
 * Forget what one tab kept.
 * @param {string} path
 * @param {Kept} kept
 */
export function forgetOne(path, kept) {
  localStorage.removeItem(place(path, kept.tab));
}

/**
 * Hear of what another tab keeps of a file.
 * @param {(path: string, kept: Kept) => void} tell
 */
export function onOtherTab(tell) {
  window.addEventListener("storage", ({ key, newValue }) => {
    const found = key?.match(/^edit:(.*):[^:]+$/);
    if (found && newValue) tell(found[1], JSON.parse(newValue));
  });
}
