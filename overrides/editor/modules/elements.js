/** Makes what the page shows. Words get in as text alone: nothing here reads HTML. */

/**
 * An element with these properties and children. `on…` listens; what the element doesn't know,
 * and what has a hyphen, is an attribute.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any>} [properties]
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && !name.includes("-")) Object.assign(element, { [name]: value });
    else element.setAttribute(name, value);
  }
  element.append(...children.flatMap((child) => child || []));
  return element;
}

/**
 * A button with these words, and others below them.
 * @param {string} words @param {(event: Event) => unknown} press
 * @param {Record<string, any>} [properties] @param {...(Node|string|false)} more
 */
export function button(words, press, properties = {}, ...more) {
  return make("button", { type: "button", onclick: press, ...properties }, words, ...more);
}

/** Words that stand back. @param {string} words @param {Record<string, any>} [more] */
export const quiet = (words, more) => make("p", { class: "quiet", ...more }, words);

/** @type {(id: string) => HTMLElement & Record<string, any>} the element of page.html */
export const part = (id) => /** @type {any} */ (document.getElementById(id));

/** Tell this to people who hear the page. @param {string} words */
export function say(words) {
  if (part("spoken").textContent !== words) part("spoken").textContent = words;
}

/**
 * A sentence on top of the page, until it is put away; one of each name. "" takes it away.
 * @param {string} name @param {string} words @param {...HTMLElement} more buttons behind it
 */
export function notice(name, words, ...more) {
  part("notices").querySelector(`[data-name="${name}"]`)?.remove();
  if (!words) return;
  const content = [make("p", {}, words), ...more, button("OK", () => notice(name, ""))];
  part("notices").append(make("div", { class: "notice", "data-name": name }, ...content));
}

/**
 * Open a dialog of page.html, filled in as far as it is known. What it says goes to `act`, with the
 * button that was `pressed`; where that is refused, the dialog stays as it is, and says why.
 * @template T
 * @param {string} id @param {Record<string, string>} known
 * @param {(given: Record<string, string>) => T|Promise<T>} act
 * @returns {Promise<T|null>} what `act` gives; null where the person closed the dialog
 */
export function ask(id, known, act) {
  const dialog = part(id);
  /** @type {HTMLFormElement} */
  const form = dialog.querySelector("form") ?? make("form");
  const why = form.querySelector(".refused") ?? make("p", { class: "refused", role: "alert" });
  form.append(why);
  form.reset();
  why.textContent = "";
  for (const [name, value] of Object.entries(known))
    Object.assign(form.elements.namedItem(name) ?? {}, { value });
  dialog.showModal();
  return new Promise((answer) => {
    let isBusy = false;
    dialog.onclose = () => dialog.open || answer(null); // it is told late, when it asks again
    form.onsubmit = async (event) => {
      event.preventDefault();
      if (isBusy) return;
      isBusy = true;
      const pressed = /** @type {HTMLButtonElement|null} */ (event.submitter)?.value ?? "";
      const given = [...new FormData(form)].map(([name, value]) => [name, `${value}`.trim()]);
      try {
        answer(await act({ ...Object.fromEntries(given), pressed }));
        dialog.close();
      } catch (error) {
        why.textContent = /** @type {Error} */ (error).message;
        why.scrollIntoView({ block: "nearest" });
      }
      isBusy = false;
    };
  });
}

/**
 * Let the person choose one of many; what they type narrows the list. What is no choice yet, and
 * so has no text, stays in it.
 * @template {{words: string, about: string, text?: string}} T
 * @param {string} title @param {T[]} choices
 * @returns {Promise<T|null>} null where the person closed it
 */
export async function choose(title, choices) {
  /** @type {T[]} */
  let fits = [];
  /** @type {T|null} */
  let chosen = null;
  const draw = () => {
    const typed = part("choose-filter").value.toLowerCase();
    fits = choices.filter(({ words, about, text }) =>
      text === "" || `${words} ${about}`.toLowerCase().includes(typed));
    const items = fits.slice(0, 200).map((choice) => {
      const take = () => ((chosen = choice), part("choose").close());
      const about = make("span", { class: "quiet" }, choice.about);
      return make("li", {}, button(choice.words, take, {}, about));
    });
    part("choose-list").replaceChildren(...items);
  };
  part("choose-title").textContent = title;
  part("choose-filter").oninput = draw;
  const closed = ask("choose", {}, () => fits[0]); // the Enter key takes the first
  draw();
  return (await closed) ?? chosen;
}
