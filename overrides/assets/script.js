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
    const menu = document.querySelector(".bc-menu")
    if (!menu) return // "Leave this page" has emptied the page meanwhile
    const switched = menu.firstElementChild
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

    // A browser would keep what was ticked, and show it to whoever comes back to the page.
    addEventListener("pagehide", () => {
      for (const box of document.querySelectorAll(".task-list-item input")) box.checked = box.defaultChecked
    })

    for (const button of document.querySelectorAll(".bc-print")) {
      button.hidden = false
      button.addEventListener("click", () => print())
    }

    // The contents mark the part that one reads: the last one whose heading is in the upper third of
    // the screen, or above it.
    const links = [...document.querySelectorAll(".bc-toc--beside a")]
    const headings = links.map(({ hash }) => document.getElementById(decodeURI(hash.slice(1))))
    const begun = new Set()
    const reading = new IntersectionObserver((moved) => {
      for (const { target, isIntersecting } of moved) begun[isIntersecting ? "add" : "delete"](target)
      const here = headings.map((heading) => begun.has(heading)).lastIndexOf(true)
      links.forEach((link, index) => {
        if (index === here) link.setAttribute("aria-current", "location")
        else link.removeAttribute("aria-current")
      })
    }, { rootMargin: "999999px 0px -67%" })
    for (const heading of headings) reading.observe(heading)

    // Paper has no folds. Browsers that don't do it by print.css: Firefox before 143, Safari before 18.4.
    let folded = []
    addEventListener("beforeprint", () => {
      folded = [...document.querySelectorAll("main details:not([open])")]
      for (const part of folded) part.open = true
    })
    addEventListener("afterprint", () => { for (const part of folded) part.open = false })

    // What a browser's own search finds may stand behind another tab: there it is hidden in a way that
    // lets it be found, in browsers that know that way.
    const tabOf = (block) =>
      block.closest(".tabbed-set").children[[...block.parentElement.children].indexOf(block)]
    const hide = () => {
      for (const block of document.querySelectorAll(".tabbed-block"))
        if ("onbeforematch" in block) block.hidden = tabOf(block).checked ? false : "until-found"
    }
    // So may what an address leads to, or in a folded box.
    const reveal = (place) => {
      let isHidden
      for (let part = place; part; part = part.parentElement) {
        const tab = part.matches(".tabbed-block") && tabOf(part)
        isHidden ||= part.open === false || tab && !tab.checked
        if (part.open === false) part.open = true
        if (tab) tab.checked = true
      }
      hide()
      if (isHidden) place.scrollIntoView()
    }
    const revealTarget = () => reveal(document.querySelector(":target"))
    revealTarget()
    addEventListener("hashchange", revealTarget)
    // The same link again changes no address.
    addEventListener("click", ({ target }) => { if (target.closest("a[href^='#']")) setTimeout(revealTarget) })
    addEventListener("change", hide)
    addEventListener("beforematch", ({ target }) => reveal(target))

    const button = document.querySelector(".bc-header__search")
    button.hidden = false
    // Search waits in a template: as a page ends, a browser looks for text fields that it could fill
    // in, which takes a weak phone longer than all else it does then.
    button.addEventListener("click", () => {
      const dialog = document.querySelector("template").content.firstElementChild
      const [top, bar, status] = dialog.children
      const strip = document.querySelector(".bc-strip")
      if (strip) top.append(strip.cloneNode(true))
      // A browser without <dialog> (Safari before 15.4) shows it over the page all the same.
      dialog.showModal ??= () => dialog.setAttribute("open", "")
      dialog.close ??= () => {
        dialog.removeAttribute("open")
        dialog.dispatchEvent(new Event("close"))
        button.focus()
      }
      bar.lastElementChild.addEventListener("click", () => dialog.close())
      // Some browsers take Escape in a search field for "clear", and would not close.
      dialog.addEventListener("keydown", (event) => {
        if (event.key === "Escape") { event.preventDefault(); dialog.close() }
      })
      document.body.append(dialog)
      document.querySelector("[media=print]").media = "all" // what is for paper in it stays for paper

      // Nothing beside an open dialog can be used: the way to leave comes along.
      const leave = document.querySelector(".bc-leave")
      const place = leave?.parentElement
      dialog.addEventListener("close", () => place?.append(leave))

      const open = () => {
        if (leave) top.append(leave)
        dialog.showModal()
        const input = bar.querySelector("input")
        input.focus()
        input.select()
        if (dialog.querySelector("script")) return
        // What searches (search/dialog.js) comes only now, and may fail to.
        const script = document.createElement("script")
        script.src = dialog.dataset.search
        script.onerror = () => {
          script.remove()
          status.textContent = "Search is not working right now. The menu leads to all pages."
        }
        status.textContent = "One moment…"
        // What it will ask for, on its way meanwhile. In the template, Firefox would load it with the page.
        const index = document.createElement("link")
        const href = new URL("search/index.json", root)
        Object.assign(index, { rel: "preload", as: "fetch", crossOrigin: "", href })
        dialog.append(...location.protocol === "file:" ? [] : [index], script)
      }
      button.addEventListener("click", open)
      open()
    }, { once: true })
  })
}
