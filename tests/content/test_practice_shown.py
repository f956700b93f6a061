"""What the practice fills in is shown, and what it leaves empty leaves no trace."""

import pytest
from bs4 import BeautifulSoup
from picture_fixtures import corners, save
from project import FIXTURES, Project

FULL = (FIXTURES / "full-practice.yml").read_text(encoding="utf-8")

# Where each fact shows: the page's address and the words (or the link) that a visitor gets.
ON_CONTACT = [
    "Call (555) 555-0200",
    "fixture@practice.example",
    "Book a visit",
    "Log in to the client portal",
    "1 Fixture Street, Fixtureville, ZZ 00000",
    "Fixture days: Fixture times",
    "call (555) 555-0299",
    "Fixturese, English",
    "Fixture State",
    "Fixture Holder: Fixture license 000, Fixture Land",
    "File a complaint with the Fixture Board . Call the Fixture Board (555) 555-0233",
    "More about us Fixture fees Fixture team",
]
ON_TEAM = [
    "Fixture Person Fixture counselor, FXT A fixture who does not exist",
    "License: Fixture license 111, Fixture Land, from the Fixture Board of Persons.",
    "Look up this license: Fixture license 111",
    "Fixture Prescriber Fixture medical provider, FXP, MD A prescriber who does not exist",
    "A fixture watches over fixtures.",
    "Fixture Page Reviewer Fixture reader of pages, FXR A reviewer who does not exist",
    "This page is a fixture that waits.",
]
ON_FEES = [
    "Fixture service",
    "$0",
    "No fixture is insured.",
    "Ask the fixture for an estimate.",
    "This page is a fixture that waits.",
]
ON_EVERY_PAGE = [
    "Fixture Practice & Partners",
    "First fixture line",
    "Fixture notice",
    "Call (555) 555-0200",
    "fixture@practice.example",
    "Notice of privacy practices",
    "access@practice.example",
]
LINKS = [
    "tel:+15555550200",
    "tel:+15555550299",
    "tel:+15555550233",
    "mailto:fixture@practice.example",
    "mailto:access@practice.example",
    "https://practice.example/book",
    "https://practice.example/portal",
    "https://practice.example/notice",
    "https://board.example/complaints",
]


def words(html: str) -> str:
    """A page's words as one line."""
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ", strip=True).split())


def squeezed(text: str) -> str:
    """Text without its spaces, for words that stand in several elements."""
    return "".join(text.split())


def test_all_that_is_filled_in_is_shown(project: Project) -> None:
    project.write("practice.yml", FULL)
    built = project.build()
    assert built.code == 0, built.printed
    own = {"contact": ON_CONTACT, "about/team": ON_TEAM, "about/fees": ON_FEES}
    for address, facts in own.items():
        page = squeezed(words(built.html(address)))
        for fact in facts:
            assert squeezed(fact) in page, (address, fact)
    for address in ("", "contact", "about/approach", "articles/newer", "get-help-now"):
        page = squeezed(words(built.html(address)))
        for fact in ON_EVERY_PAGE:
            assert squeezed(fact) in page, (address, fact)
    assert "Second fixture line" in words(built.html(""))
    html = built.html("contact")
    for link in LINKS:
        assert f'href="{link}"' in html
    assert "We have not published" not in html
    # Each part of a page has a name of its own; that of a template, too.
    for file in built.site.rglob("index.html"):
        soup = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        names = [" ".join(part.get_text().split()) for part in soup.select("h1, h2, h3")]
        assert len(names) == len({*names}), (file, names)


BOOKING = "name: Fixture Practice\nbooking: https://practice.example/book\n"


@pytest.mark.parametrize("text", ["name: Fixture Practice\n", None], ids=["one line", "all empty"])
def test_what_is_empty_leaves_no_trace(project: Project, text: str | None) -> None:
    if text is None:
        names = [line.split(":")[0] for line in FULL.split("\n") if line[:1].isalpha()]
        text = "name: Fixture Practice\n" + "".join(f"{name}:\n" for name in names[1:])
    project.write("practice.yml", text)
    built = project.build()
    assert built.code == 0, built.printed
    for page in built.site.rglob("*.html"):
        soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        for template in soup.find_all("template"):
            template.decompose()  # the results of search are empty until somebody searches
        main = soup.select_one("main")
        assert main is not None
        for word in ("None", "TBD", "Undefined", "[]"):
            assert word not in main.get_text(), (page, word)
        for tag in soup.select("h1, h2, h3, p, li, ul, dl, dt, dd, a, nav"):
            assert tag.get_text(strip=True), f"{page}: an empty <{tag.name}>"
    contact = BeautifulSoup(built.html("contact"), "html.parser")
    assert [h.get_text() for h in contact.select("h2")] == ["What to bring"]
    # First what there is, and what is missing last.
    first, *_, last = (part.get_text() for part in contact.select(".bc-prose, .bc-card"))
    assert first.strip().startswith("This page is a fixture.")
    assert last.startswith("We have not published a phone number")


def test_one_way_of_contact_alone_leaves_no_empty_list(project: Project) -> None:
    project.write("practice.yml", BOOKING)
    soup = BeautifulSoup(project.build().html("contact"), "html.parser")
    assert "Book a visit" in soup.get_text()
    assert "We have not published" not in soup.get_text()
    assert [tag for tag in soup.select("main ul, footer ul") if not tag.get_text(strip=True)] == []


