/** Photos on their way into docs/: the server takes out what cameras note before it stores one. */
import { call } from "./calls.js";
import { ask, make, notice } from "./elements.js";
import { file } from "./open-file.js";
import { write } from "./text-editor.js";

const ALT = {
  name: "alt",
  label: "What it shows",
  help: "For people who can't see it: one sentence, as you would tell it on the phone.",
};

/** Ask what each photo shows, store it, and put it into the text. @param {File[]} photos */
export async function sendPhotos(photos) {
  for (const photo of photos) {
    const address = URL.createObjectURL(photo);
    const given = await ask("A photo", [ALT], "Put it in", make("img", { src: address, alt: "" }));
    URL.revokeObjectURL(address);
    if (!given) continue;
    const about = new URLSearchParams({ name: photo.name, page: file.path, alt: given.alt });
    try {
      const { markdown, notes = [] } = await call("POST", `photo?${about}`, photo);
      write(markdown.replace("![]", `![${given.alt.replaceAll("]", ")").replaceAll("[", "(")}]`), true);
      notice("photo", notes.length ? `The photo is in: ${notes.join("; ")}.` : "The photo is in.");
    } catch (error) {
      notice("photo", /** @type {Error} */ (error).message);
    }
  }
}
