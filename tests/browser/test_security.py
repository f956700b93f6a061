"""What a page may load and run: its policy stands in the way of everything else."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import site_faults
from output.security_policy import ALLOWED
from page_faults import DESKTOP, PHONE
from page_parts import menu_button
from playwright.sync_api import Browser, Page, expect
from visit_traces import visiting
from web_server import SITE, serving


def policy_of(html: str) -> str:
    """The policy of a page, which has to come first in its head."""
    found = re.search(
        r'<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html
    )
    assert found is not None
    return found[1]


def test_every_page_has_its_policy_before_anything_else(site: Path) -> None:
    pages = site_faults.soups(site)
    assert len(pages) > 20
    for page in pages:
        html = (
            site / page / "index.html" if not page.endswith(".html") else site / page
        ).read_text(encoding="utf-8")
        policy = policy_of(html)
        assert "default-src 'none'; base-uri 'none'" in policy, page
        assert "form-action 'none'" in policy, page
        assert not re.search(r"unsafe|\*|https?:|data:|blob:", policy), page
        assert [part.split()[0] for part in policy.split("; ")] == list(ALLOWED), page


def test_no_page_breaks_its_policy_whatever_a_visitor_does(
    visit: Callable[..., Page], told: tuple[str, str], served: str
) -> None:
    page = visit(PHONE)
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.on("pageerror", lambda error: refused.append(error.message))
    page.reload()
    menu_button(page).tap()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Search", exact=True).tap()
    page.get_by_role("searchbox").fill(told[0])
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("radio", name="Dark").check()
    page.emulate_media(media="print")
    page.emulate_media(media="screen")
    page.goto(served + "get-help-now/")
    page.keyboard.press("Shift")
    expect(page.get_by_role("banner").get_by_role("status")).not_to_be_empty()
    assert refused == []


# What an attacker, or a careless editor, might bring into a page; each would mark it or call home.
INJECTED = {
    "a script": "<script>document.title = 'Reached'</script>",
    "a handler": "<img src='no.png' alt='' onerror=\"document.title = 'Reached'\">",
    "a link that runs": "<a id=run href=\"javascript:void (document.title = 'Reached')\">Run</a>",
    "a style": "<style>h1 { color: rgb(1, 2, 3) }</style>",
    "a style on an element": "<p id=styled style='color: rgb(1, 2, 3)'>Fixture</p>",
    "a picture": "<img src='https://count.example/a.gif' alt=''>",
    "a frame": "<iframe src='https://count.example/b' title='Fixture'></iframe>",
    "a script from elsewhere": "<script src='https://count.example/c.js'></script>",
    "a style sheet from elsewhere": "<link rel=stylesheet href='https://count.example/d.css'>",
    "a form": (
        "<form action='https://count.example/e' target=_blank><button id=run>Go</button></form>"
    ),
    "another base": "<base href='https://count.example/'>",
}
REACHED = """async () => {
  await fetch(location.href)
  const color = (part) => part && getComputedStyle(part).color
  const marked = [document.querySelector("h1"), document.querySelector("#styled")].map(color)
  return document.title === "Reached" || marked.includes("rgb(1, 2, 3)")
    || new URL(document.baseURI).host !== location.host
}"""


def reached(browser: Browser, folder: Path, html: str) -> bool:
    """Whether what a page was given ran, showed, or called home."""
    (folder / "index.html").write_text(html, encoding="utf-8")
    with serving(folder) as address, visiting(browser, DESKTOP, address) as visit:
        visit.page.goto(address)
        for control in visit.page.locator("#run").all():
            control.click()
        has_run = visit.page.evaluate(REACHED)
        called = [request for request in visit.sent if "count.example" in request.url]
        # A request that the policy stopped is heard of, and never answered.
        return bool(has_run) or any(request.response() is not None for request in called)


@pytest.mark.parametrize("fault", INJECTED.values(), ids=INJECTED)
def test_what_was_smuggled_in_does_not_run_and_does_not_load(
    browser: Browser, tmp_path: Path, fault: str
) -> None:
    html = (SITE / "contact" / "index.html").read_text(encoding="utf-8")
    smuggled = html.replace("</h1>", f"</h1>{fault}")
    assert smuggled != html
    assert not reached(browser, tmp_path, smuggled)
    without = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", smuggled)
    assert reached(browser, tmp_path, without), "This test would not see it."
