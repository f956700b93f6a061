"""The guard in this process: what it finds in `docs/` after one file changed, in milliseconds."""

from collections.abc import Mapping
from html.parser import HTMLParser

from judge.judge import Judge
from judge.judged import Judged
from judge.shadow import LINK
from project import Project

__all__ = ["LINK", "PAGE", "Guard", "Judged", "Tags", "assert_told"]

PAGE = "fixture.md"


class Guard:
    """Builds a project once, up to its templates; then judges one file of it again and again."""

    def __init__(self, project: Project) -> None:
        self.project = project
        project.page(PAGE, "Text.")
        self._judge = Judge(project.path)
        self.build = self._judge.standing.build

    def findings(self, body: str) -> list[str]:
        """The report's lines about a page with this text, whose first line is line 8."""
        self.project.page(PAGE, body)
        raw = (self.project.path / "docs" / PAGE).read_bytes()
        return sorted(map(str, self.judge(raw).findings))

    def judge(self, raw: bytes, file: str = PAGE) -> Judged:
        """What is found once a file under docs/ has these bytes."""
        return self.judge_files({file: raw})

    def judge_files(self, files: Mapping[str, bytes | None]) -> Judged:
        """What is found once files under docs/ have these bytes; None takes one away."""
        return self._judge.judge_page(files, PAGE)


def assert_told(findings: list[str], *expected: str) -> None:
    """Exactly these are told of the page, each given as its line, a colon and words of it."""
    places = [words.split(": ", 1)[0] for words in expected]
    found = [finding.split(":", 2)[1] for finding in findings]
    assert sorted(found) == sorted(places), findings
    for words in expected:
        line, sentence = words.split(": ", 1)
        start = f"docs/{PAGE}:{line}: "
        assert any(f.startswith(start) and sentence in f for f in findings), (words, findings)


class Tags(HTMLParser):
    """Every element, attribute and address that a parser which is not ours sees in some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses |= {value or "" for name, value in attrs if name in {"href", "src"}}
