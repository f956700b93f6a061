"""A text is judged before all other pages are read: nothing wrong is told, and what is missing is.

Once all are read, and after any change of any file, the findings are those of a build.
"""

import pytest
from judge import judging
from judge.judge import Judge
from judge.judged import Judged
from picture_fixtures import corners, save
from project import TODAY, Project
from report.problems import Finding

ARTICLE = "articles/newer.md"
KEPT = "[what to bring](contact.md#what-to-bring)"
LOST = "[the way in](contact.md#way-in)"
GLOSSARY = "### Drug rule (FDA)\n\nAn office of a fixture.\n"


@pytest.fixture
def judge(project: Project, monkeypatch: pytest.MonkeyPatch) -> Judge:
    """A judge of a small site that has read no page yet, and reads none that it need not."""
    monkeypatch.setenv("BUILD_DATE", TODAY)
    monkeypatch.setattr(judging, "FOR_OTHERS", -1)
    project.style_page()
    project.page("links.md", f"See {KEPT}.")
    project.page("cites.md", "It helped some.[^first-fixture] Call 988, or see `FDA`: the FDA.")
    project.page("glossary.md", GLOSSARY, template="glossary")
    project.page("photo.md", "![Four colors](shown.png)")
    save(corners(30, 12), project.path / "docs" / "shown.png")
    save(corners(30, 12), project.path / "docs" / "unshown.png")
    return Judge(project.path)


def of_article(judged: Judged) -> set[Finding]:
    return {one for one in judged.findings if one.file == f"docs/{ARTICLE}"}


def on_photos(judged: Judged) -> list[str]:
    return [one.file for one in judged.findings if "shown.png" in one.file]


def read_all(judge: Judge) -> None:
    while judge.read_on():
        pass


def test_a_page_is_judged_before_the_others_are_read(project: Project, judge: Judge) -> None:
    text = project.read(ARTICLE) + f"\nWe recieve you: {LOST.replace('(', '(../')}.\n"
    early = judge.judge({ARTICLE: text.encode()}, ARTICLE)
    assert early.unread > 5
    assert judge.findings() is None
    assert len(of_article(early)) >= 2
    read_all(judge)
    late = judge.judge({ARTICLE: text.encode()}, ARTICLE)
    assert late.unread == 0
    assert {*early.findings} <= {*late.findings}
    assert of_article(early) == of_article(late)
    assert early.page == late.page


def test_a_link_to_a_heading_is_judged_once_that_page_is_read(
    judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"---\ntitle: A page\n---\nSee {KEPT}.\n\nSee {LOST}.\n"
    redirects = "kept/: contact.md#what-to-bring\nlost/: contact.md#way-in\n"
    asked = {"style.md": text.encode(), "redirects.yml": redirects.encode()}
    monkeypatch.setattr(judging, "FOR_HEADINGS", -1)
    early = judge.judge(asked, "style.md")
    assert early.lacks_headings
    assert not [one for one in early.findings if "heading of that name" in one.message]
    monkeypatch.setattr(judging, "FOR_HEADINGS", 60)
    late = judge.judge(asked, "style.md")
    assert late.unread > 0
    assert not late.lacks_headings
    told = {(one.file, one.line) for one in late.findings if "#way-in" in one.message}
    assert told == {("docs/style.md", 6), ("docs/redirects.yml", 2)}
    assert not [one for one in late.findings if "#what-to-bring, but" in one.message]


def test_which_photos_no_page_shows_is_told_once_all_are_read(judge: Judge) -> None:
    assert on_photos(judge.judge({})) == []
    read_all(judge)
    assert on_photos(judge.judge({})) == ["docs/unshown.png"]


CHANGES = (
    ("sources.yml", "First fixture: a", "A forbidden fixture: a"),
    ("sources.yml", "first-fixture:", "other-fixture:"),
    ("help-lines.yml", "988", "989"),
    ("wording.yml", "forbidden fixture", "helped some"),
    ("spelling.yml", "right:", "wrong:\n  helped: did help\nright:"),
    ("glossary.md", "(FDA)", "of drugs\n\n### FDA"),
    ("menu.yml", "  Contact: contact.md", "  Links: links.md\n  Contact: contact.md"),
    ("contact.md", "## What to bring", "## Bring this"),
    ("links.md", "title: ", "title: What to bring is "),
    ("style.md", "---\n", "---\ndraft: true\n"),
    ("cites.md", "---\n", "---\nlang: es\n"),
    ("photo.md", "shown.png", "shwon.png"),
)


def test_after_each_change_all_pages_tell_what_the_build_tells(
    project: Project, judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "FOR_OTHERS", 60)
    texts = {"new.md": project.read("links.md")}
    for file, old, new in CHANGES:
        text = texts.get(file) or project.read(file)
        assert old in text, file
        texts[file] = text.replace(old, new, 1)
        told = judge.judge({path: text.encode() for path, text in texts.items()})
        assert told.unread == 0
    for path, text in texts.items():
        project.write(path, text)
    assert sorted(map(str, told.findings)) == sorted(project.build().findings)
