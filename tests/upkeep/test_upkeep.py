"""The weekly look: what leads nowhere, what is due, what is missing, in one issue."""

import os
import socket
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from content.site_content import read_site_content
from fake_github import FakeGitHub, fake_github
from fake_site import IMPATIENT, FakeSite, Says, fake_site
from project import Project
from upkeep.issue import keep_issue
from upkeep.links import OFFLINE, Verdict, external_links, verdict, verdicts
from upkeep.package_holes import holes, package_holes
from upkeep.report import LONGEST, due_soon, report
from upkeep.timed_workflows import TIMED, NoGitHubError, states, switched_off, wake

DAY = date(2026, 11, 23)


@pytest.fixture
def github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeGitHub:
    return fake_github(tmp_path / "bin", monkeypatch)


@pytest.fixture
def other() -> Iterator[FakeSite]:
    with fake_site() as site:
        site.answers["/"] = Says()
        yield site


@pytest.mark.parametrize(
    ("says", "kind", "why"),
    [
        (Says(), "well", ""),
        (Says(302, to="/moved/"), "well", ""),
        (Says(404), "broken", "status 404"),
        (Says(410), "broken", "status 410"),
        (Says(301, to="/"), "broken", "it leads to the front page"),
        (Says(403), "unchecked", "the site refuses programs (status 403)"),
        (Says(429), "unchecked", "the site refuses programs (status 429)"),
        (Says(503), "unchecked", "the server reports a fault of its own (503)"),
        ([Says(503), Says()], "well", ""),
        ([Says(405), Says()], "well", ""),
        ([Says(404), Says()], "well", ""),
    ],
)
def test_an_address_is_well_broken_or_could_not_be_checked(
    other: FakeSite, says: Says | list[Says], kind: str, why: str
) -> None:
    other.answers |= {"/page": says, "/moved/": Says()}
    found = verdict(f"{other.address}page", IMPATIENT)
    assert found.kind == kind
    assert found.why.startswith(why)


