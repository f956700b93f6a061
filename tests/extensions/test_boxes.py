"""Boxes that tick, in lists of any form, and the words above boxes of beliefs."""

from bs4 import BeautifulSoup, Tag
from project import Project

LISTS = """- [ ] One with [what to bring](contact.md), and a source[^first-fixture]
- [x] Two

    - [ ] Two, below
- [ ] Three

A paragraph.

- No box [ ] here

!!! belief "What we believe"

    First.

Words between.

!!! belief "What we believe"

    Second.

!!! belief "What we hope"

    Third.
"""


def test_each_box_has_a_label_with_its_words_and_a_repeated_label_is_for_listeners(
    project: Project,
) -> None:
    project.page("fixture.md", LISTS)
    built = project.build()
    assert built.code == 0, built.printed
    soup = BeautifulSoup(built.html("fixture"), "html.parser").select_one(".bc-prose")
    assert isinstance(soup, Tag)
    boxes = soup.select("li.task-list-item label > input[type=checkbox]:first-child")
    assert len(boxes) == len(soup.select("input")) == 4
    assert [box.has_attr("checked") for box in boxes] == [False, True, False, False]
    assert not any(box.has_attr("disabled") for box in boxes)
    labels = [box.parent.get_text().strip() for box in boxes if box.parent]
    assert labels == ["One with what to bring, and a source1", "Two", "Two, below", "Three"]
    assert [link["href"] for link in soup.select("label a")] == ["../contact/", "#fn:1"]
    # The words above a box of beliefs show once.
    titles = soup.select(".belief .admonition-title")
    told = ["What we believe", "What we believe", "What we hope"]
    assert [title.get_text() for title in titles] == told
    assert ["bc-unseen" in title["class"] for title in titles] == [False, True, False]
