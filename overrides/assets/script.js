// What a page can do beyond HTML and CSS: keep the chosen colors, print, and open the search. What can't wait
// for it is in inline/.
"use strict"
{
  const root = new URL("..", document.currentScript.src)

  // Our fonts, each named as its file, take the place of those in fonts.css. They start at once: the
  // page is loaded with them. One that would move what is in sight by a line waits for the next page,
  // which finds it in the browser's cache, before there is anything to see.
  const places = () => [...document.querySelectorAll("main *, footer *")]
    .map((part) => Math.min(Math.max(0, part.getBoundingClientRect().top), innerHeight))
  const show = (font) => {
    const before = performance.getEntriesByType("paint").length ? places() : []
    document.fonts.add(font)
    const after = before.length ? places() : []
    if (before.some((place, at) => Math.abs(place - after[at]) > 4)) document.fonts.delete(font)
  }
  for (const name of ["source-sans-3", "fraunces"])
    new FontFace(name, `url(${root}assets/fonts/${name}.woff2)`, { weight: "400 700" }).load()
      .then(show, () => {})

  // All else in a task of its own: on a weak phone, a visitor's touch waits for the longest task.
  setTimeout(() => {
    // A menu that is left must not stay open over the text, nor in a page that comes back. Not by
    // clicks: iOS sends none for what nobody could press.
    const menu = document.querySelector(".bc-menu"), switched = menu.firstElementChild
    const close = () => { switched.open = false }
    const closeBeside = ({ target }) => menu.contains(target) || close()
    addEventListener("pagehide", close)
    addEventListener("focusin", closeBeside)
    addEventListener("pointerdown", closeBeside)
    addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !switched.open) return
      close()
      switched.firstElementChild.focus()
    })

    for (const button of document.querySelectorAll(".bc-print")) {
      button.hidden = false
      button.addEventListener("click", () => print())
    }

    const button = document.querySelector(".bc-header__search")
    button.hidden = false
    // Search waits in a template: as a page ends, a browser looks for text fields that it could fill
    // in, which takes a weak phone longer than all else it does then.
    button.addEventListener("click", () => {
      const dialog = document.querySelector("template").content.firstElementChild
      const [top, bar, status] = dialog.children
      const strip = document.querySelector(".bc-strip")
      if (strip) top.append(strip.cloneNode(true))
      document.body.append(dialog)
      document.querySelector("[media=print]").media = "all" // what is for paper in it stays for paper

      // Nothing beside an open dialog can be used: the way to leave comes along.
      const leave = document.querySelector(".bc-leave")
      const place = leave?.parentElement
      dialog.addEventListener("close", () => place?.append(leave))

      const open = () => {
        if (leave) top.append(leave)
        dialog.showModal()
        bar.querySelector("input").select()
        if (dialog.querySelector("script")) return
        // What searches (search/dialog.js) comes only now, and may fail to.
        const script = document.createElement("script")
        script.src = dialog.dataset.search
        script.onerror = () => {
          script.remove()
          status.textContent = "Search is not working right now. The menu leads to all pages."
        }
        status.textContent = "One moment…"
        dialog.append(script)
      }
      button.addEventListener("click", open)
      open()
    }, { once: true })
  })
}
