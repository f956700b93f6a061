/** Keeps unsaved text in this browser at each key: nothing that ends here takes it along. */

const TAB = (sessionStorage.tab ??= crypto.randomUUID()); // each tab keeps its own

/** Keep a text; false where there is no room left. @param {string} path @param {Kept} kept */
export function keep(path, kept) {
  try {
    localStorage.setItem(`edit:${path}:${TAB}`, JSON.stringify({ ...kept, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path @returns {[string, Required<Kept>][]} each with where it is kept */
const all = (path) =>
  Object.entries({ ...localStorage })
    .filter(([key]) => key.startsWith(`edit:${path}:`))
    .map(([key, kept]) => [key, JSON.parse(kept)]);

/** What is kept of a file, the newest first. @param {string} path @returns {Kept[]} */
export const keptOf = (path) => all(path).map(([, kept]) => kept).sort((a, b) => b.at - a.at);

/** Forget a text, whichever tab kept it. @param {string} path @param {string} text */
export function forget(path, text) {
  for (const [key, kept] of all(path)) if (kept.text === text) localStorage.removeItem(key);
}
