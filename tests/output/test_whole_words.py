"""Words that may not be broken are marked on the page, and found by who looks for them."""

from bs4 import BeautifulSoup
from project import Project

TEXT = """An e-mail, and `e-mail` as code; see [the in-person visit](contact.md).

## Working with Fixture Home

    a-code-block

Call (555) 555-0100. Or [+44 20 7946 0958](tel:+442079460958).
"""


def test_words_are_marked_wherever_they_stand_and_nothing_else_changes(project: Project) -> None:
    project.page("fixture.md", TEXT, title="A good-faith estimate", description="A 24-hour " * 6)
    soup = BeautifulSoup(project.build().html("fixture"), "html.parser")
    main = soup.main
    assert main
    marked = [mark.get_text() for mark in main.select(".bc-whole, .bc-unit")]
    assert marked[0] == "good-faith"
    assert set(marked[1:7]) == {"24-hour"}
    assert marked[7:] == [
        "e-mail",
        "in-person",
        "Fixture Home",
        "(555) 555-0100",
        "+44 20 7946 0958",
    ]
    assert "An e-mail, and e-mail as code; see the in-person visit." in main.get_text()
    assert [code.get_text().strip() for code in main.select("code")] == ["e-mail", "a-code-block"]
    # Neither in what programs read.
    assert "bc-whole" not in "".join(script.get_text() for script in soup.select("script, title"))
