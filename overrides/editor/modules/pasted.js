/** What is pasted, as our Markdown: the server cleans it, and says what it left out. */
import { call } from "./calls.js";
import { notice } from "./elements.js";

/** @param {DataTransfer} data @returns {Promise<string>} */
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
