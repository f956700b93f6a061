// In the footer, right behind the choice: the script comes so late that whoever chose dark would see
// a flash of light. There may be nothing chosen, or no storage.
try { document.querySelector(`.bc-scheme [value=${localStorage.scheme}]`).checked = true } catch {}
