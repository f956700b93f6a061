// The controls that are smaller to a finger than they should be: name, width, height, least.
({ alone, inText, within }) => {
  const isInline = (element) => getComputedStyle(element).display === "inline"
  const blockOf = ({ parentElement: outer }) => (isInline(outer) ? blockOf(outer) : outer)
  const isInText = (element) => {
    if (!isInline(element)) return false
    const block = blockOf(element)
    const without = (text, link) => text.replace(link.textContent, "")
    return /\p{L}/u.test([...block.querySelectorAll("a")].reduce(without, block.textContent))
  }
  const reach = (target, least, x, y, stepX, stepY) => {
    for (let step = 1; step < least; step++) {
      const hit = document.elementFromPoint(x + stepX * step, y + stepY * step)
      if (!hit || !(target.contains(hit) || hit.closest("label") === target)) return step - 1
    }
    return least
  }
  const faults = []
  for (const element of controls().filter((control) => control.closest(within))) {
    const isTicked = ["checkbox", "radio"].includes(element.type)
    const target = (isTicked && element.labels[0]) || element
    if (element.getAttribute("role") === "region") continue // to be scrolled, not to be hit
    const least = isInText(target) ? inText : alone
    target.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" })
    // A skip link comes into sight when it has the focus.
    if (target.getBoundingClientRect().bottom < 0) element.focus({ preventScroll: true })
    const box = [...target.getClientRects()].sort((a, b) => b.width - a.width)[0]
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
    const width = reach(target, least, x, y, -1, 0) + reach(target, least, x, y, 1, 0) + 1
    const height = reach(target, least, x, y, 0, -1) + reach(target, least, x, y, 0, 1) + 1
    document.activeElement.blur()
    if (width < least || height < least) faults.push([named(element), width, height, least])
  }
  scrollTo(0, 0)
  return faults
}
