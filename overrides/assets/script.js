// What a page can do beyond HTML and CSS: keep the chosen colors, print, and search. What can't wait
// for it is in inline/.
"use strict"
{
  const root = new URL("..", document.currentScript.src)

  // Our fonts, each named as its file, take the place of those in fonts.css. They start at once: the
  // page is loaded with them.
  const addFont = (name) =>
    new FontFace(name, `url(${root}assets/fonts/${name}.woff2)`, { weight: "400 700" }).load()
      .then((font) => document.fonts.add(font))
  const fonts = ["source-sans-3", "fraunces"].map(addFont)

  // The rest of the text (see first-view.css): part by part, after the frames that show the fonts, or
  // once a second has passed: until then, screen readers find headings without words. All of it at
  // once where a key moves the focus, and where a visitor asks for a place or returns to one.
  let parts, next
  const layOut = (count) => {
    parts ??= [...document.querySelectorAll(".bc-prose > *, .bc-prose ~ *, .footnote p, .bc-footer > *")]
    for (const part of parts.splice(0, count)) part.style.contentVisibility = "visible"
    if (parts.length) layOutIn(20) // a frame for each
  }
  const layOutIn = (delay) => { clearTimeout(next); next = setTimeout(layOut, delay, 1) }
  const layOutAll = () => layOut(Infinity)
  if (location.hash || performance.getEntriesByType("navigation")[0]?.type !== "navigate") layOutAll()
  addEventListener("keydown", layOutAll)
  addEventListener("hashchange", layOutAll)

  // All else in a task of its own: on a weak phone, a visitor's touch waits for the longest task.
  setTimeout(() => {
    layOutIn(1000)
    Promise.allSettled(fonts).then(() => layOutIn(100))

    // A menu that Tab has left must not stay open over what has the focus now.
    const menu = document.querySelector(".bc-menu")
    menu.addEventListener("focusout", ({ relatedTarget: to }) => {
      if (to && !to.closest(".bc-menu, .bc-header__menu")) menu.hidePopover?.()
    })

    // inline/chosen-colors.js reads it. Storage may be forbidden.
    document.querySelector(".bc-scheme").addEventListener("change", ({ target: { value } }) => {
      try { value === "auto" ? delete localStorage.scheme : localStorage.scheme = value } catch {}
    })

    for (const button of document.querySelectorAll(".bc-print")) {
      button.hidden = false
      button.addEventListener("click", () => print())
    }

    const SETUP = 0, READY = 1, QUERY = 2 // message types of Material's search worker
    const button = document.querySelector(".bc-header__search")
    button.hidden = false
    // Search waits in a template: as a page ends, a browser looks for text fields that it could fill
    // in, which takes a weak phone longer than all else it does then.
    button.addEventListener("click", () => {
      const dialog = document.querySelector("template").content.firstElementChild
      const strip = document.querySelector(".bc-strip")
      if (strip) dialog.firstElementChild.append(strip.cloneNode(true))
      document.body.append(dialog)
      document.querySelector("[media=print]").media = "all" // what is for paper in it stays for paper
      const input = dialog.querySelector("input")
      const [top, , status, list] = dialog.children
      const blank = list.firstElementChild // a result, without its words
      const asked = [] // queries without an answer yet: answers come in order
      let worker, isReady, timer, hasFailed = true
      let help // what is found first for words of crisis, which it lists

      // "driving" finds "drive": the worker knows words by their beginnings, not by their endings.
      const stems = (query) => query.replace(/(\w{3,}?)(ing|ion|ed|es|e|s)\b/g, "$1*")
      // The worker marks what it found and escapes the rest: only its words are shown.
      const words = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent

      // As search_words.py writes the words of crisis.
      const plain = (query) => query.toLowerCase().normalize("NFKD")
        .replace(/[\p{M}'’‘]/gu, "").replace(/[^\p{L}\d]+/gu, " ").trim()
      const withHelp = (groups, query) => {
        const said = plain(query) // "=die" stands for a query that is that word alone
        return help?.crisis.some((words) => words === `=${said}` || ` ${said} `.includes(` ${words} `))
          ? [[help], ...groups.filter(([{ location }]) => location !== help.location)] : groups
      }

      // Said again, the same words would be announced again.
      const say = (text) => { if (status.textContent !== text) status.textContent = text }
      const show = (groups, query) => {
        list.replaceChildren(...groups.map((sections) => {
          const [best] = sections
          const page = sections.find((section) => !section.parent) || best.parent
          const result = blank.cloneNode(true)
          const [link, extract] = result.children
          link.textContent = words((page === best ? "" : `${page.title}: `) + best.title)
          link.href = new URL(best.location, root)
          extract.textContent = words(best.text).replace(/^(.{160}\S*).+/s, "$1…")
          return result
        }))
        const count = groups.length
        say(!query ? "" : count
          ? `${count} page${count > 1 ? "s" : ""} found for “${query}”.`
          : `Nothing found for “${query}”. Try one short word.`)
      }
      const fail = () => {
        hasFailed = true
        say("Search is not working right now. The menu leads to all pages.")
      }
      const ask = () => {
        clearTimeout(timer)
        const query = input.value.trim()
        if (!query) show([])
        else if (hasFailed) fail()
        else if (!isReady) say("Searching…")
        else { asked.push(query); worker.postMessage({ type: QUERY, data: stems(query) }) }
      }
      const load = () => {
        worker?.terminate()
        isReady = hasFailed = false
        asked.length = 0
        // A page that was opened from disk may start none.
        try { worker = new Worker(dialog.dataset.worker) } catch { return fail() }
        worker.onerror = fail
        worker.onmessage = ({ data: { type, data } }) => {
          if (type === READY) { isReady = true; ask() }
          else {
            const query = asked.shift()
            if (!asked.length && input.value.trim()) show(withHelp(data.items, query), query)
          }
        }
        fetch(dialog.dataset.index).then((response) => response.json())
          .then((index) => {
            help = index.docs.find(({ crisis }) => crisis)
            worker.postMessage({ type: SETUP, data: { ...index, options: {} } })
          }).catch(fail)
      }

      input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 150) })
      // Some browsers take Escape in a search field for "clear", and would not close.
      input.addEventListener("keydown", (event) => {
        if (event.key === "Escape") { event.preventDefault(); dialog.close() }
      })
      // A result on this very page only moves the view: leave the dialog.
      list.addEventListener("click", () => dialog.close())

      // Nothing beside an open dialog can be used: the way to leave comes along.
      const leave = document.querySelector(".bc-leave")
      const place = leave?.parentElement
      dialog.addEventListener("close", () => place?.append(leave))

      const open = () => {
        if (leave) top.append(leave)
        dialog.showModal()
        input.select()
        if (hasFailed) { show([]); load() }
      }
      button.addEventListener("click", open)
      open()
    }, { once: true })
  })
}
