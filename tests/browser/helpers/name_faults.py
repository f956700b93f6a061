"""What somebody hears who can't see the page, in sentences.

Read from the browser's accessibility tree, which is what a screen reader gets (WCAG 1.3.1, 2.4.4,
2.4.6, 2.4.9, 4.1.2).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

Node = dict[str, Any]

ONE_EACH = {"main": "<main>", "banner": "<header>", "contentinfo": "<footer>"}
SAYS_NOTHING = {
    *("", "click here", "continue", "details", "go", "here", "learn more", "link", "more"),
    *("page", "read more", "see", "see more", "this", "this page", "website"),
}

COUNT = "the page has {} regions of the kind “{}”. Let it have one {}, right under the body."
NAMELESS = "a region of the kind “{}” has no name. Give it an `aria-label`."
ONE_NAME = "{} regions of the kind “{}” are called “{}”. Give each a name of its own."
NO_TITLE = "the page has {} headings of the first level. Let it have one: its title."
JUMP = "the heading “{}” is of level {}, after one of level {}. Let it be of level {}."
EMPTY_HEADING = "a heading of level {} is empty. Give it words, or take it out."
VAGUE = "the link “{}” to {} does not say where it leads. Name the page or the thing behind it."
TWO_WAYS = "links called “{}” lead to different places: {}. Say in each where it leads."
NO_CONTROL = "a control of the kind “{}” has no name. Give it a label."
NO_HEADS = "a table has no named {}. Let `<th scope={}>` name each of them."
NO_REGION = "the table “{}” stands in no region named after its heading. Put it into one."
CONTROLS = {"button", "checkbox", "combobox", "radio", "searchbox", "slider", "tab", "textbox"}


def name_faults(page: Page) -> list[str]:
    """What is missing, doubled or vague in what a screen reader says of the page."""
    nodes = accessibility_tree(page)
    checks = (_region_faults, _heading_faults, _link_faults, _control_faults, _table_faults)
    return [fault for check in checks for fault in check(nodes)]


def accessibility_tree(page: Page) -> list[Node]:
    """All that a screen reader gets, in order: role, name, level ..., and what it stands in."""
    browser = page.context.new_cdp_session(page)
    found = browser.send("Accessibility.getFullAXTree")["nodes"]
    browser.detach()
    return list(_in_order(found[0], {node["nodeId"]: node for node in found}, []))


def _in_order(raw: Node, known: dict[str, Node], within: list[Node]) -> Iterator[Node]:
    """The node, as the browser sent it, and all that stands in it."""
    if not raw["ignored"]:
        node = {
            "role": raw["role"]["value"],
            "name": " ".join(str(raw.get("name", {}).get("value", "")).split()),
            **{part["name"]: part["value"].get("value") for part in raw.get("properties", [])},
            "within": within,
        }
        yield node
        within = [*within, node]
    for child in raw.get("childIds", []):
        if child in known:
            yield from _in_order(known[child], known, within)


def _with_role(nodes: list[Node], *roles: str) -> list[Node]:
    return [node for node in nodes if node["role"] in roles]


def _region_faults(nodes: list[Node]) -> Iterator[str]:
    for role, tag in ONE_EACH.items():
        count = len(_with_role(nodes, role))
        if count != 1:
            yield COUNT.format(count, role, tag)
    for role in ("navigation", "region", "dialog"):
        names = Counter(node["name"] for node in _with_role(nodes, role))
        if names.pop("", 0):
            yield NAMELESS.format(role)
        yield from (ONE_NAME.format(n, role, name) for name, n in names.items() if n > 1)


def _heading_faults(nodes: list[Node]) -> Iterator[str]:
    headings = _with_role(nodes, "heading")
    titles = sum(heading["level"] == 1 for heading in headings)
    if titles != 1:
        yield NO_TITLE.format(titles)
    before = 0
    for heading in headings:
        level = heading["level"]
        if not heading["name"]:
            yield EMPTY_HEADING.format(level)
        if level > before + 1:
            yield JUMP.format(heading["name"], level, before, before + 1)
        before = level


def _link_faults(nodes: list[Node]) -> Iterator[str]:
    places: defaultdict[str, set[str]] = defaultdict(set)
    for link in _with_role(nodes, "link"):
        name = link["name"].casefold().strip(" .…>»→¶#")
        if name in SAYS_NOTHING or name.startswith(("http:", "https:", "www.")):
            yield VAGUE.format(link["name"], link["url"])
        places[name].add(link["url"])
    for name, urls in places.items():
        if len(urls) > 1:
            yield TWO_WAYS.format(name, ", ".join(sorted(urls)))


def _control_faults(nodes: list[Node]) -> Iterator[str]:
    yield from (
        NO_CONTROL.format(node["role"])
        for node in nodes
        if node["role"] in CONTROLS and not node["name"]
    )


def _table_faults(nodes: list[Node]) -> Iterator[str]:
    for table in _with_role(nodes, "table"):
        inside = [node for node in nodes if any(outer is table for outer in node["within"])]
        heads = _with_role(inside, "columnheader")
        if not heads or not all(head["name"] for head in heads):
            yield NO_HEADS.format("columns", "col")
        regions = _with_role(table["within"], "region")
        if not regions or "Table" not in regions[-1]["name"]:
            yield NO_REGION.format(" ".join(node["name"] for node in heads))
