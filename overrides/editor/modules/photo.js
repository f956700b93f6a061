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
    const stored = await ask("photo", {}, ({ alt }) => {
      const about = new URLSearchParams({ name: photo.name, page: file.path, alt });
      return call("POST", `photo?${about}`, photo);
    });
    URL.revokeObjectURL(address);
    if (!stored) continue;
    write(stored.markdown, true);
    notice("done", ["The photo is in", ...stored.notes].join("; ") + ".");
  }
}
