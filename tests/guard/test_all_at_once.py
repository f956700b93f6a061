"""One report: each cause once, with its cure and on its line, and no echo of it elsewhere."""

import io

import pytest
from guarded import PAGE, Guard
from picture_fixtures import corners
from project import FIXTURES, Project
from report.problems import Advice, Problem, Report

FULL = (FIXTURES / "full-practice.yml").read_text(encoding="utf-8")


def told(guard: Guard, file: str, raw: bytes | str) -> list[str]:
    """What is told once a file has this text, but for what is told anyway."""
    guard.project.page(PAGE, "Words.")
    before = {*guard.judge_files({}).findings}
    text = raw.encode() if isinstance(raw, str) else raw
    return [str(one) for one in guard.judge_files({file: text}).findings if one not in before]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Fixture notice", "We are **closed**", "8: These are plain words: `**`"),
        ("Fixture notice", "See [us](contact.md)", "8: These are plain words: `](`"),
        ("Fixture notice", "<b>Closed</b>", "8: These are plain words: `<b>`"),
        ("Fixture notice", "We are *closed* today", "8: These are plain words: `*closed*`"),
        ("Fixture notice", "“Closed", "8: One curly quote"),
        ("Fixture notice", "As an AI, I am closed", '8: "As an AI" is what a chatbot says'),
        ("Fixture Person", "Jane Doe", '31: "Jane Doe" is an example.'),
        ("fixture@practice.example", "name@example.com", "12: is an example."),
        ("(555) 555-0200", "303-555-0142", "11: is an example."),
        ("https://practice.example/book", "https://forms.gle/a", "13: is a form of Google"),
        ("FXP, MD", "LPC", "37: needs `credentials` with a medical license"),
        ("  credentials: FXP, MD\n", "", "35: needs `credentials` with a medical license"),
        ("price: $0", "price: only $99 this month", "64: is more than a price."),
        ("price: $0", "price: affordable", "64: is more than a price."),
    ],
)
def test_a_fault_in_the_practices_facts_is_told_once(
    guard: Guard, old: str, new: str, words: str
) -> None:
    assert old in FULL
    line, sentence = words.split(": ", 1)
    found = told(guard, "practice.yml", FULL.replace(old, new, 1))
    assert len(found) == 1, found
    assert found[0].startswith(f"docs/practice.yml:{line}: ")
    assert sentence in found[0]


@pytest.mark.parametrize("credentials", ["MD", "M.D.", "DO", "PMHNP-BC", "APRN", "PA-C", "CRNA"])
@pytest.mark.parametrize(
    "price", ["$150", "$90 to $150", "$1,250.00 per session", "free", "$40/hour"]
)
def test_licenses_and_prices_pass(guard: Guard, credentials: str, price: str) -> None:
    text = FULL.replace("FXP, MD", credentials).replace("price: $0", f"price: {price}")
    assert told(guard, "practice.yml", text) == []


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("file", ["fixture.md", "sources.yml", "menu.yml", "articles/newer.md"])
def test_a_file_in_utf_16_is_one_problem(guard: Guard, file: str, encoding: str) -> None:
    found = told(guard, file, guard.project.read(file).encode(encoding))
    assert len(found) == 1, found
    assert found[0].startswith(f"docs/{file}:1: This file is saved as UTF-16")


@pytest.mark.parametrize("file", ["spelling.yml", "wording.yml"])
def test_of_a_list_of_words_in_which_nothing_can_be_read_only_that_is_told(
    guard: Guard, file: str
) -> None:
    [line] = told(guard, file, "[\n".encode("utf-16"))
    assert line.startswith(f"docs/{file}:1: This file is saved as UTF-16")
    [line] = told(guard, file, b"\xe9: [")
    assert line.startswith(f"docs/{file}:1: There is a character here that can't be read.")


@pytest.mark.parametrize(
    "file", ["fixture.md", "articles/newer.md", "sources.yml", "menu.yml", "help-lines.yml"]
)
def test_an_empty_file_is_one_problem(guard: Guard, file: str) -> None:
    found = told(guard, file, b"")
    assert len(found) == 1, found
    assert found[0].startswith(f"docs/{file}:1: This ")
    assert " is empty. " in found[0]


