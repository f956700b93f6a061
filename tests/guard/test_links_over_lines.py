"""A link that goes on in the next line is a link like all others, told where it starts."""

import pytest
from guarded import Guard, assert_told
from picture_fixtures import corners, save
from project import Project

HERE = '"click here" does not say where the link goes.'
GONE = "links to gone.md, which isn't there."
BAD: dict[str, list[str]] = {
    # What is told of a link, by each rule.
    "See [click\nhere](contact.md).": [f"8: {HERE}"],
    "See [the\nteam](gone.md) first.": [f'8: "the team" {GONE}'],
    "See [this\npart](#gone).": ['8: "this part" links to #gone, but this page has no heading'],
    "See [it\nall](contact).": ['8: "it all" links to `contact`. Write the page\'s file'],
    "See [it\nall]().": ['8: "it all": this link has no address.'],
    "See [it\nall](samhsa.gov).": ['8: "it all": write `https://samhsa.gov`.'],
    "See [it\nall](practice.yml).": ['8: "it all": `practice.yml` is not public.'],
    "[Our\nfees](about/privacy.md) and\n[our fees](contact.md).": [
        '10: "our fees" leads to contact.md here, and to about/privacy.md where it is in line 8.'
    ],
    "See [Fixture\nprivacy](contact.md).": ['8: "Fixture privacy" leads to contact.md here'],
    "See [click\nhere] (contact.md).": ["9: Take out the space between ] and (."],
    "See [the team]\n(contact.md).": ["8: Take out the space between ] and (."],
    "See [the\nteam](contact\n.md).": ["9: Close the link with ) on the same line."],
    # However it is spelled.
    "Words.\nMore words, and [click\nhere](contact.md) to go on.": [f"9: {HERE}"],
    "- One\n- See [click\n  here](contact.md)": [f"9: {HERE}"],
    "1. One\n\n    See [click\n    here](contact.md).": [f"10: {HERE}"],
    "> See [click\n> here](contact.md).": [f"8: {HERE}"],
    '!!! note "Title"\n\n    See [click\n    here](contact.md).': [f"10: {HERE}"],
    '!!! note "Title"\n    See [the\n    team](gone.md).': [f'9: "the team" {GONE}'],
    '??? note "Title"\n\n    - See [the\n      team](gone.md).': [f'10: "the team" {GONE}'],
    '=== "Tab"\n\n    See [the\n    team](gone.md).': [f'10: "the team" {GONE}'],
    "Term\n:   See [click\n    here](contact.md).": [f"9: {HERE}"],
    "![A fixture](fixture.png)\n\n/// caption\nSee [click\nhere](contact.md).\n///": [
        f"11: {HERE}"
    ],
    "See [**click\nhere**](contact.md){ .bc-way }.": ['8: "**click here**" does not say where'],
    "See [click  \nhere](contact.md).": [f"8: {HERE}"],
    "See [click\nhere](contact.md 'A title').": [f"8: {HERE}"],
    "See [click here](contact.md\n'A title').": [f"8: {HERE}"],
    "See [click here](\ncontact.md).": [f"8: {HERE}"],
    "See [click\nhere][there].\n\n[there]: contact.md": [f"8: {HERE}"],
    "Words.\n[there]: gone.md\nSee [the\nteam][there].": [
        "9: There is a link to gone.md, which isn't there."
    ],
    "[![A\nfixture](fixture.png)](gone.md)": ["8: There is a link to gone.md, which isn't there."],
    "[click\nhere](contact.md) and [the\nteam](gone.md)": [f"8: {HERE}", f'9: "the team" {GONE}'],
}
PICTURES = {
    "![A\nfixture](https://fixture.example/a.jpg)": "would come from another site and tell it",
    "![A photo\nof it](fixture.jpg)": 'Leave out "A photo of": a screen reader says',
    "![What\nit shows](gone.jpg)": '"What it shows" shows gone.jpg, which isn\'t there.',
    "![What\nit shows](contact.md)": '"What it shows" shows contact.md, which is no picture.',
    "See [the\nphoto](fixture.jpg).": '"the photo" links to fixture.jpg, and the file of a photo',
    "Words.\n[![](fixture.jpg){ .decorative }\n](contact.md)": "is only a picture, so the picture",
}
GOOD = [
    "See [what to\nbring](contact.md) and [how we\nwork](about/approach.md 'A title').",
    "`[click\nhere](contact.md)`",
    "```\n[click\nhere](gone.md)\n```",
    "Words:\n\n    [click\n    here](gone.md)\n\nWords.",
    "<!-- [click\nhere](gone.md) -->Words.",
    "See [what to\nbring][there].\n\n[there]: contact.md",
    "What is [in brackets\ngoes](contact.md) on [^first-fixture]\nand on.",
]


@pytest.mark.parametrize("text", BAD)
def test_it_is_told_where_it_starts(guard: Guard, text: str) -> None:
    assert_told(guard.findings(text), *BAD[text])


@pytest.mark.parametrize("text", GOOD)
def test_it_passes_where_it_is_right_or_no_link(guard: Guard, text: str) -> None:
    assert guard.findings(text) == []


def test_so_is_a_picture(project: Project) -> None:
    save(corners(60, 40), project.path / "docs" / "fixture.jpg")
    for number, text in enumerate(PICTURES):
        project.page(f"fixture-{number}.md", text)
    found = sorted(line for line in project.build().findings if "docs/fixture-" in line)
    assert len(found) == len(PICTURES), found
    for number, (text, words) in enumerate(PICTURES.items()):
        line = 9 if text.startswith("Words.") else 8
        assert found[number].startswith(f"docs/fixture-{number}.md:{line}: "), found
        assert words in found[number]


def test_it_is_told_where_it_leads_to_a_draft(project: Project) -> None:
    project.page("draft.md", "Words.", draft="true")
    project.page("fixture.md", "See [the\ndraft](draft.md).")
    [finding] = project.build().findings
    assert finding.startswith('docs/fixture.md:8: "the draft" links to draft.md, ')


def test_it_counts_as_a_link_to_a_word_of_the_glossary(project: Project) -> None:
    project.page("words.md", "\n## A to Z\n\n### Word\n\nIt means that.", template="glossary")
    project.page("fixture.md", "See [the\nword](words.md#word).")
    assert project.build().findings == []
