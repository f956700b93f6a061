"""Pages that show facts of the practice stay away until there are any."""

from pathlib import Path

from bs4 import BeautifulSoup
from content.site_content import read_site_content
from content.today import today
from project import FIXTURES, ROOT, Project, copy_project

FULL = FIXTURES / "full-practice.yml"


def links(html: str) -> list[str]:
    """Every address that a page links to."""
    return [str(link["href"]) for link in BeautifulSoup(html, "html.parser").select("a[href]")]


def test_a_page_waits_until_its_fact_is_there(project: Project) -> None:
    built = project.build()
    assert built.code == 0, built.printed
    assert built.findings == []
    assert not (built.site / "about" / "team").exists()
    assert not any("team" in link for link in links(built.html("about/approach")))
    assert "about/team/" not in (built.site / "sitemap.xml").read_text(encoding="utf-8")
    index = (built.site / "search" / "index.json").read_text(encoding="utf-8")
    assert "fixture that waits" not in index
    project.write("practice.yml", "name: Fixture\npeople:\n  - name: Fixture Person\n")
    built = project.build()
    assert "../team/" in links(built.html("about/approach"))
    assert "Fixture Person" in built.html("about/team")
    assert not (built.site / "about" / "fees").exists()


def test_a_link_to_a_page_that_waits_becomes_plain_words_with_advice(project: Project) -> None:
    text = "See [who *we* are](about/team.md#the-team) and `[x](about/team.md)`.\n\nOr [us][1].\n\n"
    project.page("fixture.md", f"{text}[1]: about/team.md")
    built = project.build()
    assert built.code == 0, built.printed
    assert len(built.findings) == 2
    assert built.findings[0].startswith(
        'docs/fixture.md:8: "who *we* are" links to about/team.md, which is not shown until '
        "docs/practice.yml has `people` or `prescriber`"
    )
    assert built.findings[1].startswith("docs/fixture.md:12: There is a link to about/team.md,")
    html = built.html("fixture")
    assert not any("team" in link for link in links(html))
    words = " ".join(BeautifulSoup(html, "html.parser").get_text().split())
    assert "See who we are and [x](about/team.md). Or us." in words


def test_a_door_whose_pages_all_wait_is_not_there(project: Project) -> None:
    text = project.read("menu.yml").replace("doors:", "doors:\n  Who we are: about/team.md", 1)
    project.write(
        "menu.yml",
        text.replace("    - about/privacy.md", "    - about/privacy.md\n    - about/fees.md", 1),
    )
    built = project.build()
    assert built.code == 0, built.printed
    assert "Who we are" not in built.html("")
    assert "Fixture fees" not in built.html("about/privacy")
    project.write("practice.yml", FULL.read_text(encoding="utf-8"))
    built = project.build()
    assert "Who we are" in built.html("")
    assert "Fixture fees" in built.html("about/privacy")


def test_the_real_pages_are_ready_for_the_day(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", docs=ROOT / "docs")
    absences = read_site_content(project.path / "docs", today()).absences
    waiting = [path for path, why in absences.items() if why.reason == "waits"]
    project.write("practice.yml", FULL.read_text(encoding="utf-8"))
    built = project.build()
    assert built.code == 0, built.printed
    for path in waiting:
        assert (built.site / path.removesuffix(".md") / "index.html").exists(), path


def test_an_article_cannot_wait(project: Project) -> None:
    project.page("articles/fixture.md", "Text.[^first-fixture]", template="team")
    findings = project.build().findings
    assert findings == [
        "docs/articles/fixture.md:7: `template: team` is for no article. Take this line out."
    ]


def test_a_hidden_page_of_facts_is_in_no_list(project: Project) -> None:
    project.write("practice.yml", FULL.read_text(encoding="utf-8"))
    menu = project.read("menu.yml").replace("  - about/fees.md\n", "")
    project.write("menu.yml", menu)
    text = project.read("about/fees.md").replace("template:", "hidden: true\ntemplate:")
    project.write("about/fees.md", text)
    built = project.build()
    assert built.code == 0, built.printed
    assert "Fixture fees" not in built.html("contact")