def test_every_line_that_can_not_be_read_is_told(guard: Guard) -> None:
    guard.project.page(PAGE, "One.\n\nTwo.\n\nThree.")
    raw = (guard.project.path / "docs" / PAGE).read_bytes()
    raw = raw.replace(b"One", b"\xf6ne").replace(b"Three", b"Thr\xe9\xe9")
    lines = [found.line for found in guard.judge(raw).findings]
    assert sorted(lines) == [8, 12]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("  About:", "  “About:", 3),
        ("  About:", "  About”:", 3),
        ("  About:", "  About", 3),
        ("  Contact: ", "  “Contact: ", 6),
        ("  Contact: ", '  “Contact": ', 6),
        ("    - about/approach.md", "    about/approach.md", 4),
        ("    - about/approach.md", "    -- about/approach.md", 4),
        ("    - about/privacy.md", "    -- about/privacy.md", 5),
        ("  - about/privacy.md\n  - about/team.md", "  about/privacy.md\n  - about/team.md", 10),
        ("  - about/team.md", "  – about/team.md", 11),
    ],
)
def test_a_slip_in_the_menu_is_told_on_its_line_alone(
    guard: Guard, old: str, new: str, line: int
) -> None:
    text = guard.project.read("menu.yml")
    assert old in text
    found = told(guard, "menu.yml", text.replace(old, new, 1))
    assert len(found) == 1, found
    assert found[0].startswith(f"docs/menu.yml:{line}: ")


@pytest.mark.parametrize("written", ["PM.png", "\u202fPM.png", "%20PM.png"])
def test_a_name_with_a_space_that_nobody_can_type_has_one_cure(guard: Guard, written: str) -> None:
    file = io.BytesIO()
    corners(60, 40).save(file, format="PNG")
    page = guard.project.page
    page(PAGE, f"![A room](Screenshot 10.15.32{written if written[0] != 'P' else ' ' + written})")
    found = guard.judge_files(
        {
            "Screenshot 10.15.32\u202fPM.png": file.getvalue(),
            PAGE: (guard.project.path / "docs" / PAGE).read_bytes(),
        }
    ).findings
    assert len(found) == 1, found
    assert "Rename the file, and write that here: `screenshot-10-15-32-pm.png`." in str(found[0])


@pytest.mark.parametrize(("name", "written"), [("cafe\u0301", "café"), ("café", "cafe\u0301")])
def test_an_accent_may_be_stored_in_two_ways(guard: Guard, name: str, written: str) -> None:
    file = io.BytesIO()
    corners(60, 40).save(file, format="PNG")
    guard.project.page(PAGE, f"![A room]({written}.png)")
    raw = (guard.project.path / "docs" / PAGE).read_bytes()
    assert guard.judge_files({f"{name}.png": file.getvalue(), PAGE: raw}).findings == []


def test_a_copy_is_told_and_not_its_original(guard: Guard) -> None:
    text = guard.project.read("about/privacy.md")
    found = told(guard, "about/a-copy.md", text.replace("updated:", "hidden: true\nupdated:"))
    assert len(found) == 1, found
    assert found[0].startswith("docs/about/a-copy.md:2: `title` and `description` are the same")


def test_a_draft_with_a_day_is_told(guard: Guard) -> None:
    guard.project.page(PAGE, "Words.", draft="true", publish_on="2027-01-01")
    raw = (guard.project.path / "docs" / PAGE).read_bytes()
    assert "A draft stays one" in str(guard.judge(raw).findings)


@pytest.mark.parametrize("lang", ["en-US", "es"])
def test_a_short_page_in_another_language_than_it_says_is_told(guard: Guard, lang: str) -> None:
    texts = {
        "en-US": "Si está en peligro, llame ahora mismo. También puede hablar con una persona.",
        "es": "We listen. Come in and talk with us when you want to, and bring your questions.",
    }
    guard.project.page(PAGE, texts[lang], lang=lang)
    found = guard.judge((guard.project.path / "docs" / PAGE).read_bytes()).findings
    assert len(found) == 1, found
    assert "This page is in" in found[0].message


def test_a_renamed_page_is_told_once_for_each_link_and_file(project: Project) -> None:
    words = "".join(f"  word {number}: about/fees.md\n" for number in range(40))
    project.write("search-words.yml", f"{project.read('search-words.yml')}words:\n{words}")
    project.page("a.md", "See [Fixture fees](about/fees.md) and [what it costs](about/fees.md).")
    docs = project.path / "docs"
    (docs / "about" / "fees.md").rename(docs / "about" / "our-fees.md")
    (project.path / "articles").mkdir()
    (project.path / "articles" / "b.md").write_text(project.read("a.md"), encoding="utf-8")
    (project.path / "notes.md").write_text("# Notes\n", encoding="utf-8")
    built = project.build()
    assert sorted(line.split(": ")[0] for line in built.findings) == [
        "docs/a.md:8",
        "docs/a.md:8",
        "docs/menu.yml:12",
        "docs/search-words.yml:4",
    ]
    assert "`word 0` and 39 more of these words lead to about/fees.md" in built.printed
    assert "articles/b.md:1: This page lies beside docs/, and nobody sees it." in built.printed
    assert "5 problems" in built.printed
    assert "Its headings" not in built.printed


