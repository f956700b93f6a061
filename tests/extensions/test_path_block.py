"""The block `!!! path`: five steps get the drawing of the five stones, any others a plain list."""

from bs4 import BeautifulSoup, Tag
from project import Project


def block(project: Project, steps: int) -> Tag:
    """The block with so many steps, as a visitor's browser gets it."""
    lines = "\n".join(f"    {n}. Step [{n}](contact.md)" for n in range(1, steps + 1))
    project.page("fixture.md", f'!!! path "A path"\n\n{lines}\n')
    built = project.build()
    assert built.code == 0, built.printed
    found = BeautifulSoup(built.html("fixture"), "html.parser").select_one(".admonition.path")
    assert isinstance(found, Tag)
    return found


def test_five_steps_stand_below_the_drawing(project: Project) -> None:
    path = block(project, 5)
    drawing = path.select_one("svg")
    assert isinstance(drawing, Tag)
    assert drawing["aria-hidden"] == "true"
    assert [item.get_text() for item in path.select("ol > li")] == [
        f"Step {n}" for n in range(1, 6)
    ]
    assert path.get_text(" ", strip=True).startswith("A path Step")


def test_other_numbers_of_steps_are_a_list_without_it(project: Project) -> None:
    for steps in (3, 6):
        path = block(project, steps)
        assert path.select("svg") == []
        assert len(path.select("ol > li")) == steps
