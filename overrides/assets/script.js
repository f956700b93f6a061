// What a page can do beyond HTML and CSS: keep the chosen colors, print, and open the search. What can't wait
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