def test_whether_counseling_alone_is_offered_is_said_once_it_is_known(project: Project) -> None:
    project.page("fixture.md", "Text.", template="counseling")
    for known, said in [
        ("true", "We see people for counseling alone, without ketamine."),
        ("false", "Here, counseling goes together with ketamine therapy."),
    ]:
        project.write("practice.yml", f"name: Fixture\ncounseling_alone: {known}\n")
        built = project.build()
        for address in ("", "contact", "fixture"):
            assert said in words(built.html(address)), (known, address)
        assert "in general" not in words(built.html("fixture"))
    project.write("practice.yml", "name: Fixture\n")
    built = project.build()
    assert "Ask any practice, ours too" in words(built.html("fixture"))
    for address in ("", "contact"):
        assert "counseling alone" not in words(built.html(address))


def test_counseling_alone_is_true_or_false(project: Project) -> None:
    project.write("practice.yml", "name: Fixture\ncounseling_alone: sometimes\n")
    built = project.build()
    assert built.code == 1
    assert '"sometimes" is neither. Write true or false.' in built.printed


def test_who_wants_to_talk_to_a_person_gets_the_first_button(project: Project) -> None:
    own = "\n[Our fees](about/approach.md){ .bc-way }\n"
    for page in ("index.md", "contact.md"):
        project.write(page, project.read(page) + own)
    project.page("fixture.md", own, template="counseling")
    for details, buttons in [
        ("", []),
        ("phone: 555-555-0200\n", ["Call us: (555) 555-0200"]),
        ("booking: https://practice.example/book\n", ["Book a visit"]),
    ]:
        project.write("practice.yml", f"name: Fixture\n{details}")
        built = project.build()
        for address in ("", "contact", "fixture"):
            soup = BeautifulSoup(built.html(address), "html.parser")
            links = [link.get_text() for link in soup.select("main a")]
            ways = [link.get_text() for link in soup.select("main .bc-way")]
            assert ways == [*buttons, "Our fees"], address
            # Nothing to press is above but the way up.
            above = [link.get_text() for link in soup.select(".bc-crumbs a")]
            assert links[: len(above) + len(buttons)] == [*above, *buttons], address


def test_a_person_is_a_card_once_with_a_photo_if_there_is_one(project: Project) -> None:
    photo = "    photo: about/person.jpg\n"
    twice = "prescriber:\n  name: Fixture Person\n  credentials: MD\n"
    people = f"people:\n  - name: Fixture Person\n    about: A fixture.\n{photo}"
    project.write("practice.yml", f"name: Fixture\n{people}{twice}")
    built = project.build()
    assert built.code == 1
    assert "docs/practice.yml:5: There is no photo about/person.jpg. Put the file" in built.printed
    save(corners(600, 800), project.path / "docs" / "about" / "person.jpg")
    built = project.build()
    assert built.code == 0, built.printed
    soup = BeautifulSoup(built.html("about/team"), "html.parser")
    [card] = soup.select(".bc-person")
    [picture] = card.select("img")
    assert (picture["alt"], picture["width"]) == ("Fixture Person", "160")
    assert (built.site / "about" / "team" / str(picture["src"])).resolve().is_file()
    assert "Fixture Person , whom you find above." in words(str(soup))
    project.write("practice.yml", f"name: Fixture\n{people.replace('person.jpg', 'prson.jpg')}")
    assert "There is no photo about/prson.jpg. Did you mean" in project.build().printed
    project.write("practice.yml", f"name: Fixture\n{people.replace('about/p', '/about/p')}")
    assert '"/about/person.jpg" is not a picture.' in project.build().printed


def test_who_cannot_use_the_site_reads_whom_to_tell_once_it_is_known(project: Project) -> None:
    project.page("fixture.md", "Text.", template="accessibility")
    assert "We have not published an address for this yet." in words(
        project.build().html("fixture")
    )
    project.write("practice.yml", FULL)
    page = words(project.build().html("fixture"))
    assert "Write to access@practice.example" in page
    assert "We have not published" not in page


def test_a_notice_shows_on_its_days_alone(project: Project) -> None:
    project.write("practice.yml", FULL)
    for day, shown in [
        ("2026-11-19", False),
        ("2026-11-20", True),
        ("2026-11-30", True),
        ("2026-12-01", False),
    ]:
        built = project.build(BUILD_DATE=day)
        assert built.code == 0, built.printed
        for file in ("index.html", "404.html"):
            html = (built.site / file).read_text(encoding="utf-8")
            assert ("Fixture notice" in html) is shown, (day, file)


def test_signs_in_a_fact_stay_signs(project: Project) -> None:
    project.write("practice.yml", "name: \"Fixture <b>&</b> 'Partners'\"\n")
    html = project.build().html("")
    assert "Fixture &lt;b&gt;&amp;&lt;/b&gt;" in html


@pytest.mark.parametrize("reviewed", [False, True])
def test_every_page_says_when_it_was_updated_reviewed_and_is_due(
    project: Project, reviewed: bool
) -> None:
    page = words(project.build().html("about/privacy" if reviewed else "about/approach"))
    assert "Updated November 1, 2026 ." in page
    assert "Next review due by May 1, 2027 ." in page
    assert ("A clinician has not reviewed this page yet." in page) is not reviewed
    assert ("Reviewed by Fixture Reviewer on November 2, 2026" in page) is reviewed


def test_whether_a_page_was_reviewed_is_said_once(project: Project) -> None:
    built = project.build()
    for address in ("articles/newer", "about/approach", "contact"):
        page = words(built.html(address))
        assert page.count("A clinician has not reviewed this page yet.") == 1, address
        assert page.count("Next review due by") == 1, address
    # Who reads an article wants to know it before the text.
    article = words(built.html("articles/newer"))
    assert article.index("has not reviewed") < article.index("Next review due by") - 100
