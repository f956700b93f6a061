"""`make missing` lists what is not yet known, the most urgent first."""

from datetime import date

from content.site_content import read_site_content
from project import FIXTURES, Project
from tools import run_tool
from upkeep.missing import missing

TODAY = date(2026, 11, 23)


def groups(project: Project, today: date = TODAY) -> dict[str, list[str]]:
    """What is missing in a project, by group."""
    return missing(read_site_content(project.path / "docs", today), today)


def test_what_is_missing_comes_in_order_of_urgency(project: Project) -> None:
    found = groups(project)
    names = [[entry.split("`")[1] for entry in group] for group in list(found.values())[:4]]
    assert names[0] == ["phone", "email", "booking", "address"]
    assert names[1] == ["licenses", "good_faith_estimate", "privacy_practices"]
    assert names[2] == ["emergency_contact", "prescriber", "monitoring"]
    assert names[3][:3] == ["time_zone", "portal", "hours"]
    assert "docs/about/approach.md" in found["Pages that no clinician has reviewed"]
    assert "docs/about/privacy.md" not in found["Pages that no clinician has reviewed"]


def test_a_full_practice_misses_nothing_of_it(project: Project) -> None:
    full = (FIXTURES / "full-practice.yml").read_text(encoding="utf-8")
    project.write("practice.yml", full)
    assert list(groups(project)) == ["Pages that no clinician has reviewed"]


def test_one_way_of_contact_is_enough_to_begin_with(project: Project) -> None:
    project.write("practice.yml", "name: Fixture\nphone: 555-555-0200\n")
    found = groups(project)
    assert next(iter(found)) == "What the law asks a practice to show"
    assert any("`email`" in entry for entry in found["The rest"])


def test_a_no_is_an_answer_too(project: Project) -> None:
    asks = "docs/practice.yml: `counseling_alone`: "
    project.write("practice.yml", "name: Fixture\n")
    assert any(entry.startswith(asks) for entry in groups(project)["The rest"])
    project.write("practice.yml", "name: Fixture\ncounseling_alone: false\n")
    assert not any(entry.startswith(asks) for entry in groups(project)["The rest"])


def test_sources_help_lines_and_reviews_come_up_when_their_day_comes(project: Project) -> None:
    text = project.read("sources.yml").replace("seen: itself", "seen: never", 1)
    project.write("sources.yml", text.replace("seen: itself", "seen: report"))
    found = groups(project, date(2027, 6, 1))
    assert "first-fixture" in found["Sources that nobody has opened"][0]
    assert "second-fixture" in found["Sources known only from another's report"][0]
    assert "Sources read only in a stored copy" not in found
    assert len(found["Help lines not checked for 90 days"]) == 4
    assert "docs/contact.md" in found["Pages due for review"]
    found = groups(project, date(2027, 1, 30))
    assert "Help lines not checked for 90 days" not in found
    assert "Pages due for review" not in found


def test_a_source_read_in_a_stored_copy_comes_up(project: Project) -> None:
    project.write("sources.yml", project.read("sources.yml").replace("seen: itself", "seen: copy"))
    assert len(groups(project)["Sources read only in a stored copy"]) == 2


def test_a_help_line_whose_page_nobody_has_opened_comes_up(project: Project) -> None:
    text = project.read("help-lines.yml")
    project.write("help-lines.yml", text.replace("seen: itself", "seen: report", 1))
    title = "Help lines whose own page nobody has opened"
    assert groups(project)[title] == [
        "docs/help-lines.yml: `emergency`: https://fixture.example/emergency"
    ]


def test_the_command_prints_the_list(project: Project) -> None:
    done = run_tool("upkeep.missing", project.path)
    assert done.stdout.strip().startswith("A way for visitors to reach the practice")
    assert done.stderr == ""
