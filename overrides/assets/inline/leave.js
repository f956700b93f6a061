// As GOV.UK's "Exit this page", at once: right behind its link, which works before any other script.
{
  const [said, exit] = document.querySelector(".bc-leave").children
  let presses = 0, forget
  const press = (count) => {
    presses = count
    said.textContent = count ? `Press Shift ${3 - count} more time${count > 1 ? "" : "s"} to leave.` : ""
  }
  const leave = () => {
    // The mark and the message that left.js waits for; another mark each time.
    try { sessionStorage.left = `${exit.href}#${Math.random()}` } catch {}
    if (self.BroadcastChannel) new BroadcastChannel("left").postMessage("")
    // The icon and the styles stand in the head.
    for (const part of [document.body, document.head]) part.replaceChildren()
    document.title = exit.host
    // Back or Forward, pressed while that is on its way, would end it.
    const go = () => location.replace(exit.href)
    onhashchange = onpopstate = go
    go()
  }
  exit.addEventListener("click", (event) => { event.preventDefault(); leave() })
  // Shift with another key types a capital letter, and asks for nothing.
  addEventListener("keydown", ({ key, repeat }) => {
    clearTimeout(forget)
    if (key !== "Shift") press(0)
    else if (!repeat) presses > 1 ? leave() : press(presses + 1)
    forget = setTimeout(press, 5000, 0)
  })
}
