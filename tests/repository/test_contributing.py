"""What staff read on GitHub leads where it says, and offers the templates as they are."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from project import ROOT

GUIDE = ROOT / ".github" / "CONTRIBUTING.md"
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"^```.*?^```|`[^`\n]+`", re.DOTALL | re.MULTILINE)
NEW_FILE = "../../../new/main/docs/"


def links(guide: Path) -> list[str]:
    """The addresses of all links in a guide; what it shows as code is no link."""
    return LINK.findall(CODE.sub("", guide.read_text(encoding="utf-8")))


def test_the_guide_can_be_read_in_one_go() -> None:
    assert len(GUIDE.read_text(encoding="utf-8").splitlines()) <= 120


@pytest.mark.parametrize("template", ["article.md", "page.md"])
def test_a_link_opens_githubs_editor_with_the_template_filled_in(template: str) -> None:
    # GitHub shows the guide at /owner/project/blob/main/.github/, so three steps up is the project.
    text = (ROOT / "docs" / "templates" / template).read_text(encoding="utf-8")
    offered = [urlsplit(link) for link in links(GUIDE) if link.startswith(NEW_FILE)]
    values = [parse_qs(link.query)["value"][0] for link in offered]
    assert text in values, f"Offer docs/templates/{template} in .github/CONTRIBUTING.md as it is."
    for link in offered:
        folder = link.path.removeprefix("../../../new/main/")
        assert (ROOT / folder).is_dir(), folder


def test_a_link_to_a_file_leads_there() -> None:
    for link in links(GUIDE):
        if not link.startswith(("https://", NEW_FILE)):
            assert (GUIDE.parent / link).exists(), link


def test_every_file_that_the_guide_names_is_there() -> None:
    named = set(re.findall(r"`(docs/[\w/.-]+)`", GUIDE.read_text(encoding="utf-8")))
    assert named
    for file in named:
        assert (ROOT / file).exists(), file
