// The dialog: what is typed goes to a worker, which runs this very script, and what it answers is
// shown. The words stay here: in no address, in no history, and nowhere once the page is left.

const startDialog = () => {
  const { src, parentElement: dialog } = document.currentScript
  if (!dialog.isConnected) return // "Leave this page" has emptied the page meanwhile
  const root = new URL("..", src)
  const input = dialog.querySelector("input")
  const [, , status, list, doors] = dialog.children
  const blank = list.firstElementChild // a result, without its words
  const asked = [] // queries without an answer yet: answers come in order
  let worker, isReady, timer, shown, isToOpen, hasFailed

  // Said again, the same words would be announced again.
  const say = (text) => { if (status.textContent !== text) status.textContent = text }

  const resultOf = ({ address, title, heading, extract, lang }) => {
    const result = blank.cloneNode(true)
    const [link, text] = result.children
    link.textContent = heading ? `${title}: ${heading}` : title
    link.href = new URL(address, root)
    if (lang) result.lang = lang
    text.replaceChildren(...extract.map(([words, isFound]) => {
      if (!isFound) return words
      const mark = document.createElement("mark")
      mark.textContent = words
      return mark
    }))
    return result
  }
  const show = ({ count, results }, query) => {
    shown = query
    list.replaceChildren(...results.map(resultOf))
    list.hidden = !count
    doors.hidden = !query || count > 0
    const best = count > results.length ? ` Here are the best ${results.length}.` : ""
    say(!query ? "" : count
      ? `${count} page${count > 1 ? "s" : ""} found for “${query}”.${best}`
      : `Nothing found for “${query}”. Try one short word, or another word for it. Or start here:`)
    if (isToOpen) list.querySelector("a")?.click()
    isToOpen = false
  }
  const fail = () => {
    hasFailed = true
    say("Search is not working right now. The menu leads to all pages.")
  }
  const ask = () => {
    clearTimeout(timer)
    timer = 0
    const query = input.value.trim()
    if (hasFailed) fail()
    else if (!query) show({ count: 0, results: [] }, "")
    else if (!isReady) say("Searching…")
    else { asked.push(query); worker.postMessage({ query }) }
  }
  const load = () => {
    worker?.terminate()
    isReady = hasFailed = false
    asked.length = 0
    // A page that was opened from disk may start none.
    try { worker = new Worker(src) } catch { return fail() }
    worker.onerror = fail
    worker.onmessage = ({ data: answer }) => {
      if (!answer.results) { isReady = true; if (answer.hasMore) loadMore(); return ask() }
      const query = asked.shift()
      // A list that is put there again would take the focus off its links.
      const isOld = query === shown && list.contains(document.activeElement)
      if (!asked.length && query === input.value.trim() && !isOld) show(answer, query)
    }
    textOf("search/index.json").then((text) => worker.postMessage({ text })).catch(fail)
    ask()
  }
  const textOf = (address) => fetch(new URL(address, root))
    .then((response) => response.ok ? response.text() : Promise.reject())
  // Of a large site. Without it, what is known so far can be found.
  const loadMore = () =>
    textOf("search/articles.json").then((more) => worker.postMessage({ more })).catch(() => {})

  // Where nothing is found: the first doors of the menu, and help.
  const [help, others] = [".bc-menu__help", "li > :not(.bc-menu__help)"]
    .map((links) => [...document.querySelectorAll(`.bc-menu ${links}`)])
  doors.append(...[...others.slice(0, 3), ...help].map((link) => link.cloneNode(true)))

  input.enterKeyHint = "search"
  input.addEventListener("input", () => {
    isToOpen = false
    clearTimeout(timer)
    timer = setTimeout(ask, 150)
  })
  // Arrows move between the field and the results; Enter opens the first one.
  dialog.addEventListener("keydown", (event) => {
    const { key, target } = event
    const stops = [input, ...list.querySelectorAll("a")]
    const next = stops[stops.indexOf(target) + { ArrowDown: 1, ArrowUp: -1 }[key]]
    if (stops.includes(target) && next) { event.preventDefault(); next.focus() }
    if (target !== input) return
    if (key === "Enter" && !event.isComposing) {
      const query = input.value.trim()
      isToOpen = Boolean(query)
      if (shown === query) { list.querySelector("a")?.click(); isToOpen = false }
      else if (timer || !asked.length) ask()
    }
  })
  // A result on this very page only moves the view: leave the dialog.
  list.addEventListener("click", () => dialog.close())
  // On a page that comes back, Safari has emptied the field.
  document.querySelector(".bc-header__search").addEventListener("click", () => {
    if (hasFailed) load()
    else if (input.value.trim() !== shown) ask()
  })
  load()
}

if (self.document) startDialog()
else serve()
