/** Photos on their way into docs/: the server takes out what cameras note before it stores one. */
import { call } from "./calls.js";
import { ask, notice, part } from "./elements.js";
import { file } from "./open-file.js";
import { write } from "./text-editor.js";

/** Ask what each photo shows, store it, and put it into the text. @param {File[]} photos */
export async function sendPhotos(photos) {
  for (const photo of photos) {
    const address = URL.createObjectURL(photo);
    part("photo-shown").src = address;
    const given = await ask("photo");
    URL.revokeObjectURL(address);
    if (!given) continue;
    const about = new URLSearchParams({ name: photo.name, page: file.path, alt: given.alt });
    const { markdown, notes } = await call("POST", `photo?${about}`, photo);
    write(markdown, true);
    notice("photo", ["The photo is in", ...notes].join("; ") + ".");
  }
}
