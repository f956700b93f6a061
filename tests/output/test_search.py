"""Search finds what people type: in their words, as they type them, the best answer first."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from output.search_index import MOST
from project import Project, copy_project
from search_answers import FIRST, NEAR, Answer, answers, searches, tally

PAGES = {
    "driving.md": "Do not drive.\n\n## Can I drive afterward?\n\nNot that day. Sleep first.",
    "mentions.md": "We drive. After a drive, we drive on, and driving afterward is a drive.",
    "home.md": "It may be strange. Your child stays with kin. They drove home, she said.\n\n"
    "## The evening\n\nZoë calls you. "
    "Write an e-mail to “Fixture’s kitchen” (Spravato) if need be.",
    "glossary.md": "## A to Z\n\n### Intention\n\nOne sentence that you set.\n\n"
    "### Informed consent\n\nYou say yes once you know.",
    "intention.md": "Before.\n\n## What is an intention?\n\nIt is one sentence. It leaves room.",
    "pressure.md": "High blood pressure may matter.",
    "spanish.md": "La intención es una frase que usted dice antes de la sesión con su terapeuta. "
    "Spravato.",
}
AS_TYPED = {
    "driving": (
        "DRIVE",
        "drives",
        "driving?",
        "can  i   drive afterward",
        "drive afterwards",
        "drve afterward",
        "dirve afterward",
    ),
    "home": (
        "drove home",
        "zoe",
        "Zoë",
        "zoe's",
        "“fixture’s kitchen”",
        "fixture's kitchen",
        "kitchen:",
        "'kitchen'",
        "spravato",
        "(Spravato)",
        "spravto",
        "sparvato",
        "email",
        "e-mail",
        "e mail",
        "children",
        "My kids stay where?",
        "kitch",
        "I was told to write an e-mail to the kitchen, what now?",
    ),
    "pressure": ("blood presure", "bloodpressure", "blod pressure", "high-blood-pressure"),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A small site of pages to find."""
    project = copy_project(tmp_path_factory.mktemp("search") / "project")
    for file, body in PAGES.items():
        settings = {"template": "glossary"} if file == "glossary.md" else {}
        if file == "spanish.md":
            settings = {"lang": "es"}
        project.page(file, body, title=file.removesuffix(".md").capitalize(), **settings)
    words = project.read("search-words.yml") + "words:\n  petrol station: driving.md\n"
    project.write("search-words.yml", f"{words}  nap: driving.md#can-i-drive-afterward\n")
    built = project.build()
    assert built.code == 0, built.printed
    return project


def found(project: Project, query: str) -> list[Answer]:
    [results] = answers(project.path / "site", [query])
    return results


def test_the_list_of_searches_is_answered(site: Path) -> None:
    wanted = searches()
    got = tally(wanted, answers(site, [*wanted]))
    assert got.none == []
    assert 100 * got.near >= NEAR * got.count, got.wrong
    assert 100 * got.first >= FIRST * got.count, got


def test_a_search_that_is_answered_badly_is_counted() -> None:
    right, wrong = (Answer(address, "", "", "") for address in ("about/fees/#cost", "contact/"))
    wanted = {"price": ["fees"], "cost": ["fees"], "fee": ["fees"], "fees": ["fees"]}
    got = tally(wanted, [[right], [wrong, right], [], [wrong, wrong, wrong, right]])
    assert replace(got, wrong=[]) == replace(got, count=4, first=1, near=2, none=["fee"], wrong=[])
    assert got.wrong == ["fee", "fees"]


@pytest.mark.parametrize("page", AS_TYPED)
def test_words_are_found_as_they_are_typed(made: Project, page: str) -> None:
    queries = AS_TYPED[page]
    for query, results in zip(queries, answers(made.path / "site", queries), strict=True):
        assert results, query
        assert results[0].page == f"{page}/", (query, results)


def test_what_is_on_no_page_is_not_found(made: Project) -> None:
    assert (
        answers(made.path / "site", ["xqzvwkj", "?", "🙂", "the", "zeppelins", "00000"]) == [[]] * 6
    )


def test_a_page_comes_once_with_the_heading_that_asks_the_question(made: Project) -> None:
    results = found(made, "can I drive afterward")
    assert results[0].address == "driving/#can-i-drive-afterward"
    assert results[0].heading == "Can I drive afterward?"
    pages = [one.page for one in results]
    assert len(pages) == len({*pages})
    assert "mentions/" in pages


def test_the_glossary_comes_first_for_a_bare_term_and_not_for_a_question(made: Project) -> None:
    assert found(made, "intention")[0].address == "glossary/#intention"
    assert found(made, "“informed consent”")[0].address == "glossary/#informed-consent"
    assert found(made, "what's an intention?")[0].address == "intention/#what-is-an-intention"


def test_a_page_in_another_language_comes_after_the_others(made: Project) -> None:
    assert [one.page for one in found(made, "spravato")] == ["home/", "spanish/"]
    assert found(made, "la intención es una frase")[0].page == "spanish/"


def test_words_of_visitors_lead_where_staff_say(made: Project) -> None:
    assert found(made, "Petrol stations")[0].address == "driving/"
    assert found(made, "may I have a nap")[0].address == "driving/#can-i-drive-afterward"


def test_extracts_are_whole_sentences_with_what_was_found_marked(made: Project) -> None:
    [first, *_] = found(made, "kitchen")
    text = "Write an e-mail to “Fixture’s [kitchen]” (Spravato) if need be."
    assert first.extract == text
    [first, *_] = found(made, "drive home")
    assert first.extract == "They [drove] [home], she said."


def test_what_templates_show_is_found(site: Path) -> None:
    for query in ("988", "1-800-222-1222", "8002221222", "poison help", "samhsa", "741741"):
        [results] = answers(site, [query])
        assert results[0].page == "get-help-now/", query


def test_words_of_crisis_lead_to_help_first_in_spite_of_a_slip(site: Path) -> None:
    queries = ["ovedose", "suicidel", "hopless", "my friend overdsed"]
    for query, results in zip(queries, answers(site, queries), strict=True):
        assert results[0].address == "get-help-now/", query


def test_on_a_large_site_articles_are_known_by_their_headings(project: Project) -> None:
    half = "Words of any kind. " * (MOST // 36)
    project.page("plain.md", f"Zeppelin. {half}")
    project.page("more.md", half)
    body = "Dirigible.[^first-fixture]\n\n## A balloon\n\nAir."
    project.page("articles/long.md", body)
    built = project.build()
    assert built.code == 0, built.printed
    first, more = (
        json.loads((built.site / "search" / file).read_text(encoding="utf-8"))
        for file in ("index.json", "articles.json")
    )
    pages = [page["address"] for page in first["pages"]]
    assert first["pages"][pages.index("articles/long/")]["parts"] == [["", []]]
    assert [heading for heading, *_ in dict(more)[pages.index("articles/long/")]] == [
        "",
        "A balloon",
    ]
    found = answers(built.site, ["zeppelin", "balloons", "dirigible"])
    assert [[one.page for one in results] for results in found] == [
        ["plain/"],
        ["articles/long/"],
        [],
    ]
