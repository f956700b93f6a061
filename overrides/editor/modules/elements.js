/** Makes what the page shows. Words get in as text alone: nothing here reads HTML. */

/**
 * An element with these properties and children.
 * `on…` listens, `aria…` and `data-…` are attributes, all else is a property of the element.
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
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * A button with these words.
 * @param {string} words
 * @param {(event: Event) => unknown} press
 * @param {Record<string, any>} [properties]
 */
export function button(words, press, properties = {}) {
  return make("button", { type: "button", onclick: press, ...properties }, words);
}

/**
 * The element of page.html with this id.
 * @param {string} id
 * @returns {HTMLElement & Record<string, any>}
 */
export function part(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`page.html has no #${id}`);
  return element;
}

/**
 * Tell this to people who hear the page.
 * @param {string} words
 */
export function say(words) {
  if (part("spoken").textContent !== words) part("spoken").textContent = words;
}

/**
 * A sentence on top of the page, until it is put away; one of each name.
 * @param {string} name
 * @param {string} words "" takes it away
 * @param {...HTMLElement} more buttons behind it
 */
export function notice(name, words, ...more) {
  const old = part("notices").querySelector(`[data-name="${name}"]`);
  if (!words) return old?.remove();
  const away = button("OK", () => notice(name, ""));
  const shown = make("div", { class: "notice", "data-name": name }, make("p", {}, words), ...more, away);
  if (old) old.replaceWith(shown);
  else part("notices").append(shown);
}

/**
 * Open a dialog. Esc and *Close* end it, and the focus goes back to where it was.
 * @param {string} title
 * @param {...(Node|string|null|false)} content
 * @returns {HTMLDialogElement}
 */
export function openDialog(title, ...content) {
  const close = button("Close", () => dialog.close());
  const head = make("div", { class: "head" }, make("h2", {}, title), close);
  const dialog = make("dialog", { "aria-label": title, onclose: () => dialog.remove() }, head, ...content);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * Ask for words in a dialog.
 * @param {string} title
 * @param {{name: string, label: string, help?: string, value?: string, choices?: string[], kind?: string, optional?: boolean}[]} questions
 * @param {string} words on the button
 * @param {...(Node|string)} before
 * @returns {Promise<Record<string, string>|null>} null where the person closed it
 */
export function ask(title, questions, words, ...before) {
  return new Promise((answer) => {
    const fields = questions.map(({ name, label, help, value: known, choices, kind = "text", optional }) => {
      const value = known || (kind === "today" ? today() : "");
      const all = { id: `ask-${name}`, name, value, required: !optional, autofocus: name === questions[0].name };
      const type = ["date", "today"].includes(kind) ? "date" : "text";
      const field = choices?.length
        ? make("select", all, ...choices.map((choice) => make("option", { value: choice }, choice)))
        : kind === "long text" ? make("textarea", all) : make("input", { type, ...all, autocomplete: "off" });
      if (value) field.value = value;
      if (help) field.setAttribute("aria-describedby", `help-${name}`);
      const about = help && make("p", { class: "quiet", id: `help-${name}` }, help);
      return make("div", { class: "field" }, make("label", { htmlFor: field.id }, label), about, field);
    });
    const form = make("form", { method: "dialog" }, ...fields, make("button", { class: "strong" }, words));
    const dialog = openDialog(title, ...before, form);
    /** @type {Record<string, string>|null} */
    let given = null;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      given = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));
      dialog.close();
    });
    dialog.addEventListener("close", () => answer(given));
  });
}

/** This day, as our files have it. */
export const today = () => new Date().toLocaleDateString("sv");

/**
 * Let the person choose one of many; what they type narrows the list.
 * @template T
 * @param {string} title
 * @param {{words: string, about?: string, value: T}[]} choices
 * @returns {Promise<T|null>} null where the person closed it
 */
export function choose(title, choices) {
  return new Promise((answer) => {
    /** @type {T|null} */
    let chosen = null;
    const list = make("ul", { class: "choices" });
    const draw = () => {
      const typed = input.value.toLowerCase();
      const fits = choices.filter(({ words, about = "" }) => `${words} ${about}`.toLowerCase().includes(typed));
      list.replaceChildren(
        ...fits.slice(0, 200).map(({ words, about, value }) => {
          const take = () => ((chosen = value), dialog.close());
          return make("li", {}, make("button", { type: "button", onclick: take }, words, about ? make("span", { class: "quiet" }, about) : ""));
        }),
      );
      if (!fits.length) list.append(make("li", { class: "quiet" }, "Nothing has these words."));
    };
    const input = make("input", { type: "search", id: "choose", autocomplete: "off", oninput: draw });
    const dialog = openDialog(title, make("label", { htmlFor: "choose" }, "Find"), input, list);
    draw();
    input.focus();
    dialog.addEventListener("close", () => answer(chosen));
  });
}
