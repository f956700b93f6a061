"""Every page in turn, in one tab: what is wrong with each, in sentences."""

from altered_site import AXE, Site
from axe_faults import EVERY_RULE, WITHOUT_EDGES, in_sentences
from page_faults import BEYOND_THE_SCREEN, OPEN_DETAILS, TOO_WIDE
from page_script import ADOPT
from tab import Tab, ask

HEIGHT = 740
WIDTHS = (1440, 768, 320, 390)  # axe looks at the last: a phone
# Taken from the site itself: its policy forbids all else.
LOAD_AXE = """(address) => window.axe ? null : new Promise((done, fail) => {
  const script = document.createElement("script")
  Object.assign(script, { src: address, onload: () => done(), onerror: fail })
  document.head.append(script)
})"""
RUN_AXE = "(options) => axe.run('html', options)"
ASKED = """() => performance.getEntriesByType("resource").map(({ name }) => name)
  .filter((name) => !name.startsWith(location.origin) && !name.startsWith("data:"))"""


def page_faults(tab: Tab, site: Site, page: str) -> list[str]:
    """What is wrong with a page of the site on every width, and what axe-core finds."""
    site.faults.clear()
    tab.open(site.address + page)
    ask(tab, OPEN_DETAILS)
    faults = []
    for width in WIDTHS:
        tab.resize(width, HEIGHT)
        beyond = ask(tab, BEYOND_THE_SCREEN)
        faults += [f"at {width} pixels: {TOO_WIDE.format(*element)}" for element in beyond]
    faults += [f"asks for {address}" for address in ask(tab, ASKED)]
    faults += axe_faults(tab)
    return [*faults, *site.faults]


def axe_faults(tab: Tab) -> list[str]:
    """What axe-core finds on the page as it stands there."""
    ask(tab, LOAD_AXE, AXE)
    ask(tab, ADOPT, WITHOUT_EDGES)
    found = ask(tab, RUN_AXE, EVERY_RULE)
    ask(tab, ADOPT, "")
    return in_sentences(found)
