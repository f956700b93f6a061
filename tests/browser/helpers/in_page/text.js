// Words that are cut off, that lie over others, or that stand before those they should follow.
() => {
  const boxes = new Map()
  // What a box lets show of what it holds: [left, top, right, bottom], and whether it scrolls.
  const frame = (element) => {
    if (!element) return { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }
    if (boxes.has(element)) return boxes.get(element)
    let outer = frame(element.parentElement)
    const { overflowX, overflowY, clipPath, position } = getComputedStyle(element)
    const isRoot = element === document.body || element === document.documentElement
    if (clipPath !== "none") outer = { ...outer, isHidden: true }
    else if (position === "fixed") outer = { ...frame(null), isFixed: true }
    if (!isRoot && (overflowX !== "visible" || overflowY !== "visible")) {
      const own = element.getBoundingClientRect()
      const scrolls = [overflowX, overflowY].some((value) => ["auto", "scroll"].includes(value))
      outer = {
        ...outer, scrolls: outer.scrolls || scrolls,
        left: Math.max(outer.left, own.left), top: Math.max(outer.top, own.top),
        right: Math.min(outer.right, own.right), bottom: Math.min(outer.bottom, own.bottom),
      }
    }
    boxes.set(element, outer)
    return outer
  }
  const range = document.createRange()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const lines = []
  const cut = []
  const words = (node) => node.textContent.trim().split(/\s+/).slice(0, 6).join(" ")
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || !isShown(node.parentElement)) continue
    const shown = frame(node.parentElement)
    if (shown.isHidden) continue
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      const line = {
        node,
        left: Math.max(rect.left, shown.left), right: Math.min(rect.right, shown.right),
        top: Math.max(rect.top, shown.top), bottom: Math.min(rect.bottom, shown.bottom),
      }
      const isCut = line.right - line.left < rect.width - 2 || line.bottom - line.top < rect.height * 0.8
      if (isCut && !shown.scrolls) cut.push([words(node)])
      // Letters are lower than their line. What is fixed to the screen lies over pages on purpose.
      const edge = (line.bottom - line.top) / 4
      if (!shown.isFixed && line.right > line.left && line.bottom > line.top)
        lines.push({ ...line, top: line.top + edge, bottom: line.bottom - edge })
    }
  }
  // Words must not run into a button either.
  const buttons = [...document.querySelectorAll("button")].filter(isShown).map((button) => {
    const { left, right, top, bottom } = button.getBoundingClientRect()
    return { node: button, left, right, top, bottom }
  })
  const over = []
  const byTop = [...lines, ...buttons].sort((a, b) => a.top - b.top)
  byTop.forEach((line, at) => {
    for (let next = at + 1; next < byTop.length && byTop[next].top < line.bottom - 1; next++) {
      const other = byTop[next]
      const together = Math.min(line.right, other.right) - Math.max(line.left, other.left)
      const isOne = line.node.contains(other.node) || other.node.contains(line.node)
      if (!isOne && together > 1) over.push([words(line.node), words(other.node)])
    }
  })
  const early = []
  const whole = new Map()
  for (const line of lines) {
    const known = whole.get(line.node) ?? line
    whole.set(line.node, {
      node: line.node,
      left: Math.min(known.left, line.left), right: Math.max(known.right, line.right),
      top: Math.min(known.top, line.top), bottom: Math.max(known.bottom, line.bottom),
    })
  }
  const inOrder = [...whole.values()]
  inOrder.slice(1).forEach((text, at) => {
    const before = inOrder[at]
    // Higher up is the next column, if it is farther right.
    const isAbove = text.bottom <= before.top && text.left < before.right
    const isBefore = text.top < before.bottom && text.bottom > before.top && text.right <= before.left
    if (isAbove || isBefore) early.push([words(text.node), words(before.node)])
  })
  return { cut, over, early }
}
