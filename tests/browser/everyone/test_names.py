"""What a screen reader hears, read from the browser's accessibility tree (all: test_pages.py)."""

from collections.abc import Callable

import pytest
from name_faults import accessibility_tree, name_faults
from page_faults import PHONE, SMALL_PHONE
from page_parts import NONSENSE, field, menu_button, search_for, status
from playwright.sync_api import Browser, Page, expect

PageWith = Callable[..., Page]
Visit = Callable[..., Page]
TABLE = "<table><caption>Fees</caption><tr><td>Fee</td></tr><tr><td>0</td></tr></table>"
GOOD_TABLE = """<h2>Fees</h2><div role="region" aria-label="Table: Fees" tabindex="0"><table>
<tr><th scope="col">Visit</th><th scope="col">Price</th></tr><tr><td>First</td><td>0</td></tr>
</table></div>"""
FAULTS = {
    "two mains": ("<div role='main'>More</div>", "2 regions of the kind “main”"),
    "two banners": ("<div role='banner'>More</div>", "2 regions of the kind “banner”"),
    "two footers": ("<div role='contentinfo'>More</div>", "2 regions of the kind “contentinfo”"),
    "a nav without a name": ("<nav><a href='#top'>Up to the start</a></nav>", "has no name"),
    "two navs of one name": ("<nav aria-label='Main'>Words</nav>", "2 regions of the kind “nav"),
    "two titles": ("<h1>Another</h1>", "2 headings of the first level"),
    "a jump": ("<h3>Too deep</h3>", "“Too deep” is of level 3, after one of level 1"),
    "an empty heading": ("<h2><img src='data:,' alt=''></h2>", "a heading of level 2 is empty"),
    "a link named here": ("<p>Look <a href='/x'>here</a></p>", "“here” to http"),
    "a permalink": ("<h2>Fees <a href='#fees'>¶</a></h2>", "the link “¶”"),
    "a bare address": ("<p><a href='https://x.example/'>https://x.example/</a></p>", "“https://x"),
    "an empty link": ("<p><a href='/x'></a></p>", "the link “” to http"),
    "two links that read alike": (
        "<p><a href='/x'>Our fees</a> and <a href='/y'>our fees.</a></p>",
        "links called “our fees” lead to different places: http",
    ),
    "a button without a name": ("<p><button></button></p>", "of the kind “button” has no name"),
    "a table without heads": (f"<h2>Fees</h2>{TABLE}", "a table has no named columns"),
    "a table in no region": (
        GOOD_TABLE.replace("region", "presentation"),
        "“Visit Price” stands in no region",
    ),
}


@pytest.mark.parametrize(("text", "words"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_element_and_what_to_do(
    page_with: PageWith, text: str, words: str
) -> None:
    faults = name_faults(page_with(text))
    assert any(words in fault for fault in faults), faults


def test_a_page_without_a_fault_passes(page_with: PageWith) -> None:
    links = "<p><a href='/x'>Our fees</a> are our <a href='/x'>Our fees</a></p>"
    assert name_faults(page_with(GOOD_TABLE + links)) == []


def announced(page: Page) -> list[tuple[str, str]]:
    """What is announced as it changes: how, and the words."""
    nodes = accessibility_tree(page)
    return [
        (
            node["live"],
            " ".join(other["name"] for other in nodes if any(o is node for o in other["within"])),
        )
        for node in nodes
        if node["role"] == "status"
    ]


def test_search_announces_how_many_pages_it_found(visit: Visit, told: tuple[str, str]) -> None:
    page = visit(PHONE)
    search_for(page, told[0])
    said = status(page).inner_text()
    assert said.split()[0].isdigit()
    assert announced(page)[0][0] == "polite"
    assert said in announced(page)[0][1]
    field(page).fill(NONSENSE)
    expect(status(page)).to_contain_text("Nothing found")
    assert f"Nothing found for “{NONSENSE}”" in announced(page)[0][1]


def test_the_menu_button_says_whether_the_menu_is_open(visit: Visit) -> None:
    def is_open(page: Page) -> object:
        [button] = [
            node
            for node in accessibility_tree(page)
            if (node["role"], node["name"]) == ("DisclosureTriangle", "Menu")
        ]
        return button["expanded"]

    page = visit(PHONE)
    assert is_open(page) is False
    menu_button(page).tap()
    assert is_open(page) is True
    assert name_faults(page) == []


def test_on_a_phone_a_table_of_cards_is_still_a_table(browser: Browser, fixtures: str) -> None:
    with SMALL_PHONE.visit(browser) as context:
        page = context.new_page()
        page.goto(f"{fixtures}style/")
        heard = [(node["role"], node["name"]) for node in accessibility_tree(page)]
    for part in [
        ("region", "Table: Tables"),
        ("region", "Table 2: Tables"),
        ("columnheader", "Fixture"),
        ("rowheader", "Row"),
    ]:
        assert part in heard
    assert [role for role, _ in heard].count("row") == 5
