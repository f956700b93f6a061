// What the checks inside a page share. Each check is a function in a file of its own.
const named = (element) => {
  const start = element.cloneNode(false).outerHTML.split(">")[0]
  const words =
    element.getAttribute("aria-label") || element.textContent || element.labels?.[0]?.textContent || ""
  return `${start}> “${words.trim().split(/\s+/).slice(0, 6).join(" ")}”`
}
const isShown = (element) => element.checkVisibility({ visibilityProperty: true })
// Of radio buttons with one name, the Tab key stops at the chosen one.
const isStop = (element) => {
  if (element.type !== "radio" || element.checked) return true
  const group = [...document.querySelectorAll(`input[type=radio][name="${element.name}"]`)]
  return element === group[0] && !group.some((radio) => radio.checked)
}
const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex]"
// While a dialog is open, all that it holds, and nothing else.
const controls = () =>
  [...(document.querySelector(":modal") ?? document).querySelectorAll(CONTROLS)].filter(
    (element) => element.tabIndex >= 0 && !element.disabled && isShown(element)
  )
// Colors as the browser computes them, rgb(1, 2, 3) or rgba(1, 2, 3, 0.4), and their contrast
// by WCAG 2.2.
const parts = (color) => color.match(/[\d.]+/g).map(Number)
const isClear = (color) => parts(color)[3] === 0
const luminance = (color) => {
  const [red, green, blue] = parts(color).map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
const ground = (element) => {
  const color = element ? getComputedStyle(element).backgroundColor : "rgb(255, 255, 255)"
  return isClear(color) ? ground(element.parentElement) : color
}
