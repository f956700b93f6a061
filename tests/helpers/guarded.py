"""The guard in this process: what it finds in `docs/` after one file changed, in milliseconds."""

import logging
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pipeline
from build import Build
from content.site_content import read_site_content
from guard.pages.page_size import page_size_advice
from guard.site import site_findings
from late_findings import late_findings
from mkdocs.commands.build import _populate_page
from mkdocs.config import load_config
from mkdocs.structure.files import get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from output.redirect_pages import whole_redirects
from project import Project
from report.problems import Finding, Report

PAGE = "fixture.md"
# Before the place that a link of the file system leads to, instead of what a file holds.
LINK = b"link to "
# Whose objects live as long as a build.
OURS = ("pictures.", "extensions.", "guard.")


@dataclass(frozen=True)
class Judged:
    """What the guard made of the page."""

    findings: list[Finding]
    html: str


class Guard:
    """Builds a project once, up to its templates; then judges one file of it again and again."""

    def __init__(self, project: Project) -> None:
        self.project = project
        project.page(PAGE, "Text.")
        self.config = load_config(str(project.path / "mkdocs.yml"))
        self.config.plugins.on_config(self.config)
        self.build = pipeline.build
        files = self.config.plugins.on_files(get_files(self.config), config=self.config)
        set_exclusions(files, self.config)
        get_navigation(files, self.config)
        self.files = files
        self.pages: dict[str, Page] = {}
        for file in files.documentation_pages():
            self.pages[file.src_uri] = file.page or Page(None, file, self.config)
            self._render(file.src_uri)
        self.gathered = [(part, deepcopy(part)) for part in _gathered(self.build)]

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
        docs = self.project.path / "docs"
        before = {file: _bytes(docs / file) for file in files}
        _put(docs, files)
        build = pipeline.build = self.build
        self._forget_the_last_page()
        try:
            build.site = read_site_content(docs, build.today)
            build.report = Report()
            build.report.add(*build.site.findings, *site_findings(build.site, docs, build.today))
            build.pictures.paths = build.site.pictures
            pipeline.mkdocs_findings.start()
            self._render(PAGE)
            page = self.pages[PAGE]
            page.validate_anchor_links(files=self.files, log_level=logging.WARNING)
            pipeline.mkdocs_findings.stop()
            build.pictures.note_advice()
            build.report.add(*build.pictures.findings)
            whole_redirects(build, self.config)
            html = page.content or ""
            build.report.add(*page_size_advice(build.site.every_page[PAGE], html))
            build.report.add(*late_findings(build, pipeline.mkdocs_findings.messages))
        finally:
            _put(docs, before)
        return Judged(build.report.findings, html)

    def _forget_the_last_page(self) -> None:
        """Take out what the steps gathered since the project was built, and nothing else."""
        for part, was in self.gathered:
            part.clear()
            add = part.extend if isinstance(part, list) else part.update
            add(deepcopy(was))

    def _render(self, path: str) -> None:
        _populate_page(self.pages[path], self.config, self.files)


def _gathered(build: Build) -> Iterator[Any]:
    """Whatever the steps of a build gather: in it, and in those of its parts that are ours."""
    parts = [part for part in vars(build).values() if type(part).__module__.startswith(OURS)]
    for part in (build, *parts):
        yield from (held for held in vars(part).values() if isinstance(held, list | set | dict))


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() and not file.is_symlink() else None


def _put(docs: Path, files: Mapping[str, bytes | None]) -> None:
    for file, raw in files.items():
        if raw is None:
            (docs / file).unlink(missing_ok=True)
        elif raw.startswith(LINK):
            (docs / file).symlink_to(raw.removeprefix(LINK).decode())
        else:
            (docs / file).parent.mkdir(parents=True, exist_ok=True)
            (docs / file).write_bytes(raw)


def assert_told(findings: list[str], *expected: str) -> None:
    """Exactly these are told of the page, each given as its line, a colon and words of it."""
    places = [words.split(": ", 1)[0] for words in expected]
    found = [finding.split(":", 2)[1] for finding in findings]
    assert sorted(found) == sorted(places), findings
    for words in expected:
        line, sentence = words.split(": ", 1)
        start = f"docs/{PAGE}:{line}: "
        assert any(f.startswith(start) and sentence in f for f in findings), (words, findings)
