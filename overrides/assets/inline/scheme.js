// The colors that a visitor chose in the footer. In the head: a page may arrive in pieces, and its first
// one would be light. One that comes back from the browser's memory follows what was chosen since.
{
  const { dataset } = document.documentElement
  const show = () => {
    dataset.scheme = "auto"
    try {
      dataset.scheme = localStorage.scheme ?? "auto"
      document.querySelector(`.bc-scheme [value=${dataset.scheme}]`).checked = true
    } catch {} // storage may be forbidden, and the choice not there yet
  }
  show()
  addEventListener("pageshow", show)
  addEventListener("change", ({ target: { name, value } }) => {
    if (name !== "scheme") return
    dataset.scheme = value
    try { value === "auto" ? delete localStorage.scheme : localStorage.scheme = value } catch {}
  })
}
