// What a page without its style sheets lacks, or says twice: pairs of a kind and the words.
() => {
  const blocks = () =>
    [...document.querySelectorAll("h1, h2, h3, h4, p, li, td, th, dt, dd, summary, a, label, legend")]
      .filter(isShown)
  const shown = blocks()
  for (const sheet of document.styleSheets) sheet.disabled = true
  const plain = blocks()
  const words = (element) => element.textContent.trim().split(/\s+/).join(" ")
  const faults = shown
    .filter((element) => words(element) && !isShown(element))
    .map((element) => ["gone", [words(element).slice(0, 60)]])
  plain.slice(1).forEach((element, at) => {
    const before = plain[at]
    const isTwice = words(element).length > 20 && words(element) === words(before)
    if (isTwice && !before.contains(element)) faults.push(["twice", [words(element).slice(0, 60)]])
  })
  for (const sheet of document.styleSheets) sheet.disabled = false
  return faults
}