def test_a_name_that_no_server_has_is_broken_and_a_silent_server_unchecked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
    assert verdict(address, IMPATIENT) == Verdict("unchecked", "the server refuses the connection")

    def no_such_name(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", no_such_name)
    assert verdict("https://fixture.invalid/", IMPATIENT).kind == "broken"


def test_a_machine_without_a_network_finds_nothing_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_such_name(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", no_such_name)
    addresses = [f"https://{name}.invalid/" for name in "abc"]
    assert set(verdicts(addresses, IMPATIENT, pause=0).values()) == {OFFLINE}
    assert verdicts(addresses[:1], IMPATIENT, pause=0)[addresses[0]].kind == "broken"


def test_a_host_is_asked_one_thing_at_a_time_and_no_more_than_needed(other: FakeSite) -> None:
    addresses = [f"{other.address}{number}" for number in range(6)]
    other.answers |= {f"/{number}": Says() for number in range(6)}
    found = verdicts([*addresses, *addresses], IMPATIENT, pause=0)
    assert set(found) == set(addresses)
    assert other.most_at_once == 1
    assert other.asked == [f"HEAD /{number}" for number in range(6)]


def test_every_link_is_known_with_its_place(project: Project) -> None:
    project.page("fixture.md", "A [link](https://a.example/x), [mail](mailto:a@a.example).")
    project.write("practice.yml", "name: Fixture\nbooking: https://book.example/\n")
    links = external_links(read_site_content(project.path / "docs", DAY))
    assert links["https://a.example/x"] == ["docs/fixture.md:8"]
    assert links["https://book.example/"] == ["docs/practice.yml: booking"]
    places = [place for found in links.values() for place in found]
    assert any(place.startswith("docs/sources.yml: ") for place in places)
    assert any(place.startswith("docs/help-lines.yml: ") for place in places)
    assert not any(address.startswith("mailto:") for address in links)


def test_what_is_due_within_30_days_is_told_and_no_more(project: Project) -> None:
    project.page("soon.md", "Text.", review_by="2026-12-23")
    project.page("later.md", "Text.", review_by="2026-12-24")
    sources = project.read("sources.yml")
    project.write("sources.yml", f"{sources}  expires: 2026-12-01\n")
    found = due_soon(read_site_content(project.path / "docs", DAY), DAY)
    assert "docs/soon.md by 2026-12-23" in found["Pages to review"]
    assert not any("later.md" in line for line in found["Pages to review"])
    assert found["Facts that lapse"] == ["docs/sources.yml: `second-fixture` by 2026-12-01"]
    assert found["Help lines to check"] == []
    much_later = due_soon(read_site_content(project.path / "docs", DAY), date(2027, 2, 1))
    assert much_later["Help lines to check"][0].startswith("docs/help-lines.yml: `emergency` by")


def test_the_report_has_all_that_needs_looking_after(project: Project) -> None:
    project.page("fixture.md", "A [link](https://a.example/x), [other](https://b.example/y).")
    site = read_site_content(project.path / "docs", DAY)
    answers = {
        "https://a.example/x": Verdict("broken", "status 404"),
        "https://b.example/y": Verdict("unchecked", "the server takes too long"),
    }
    text = report(site, DAY, answers, {"Packages with known holes": ["`fixture` 1.0"]})
    assert "- https://a.example/x: status 404. Linked in docs/fixture.md:8" in text
    assert "- https://b.example/y: the server takes too long." in text
    assert "### Packages with known holes\n\n- `fixture` 1.0" in text
    assert "docs/practice.yml: `phone`" in text
    assert text.index("lead nowhere") < text.index("could not be checked")
    many = {"Packages with known holes": ["`fixture` 1.0"] * 9999}
    assert LONGEST < len(report(site, DAY, answers, many)) < 65_000


def test_one_issue_is_opened_kept_up_to_date_and_closed(github: FakeGitHub) -> None:
    github.answers({"issue list": "[]"})
    keep_issue("- one `$(thing)`")
    github.answers({"issue list": '[{"number": 9}, {"number": 7}]'})
    keep_issue("- another thing")
    keep_issue("")
    told = [line for line in github.told() if not line[0].startswith("issue list")]
    assert [words.split(" --")[0] for words, _ in told] == [
        "label create upkeep",
        "issue create",
        "issue edit 7",
        "issue close 7",
        "issue close 9",
    ]
    assert told[1][1].endswith("- one `$(thing)`")
    assert told[2][1].endswith("- another thing")


def test_an_issue_that_github_does_not_take_ends_the_step(github: FakeGitHub) -> None:
    github.answers({"issue list": {"fails": "no right to read issues"}})
    with pytest.raises(SystemExit, match="no right to read issues"):
        keep_issue("- one thing")


def test_timed_workflows_that_are_off_are_told_and_only_sleeping_ones_woken(
    github: FakeGitHub,
) -> None:
    daily, weekly = TIMED
    listed = '[{"path": "%s", "state": "%s"}, {"path": "%s", "state": "%s"}]'
    github.answers({"workflow list": listed % (daily, "active", weekly, "active")})
    assert switched_off() == []
    assert wake() == []
    assert [words for words, _ in github.told()[-2:]] == [
        "workflow enable daily.yml",
        "workflow enable upkeep.yml",
    ]
    github.answers(
        {"workflow list": listed % (daily, "disabled_inactivity", weekly, "disabled_manually")}
    )
    assert [line.split("`")[1] for line in switched_off()] == [daily, weekly]
    assert wake() == [daily]
    assert github.told()[-1][0] == "workflow enable daily.yml"
    github.answers({"workflow list": {"fails": "not logged in"}})
    with pytest.raises(NoGitHubError, match="not logged in"):
        states()


def test_without_github_nobody_knows_of_workflows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    with pytest.raises(NoGitHubError, match="is not here"):
        switched_off()


def test_known_holes_in_packages_are_sentences() -> None:
    answer = """{"dependencies": [
        {"name": "whole", "version": "1.0", "vulns": []},
        {"name": "skipped", "skip_reason": "Fixture"},
        {"name": "holed", "version": "2.0", "vulns": [
            {"id": "PYSEC-0000-1", "fix_versions": ["2.1"]},
            {"id": "PYSEC-0000-2", "fix_versions": []}]}]}"""
    assert holes(answer, "requirements.txt") == [
        "requirements.txt: `holed` 2.0 has a known hole, PYSEC-0000-1; mended in 2.1.",
        "requirements.txt: `holed` 2.0 has a known hole, PYSEC-0000-2; mended in no version yet.",
        "requirements.txt: pip-audit could not look at skipped.",
    ]


def test_packages_that_nobody_could_look_at_are_told(tmp_path: Path) -> None:
    program = tmp_path / "pip-audit"
    lists = [tmp_path / "requirements.txt"]
    assert package_holes(program, lists) == ["pip-audit could not look: No such file or directory"]
    program.write_text("#!/bin/sh\necho 'ERROR: no network' >&2\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    assert package_holes(program, lists) == ["pip-audit could not look: ERROR: no network"]
