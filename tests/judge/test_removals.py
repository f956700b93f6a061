"""What one button takes out of a page where a place was kept for words it can do without."""

import re

import pytest
from judge.mending.rewrites import rewrite
from project import ROOT
from reading.placeholder_words import placeholder_message, placeholders
from report.problems import Problem

NOTE = re.compile(r"<!--.*?-->\n\n", re.DOTALL)
HEAD = "---\ntitle: A page\n---\n"
POINTS = '!!! key "Key points"\n\n    - Rest.\n    - [insert a point]\n    - Sleep.\n\nEnd.\n'
BLOCK = 'Words.\n\n!!! ask "Ask them"\n\n    - [insert one]\n    - [insert two]\n\nEnd.\n'
PART = "Words.\n\n## [insert a heading]\n\n[insert a text.][^a]\n\n- [insert a point]\n\n## Rest\n"
STEP = "Words.\n\n**One small step:** [insert a step]\n"
STEPS = "First:\n\n1. **[insert a step].** [insert what happens]\n2. Go.\n    Then rest.\n"
GOES = [
    (POINTS, "a point", POINTS.replace("    - [insert a point]\n", ""), "this point"),
    (BLOCK, "one", "Words.\n\nEnd.\n", "the block “Ask them”"),
    (BLOCK, "two", "Words.\n\nEnd.\n", "the block “Ask them”"),
    (BLOCK.replace("[insert one]", "Why?"), "two", "    - Why?\n\nEnd.\n", "this point"),
    (PART, "a heading", "Words.\n\n## Rest\n", "this heading and its text"),
    (STEP, "a step", "Words.\n", "this paragraph"),
    (STEPS, "a step", "First:\n\n2. Go.\n    Then rest.\n", "this point"),
    ("Words.\n\n- TODO\n\nEnd.\n", "TODO", "Words.\n\nEnd.\n", "this point"),
    ("Words.\n\n- TODO\n    and so on\n- Go.\n", "TODO", "Words.\n\n- Go.\n", "this point"),
]
STAYS = [
    ("[insert the answer]\n\nWords.\n", "the answer"),  # a page has a first paragraph
    ("Words.\n\n## [insert a heading]\n\nOf it.\n", "a heading"),  # what is below it needs one
    ("Words.\n\n## Rest\n\n[insert its text]\n", "its text"),  # a heading has a text
    ("Words.\n\nRest is [insert what it is] and more.\n", "what it is"),
    ("Words.\n\n- Rest is [insert what it is].\n", "what it is"),
    ('!!! key "Key points"\n\n    Rest.\n\n    [insert more]\n', "more"),
]


def made(text: str, words: str) -> tuple[str, str] | None:
    """The text without what the button takes out where these words are, and what it says."""
    line = next(n for n, line in enumerate(text.split("\n"), 1) if words in line)
    (found,) = [one for one in placeholders(text.split("\n")[line - 1]) if words in one]
    new = rewrite(text, Problem("docs/a.md", line, placeholder_message(found)))
    if not new:
        return None
    units = text.encode("utf-16-le")
    rest = units[: 2 * new.start] + new.text.encode("utf-16-le") + units[2 * new.end :]
    return rest.decode("utf-16-le"), new.words


@pytest.mark.parametrize(("text", "words", "rest", "said"), GOES)
@pytest.mark.parametrize("head", [HEAD, f"{HEAD}A 😀 first paragraph.\n\n"])
def test_what_a_page_can_do_without_goes_whole(
    head: str, text: str, words: str, rest: str, said: str
) -> None:
    out = made(head + text, words)
    assert out
    assert out[0].startswith(head)
    assert out[0].endswith(rest)
    assert out[1] == f"Take out {said}"


def test_a_message_with_its_quotation_marks_curly_is_of_the_same_place() -> None:
    text = HEAD + BLOCK.replace("[insert one]", "[insert what you don't know]")
    line = text.split("\n").index("    - [insert what you don't know]") + 1
    found = Problem("docs/a.md", line, placeholder_message("[insert what you don’t know]"))
    new = rewrite(text, found)
    assert new
    assert new.words == "Take out the block “Ask them”"


def test_lines_that_end_as_on_windows_go_whole() -> None:
    text = (HEAD + BLOCK).replace("\n", "\r\n")
    assert made(text, "one") == (
        (HEAD + "Words.\n\nEnd.\n").replace("\n", "\r\n"),
        "Take out the block “Ask them”",
    )


@pytest.mark.parametrize(("text", "words"), STAYS)
def test_where_words_are_needed_nothing_is_offered(text: str, words: str) -> None:
    assert made(HEAD + text, words) is None


@pytest.mark.parametrize("name", ["article", "page"])
def test_all_of_a_template_but_its_answer_and_its_settings_can_go(name: str) -> None:
    text = (ROOT / "docs" / "templates" / f"{name}.md").read_text(encoding="utf-8")
    text = NOTE.sub("", text)  # as the editor makes a page of it
    while out := next((one for words in placeholders(text) if (one := made(text, words))), None):
        text = out[0]
    settings, _, body = text.rpartition("\n---\n")
    assert placeholders(body) == ["[insert the answer in plain words, and for whom it is]"]
    assert len(placeholders(settings)) == 2  # the title and the description
    assert "\n    - Ketamine is [not approved" in body
    assert '!!! today "Not safe right now?"' in body
    assert not re.search(r"\n{3}", body)
