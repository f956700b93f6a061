"""The parts of a page as CSS names them, and what a visitor does with them."""

from tab import Tab, address, ask, type_in, until, wait_for

MENU, DOORS = ".bc-header__menu, .bc-menu summary", ".bc-menu li a"
SEARCH, DIALOG, FIELD = ".bc-header__search", ".bc-search", ".bc-search input"
RESULTS, CLOSE = ".bc-search ol a", ".bc-search__bar button"
LEAVE = ".bc-leave a"
CHOICE, LABEL = ".bc-scheme [value={}]", ".bc-scheme label:has([value={}])"
SAID = "(words) => document.querySelector('.bc-search > [role=status]').textContent.includes(words)"
NONSENSE = "xqzvwkj"

# Where an element really is hit, however it is pressed: at its middle and near its corners.
IS_FREE = """(selector) => shown(selector).length > 0 && shown(selector).every((element) => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return [0.2, 0.5, 0.8].every((x) => [0.2, 0.5, 0.8].every((y) => {
    const hit = document.elementFromPoint(left + width * x, top + height * y)
    return element === hit || element.contains(hit)
  }))
})"""
DARK = 100  # and less, of 255
# What has no color of its own shows what is behind it.
BRIGHTNESS = """() => {
  const colorOf = (element) => getComputedStyle(element).backgroundColor
  const color = [document.body, document.documentElement].map(colorOf)
    .find((color) => !/, 0\\)|transparent/.test(color)) ?? "rgb(255, 255, 255)"
  return color.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3
}"""
HAS_FOCUS = "(selector) => document.activeElement?.matches(selector)"


def is_shown(tab: Tab, selector: str) -> bool:
    """Whether any such element is there to be seen."""
    return bool(ask(tab, "(selector) => shown(selector).length > 0", selector))


def until_shown(tab: Tab, selector: str) -> None:
    """Go on when such an element is there to be seen."""
    until(tab, "(selector) => shown(selector).length > 0", selector)


def until_gone(tab: Tab, selector: str) -> None:
    """Go on when there is none to be seen."""
    until(tab, "(selector) => shown(selector).length === 0", selector)


def is_free(tab: Tab, selector: str) -> bool:
    """Whether all such elements are in view, with nothing over them."""
    return bool(ask(tab, IS_FREE, selector))


def until_free(tab: Tab, selector: str) -> None:
    """Go on when all such elements are in view, with nothing over them."""
    until(tab, IS_FREE, selector)


def scroll(tab: Tab, top: int) -> None:
    """Scroll to this many pixels from the top."""
    ask(tab, "(top) => scrollTo({ top, behavior: 'instant' })", top)


def is_dark(tab: Tab) -> bool:
    """Whether the page is shown dark."""
    return float(ask(tab, BRIGHTNESS)) < DARK


def focus(tab: Tab, selector: str) -> None:
    """Set the focus on an element, as the Tab key would."""
    ask(tab, "(selector) => shown(selector)[0].focus()", selector)


def has_focus(tab: Tab, selector: str) -> bool:
    """Whether the focus is on such an element."""
    return bool(ask(tab, HAS_FOCUS, selector))


def open_search(tab: Tab) -> None:
    """Press *Search*, and wait for its field."""
    until_shown(tab, SEARCH)
    tab.click(SEARCH)
    until(tab, HAS_FOCUS, FIELD)


def search_for(tab: Tab, text: str) -> None:
    """Open the search, type, and wait for what it finds; nothing more comes after that."""
    open_search(tab)
    type_in(tab, text)
    until(tab, SAID, f"“{text}”")
    until_shown(tab, RESULTS)


def choose(tab: Tab, scheme: str) -> None:
    """Choose colors in the footer: "auto", "light" or "dark"."""
    tab.click(LABEL.format(scheme))
    until(tab, "(choice) => document.querySelector(choice).checked", CHOICE.format(scheme))


def until_at(tab: Tab, wanted: str) -> None:
    """Go on when the tab shows this address."""
    wait_for(lambda: address(tab) == wanted, f"{wanted} is not reached.")
    until_shown(tab, "body")