def test_no_more_than_five_options_are_named(guard: Guard) -> None:
    guard.project.page(PAGE, "Words.", template="fancy", fancy="x")
    found = map(str, guard.judge((guard.project.path / "docs" / PAGE).read_bytes()).findings)
    assert all(line.count(",") <= 5 for line in found)


def test_what_may_cause_the_rest_comes_first() -> None:
    report = Report()
    report.add(
        Problem("docs/a.md", 3, "A link.", "link_problems"),
        Problem("docs/menu.yml", 9, "A word.", "menu_word_problems"),
        Problem("docs/menu.yml", 12, "No such page.", "read_menu"),
        Problem("docs/z.md", 20, "This code never ends.", "code_fence_problems"),
        Problem("docs/z.md", 4, "A star.", "lone_sign_problems"),
        Advice("docs/a.md", 1, "Long.", "page_size_advice"),
    )
    assert [(one.file, one.line) for one in report.problems] == [
        ("docs/menu.yml", 12),
        ("docs/menu.yml", 9),
        ("docs/z.md", 20),
        ("docs/z.md", 4),
        ("docs/a.md", 3),
    ]


def test_links_of_data_files_into_a_closed_tab_are_told_as_those_of_pages(guard: Guard) -> None:
    guard.project.page(PAGE, '=== "A"\n\n    ## One\n\n=== "B"\n\n    ## Two\n\n## Three')
    page = (guard.project.path / "docs" / PAGE).read_bytes()
    redirects = "".join(f"old/{name}/: {PAGE}#{name}\n" for name in ("one", "two", "three"))
    words = "".join(f"  words for {name}: {PAGE}#{name}\n" for name in ("one", "two", "three"))
    search = f"{guard.project.read('search-words.yml').rstrip()}\nwords:\n{words}"
    files = {PAGE: page, "redirects.yml": redirects.encode(), "search-words.yml": search.encode()}
    found = sorted(str(one) for one in guard.judge_files(files).findings)
    line = search.count("\n") - 1
    closed = f"leads to {PAGE}#two, which stands in a tab that is closed when the page opens."
    starts = (
        f"docs/redirects.yml:2: `old/two/` {closed}",
        f"docs/search-words.yml:{line}: `words for two` {closed}",
    )
    assert [one for one in found if "closed" in one] == found
    assert all(one.startswith(start) for one, start in zip(found, starts, strict=True)), found


def test_a_page_may_name_the_number_of_a_licensing_board(guard: Guard) -> None:
    guard.project.page(PAGE, "Call the board: (555) 555-0233. Not: 555-555-0234.")
    page = (guard.project.path / "docs" / PAGE).read_bytes()
    found = guard.judge_files({PAGE: page, "practice.yml": FULL.encode()}).findings
    (told,) = [str(one) for one in found if one.file == f"docs/{PAGE}"]
    assert '"555-555-0234" is no number in docs/help-lines.yml' in told


@pytest.mark.parametrize("cause", ["```\ncode", "<!-- Ask about this."])
def test_what_may_be_why_the_rest_is_found_is_told_first_though_it_stands_below(
    guard: Guard, cause: str
) -> None:
    guard.project.page(PAGE, f"See [here](contact.md).\n\nWords.\n\n{cause}")
    found = guard.judge(guard.project.read(PAGE).encode()).findings
    report = Report()
    report.add(*found)
    assert [one.line for one in report.problems] == [12, 8]


def test_a_file_that_may_be_why_the_rest_is_found_is_told_first(guard: Guard) -> None:
    guard.project.page(PAGE, "See [here](contact.md).")
    for stray in ("notes.txt", "templates/new.md"):
        page = guard.project.read(PAGE).encode()
        found = guard.judge_files({stray: b"Words.", PAGE: page}).findings
        report = Report()
        report.add(*found)
        assert [one.file for one in report.problems] == [f"docs/{stray}", f"docs/{PAGE}"]
