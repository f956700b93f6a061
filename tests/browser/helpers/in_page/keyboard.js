// Watches the Tab key: what has the focus is looked at before the key moves it on.
() => {
  const ringOf = (element) => {
    const isHidden = getComputedStyle(element).opacity === "0"
    const bearer = (isHidden && element.labels?.[0]) || element
    const { outlineStyle, outlineColor, outlineWidth, outlineOffset } = getComputedStyle(bearer)
    const around = parseFloat(outlineOffset) < 0 ? bearer : bearer.parentElement
    const color = outlineStyle === "auto" ? getComputedStyle(bearer).color : outlineColor
    return {
      width: outlineStyle === "none" ? 0 : parseFloat(outlineWidth),
      contrast: contrast(color, ground(around)),
    }
  }
  // Corners and middle of each of its boxes.
  const pointsOf = (element) =>
    [...element.getClientRects()].flatMap(({ left, right, top, bottom }) => [
      [left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2],
      [(left + right) / 2, (top + bottom) / 2],
    ])
  const isOnScreen = ([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight
  const coverAt = (element, [x, y]) => {
    let outer = document.elementFromPoint(x, y)
    const stays = () => ["fixed", "sticky"].includes(getComputedStyle(outer).position)
    while (outer && !stays()) outer = outer.parentElement
    return outer && !outer.contains(element) ? outer : null
  }
  // Of what is higher than the screen, some part always lies beneath what stays in sight.
  const coverOf = (element) => {
    const covers = pointsOf(element).filter(isOnScreen).map((point) => coverAt(element, point))
    const isTall = element.getBoundingClientRect().height > innerHeight / 2
    const isCovered = isTall ? covers.every(Boolean) : covers.some(Boolean)
    return isCovered && covers.length ? named(covers.find(Boolean)) : ""
  }
  const stops = []
  const look = () => {
    const element = document.activeElement
    if (!element || element === document.body) return
    stops.push({
      at: wanted.indexOf(element),
      name: named(element),
      ring: ringOf(element),
      isOnScreen: pointsOf(element).some(isOnScreen),
      cover: coverOf(element),
    })
  }
  const onTab = (event) => { if (event.key === "Tab") look() }
  const wanted = controls().filter(isStop)
  addEventListener("keydown", onTab, true)
  return {
    count: wanted.length,
    finish: () => {
      look()
      removeEventListener("keydown", onTab, true)
      document.activeElement.blur()
      scrollTo(0, 0)
      return { wanted: wanted.map(named), stops }
    },
  }
}
