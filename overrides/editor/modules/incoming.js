/** What is pasted or dropped: the server makes Markdown of texts, and cleans photos. */
import { call } from "./calls.js";
import { ask, notice, part } from "./elements.js";
import { file } from "./open-file.js";
import { write } from "./text-editor.js";

/** Put it into the text, a photo as one. @param {DataTransfer} data */
export async function take(data) {
  const photos = [...data.files].filter(({ type }) => type.startsWith("image/"));
  if (photos.length && !data.getData("text/plain")) return sendPhotos(photos);
  const text = await asMarkdown(data);
  write(text, text.includes("\n\n"));
}

/** Its text; what was left out of it is told. @type {(data: DataTransfer) => Promise<string>} */
export async function asMarkdown(data) {
  const [html, plain] = [data.getData("text/html"), data.getData("text/plain")];
  const { body } = new DOMParser().parseFromString(html, "text/html"); // runs and loads nothing
  body.querySelectorAll("[src]").forEach((each) => each.removeAttribute("src"));
  const read = html && new XMLSerializer().serializeToString(body);
  const asItIs = () => ({ text: plain, words: "" });
  const { text, words } = await call("POST", "paste", { html: read, plain }).catch(asItIs);
  notice("done", words);
  return text;
}

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
