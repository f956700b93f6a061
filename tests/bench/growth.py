"""`make bench`: what the rules cost, measured on a site of 1,000 articles made for the purpose."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from project import ROOT, TODAY, Project, copy_project
from site_content import TEMPLATES

ARTICLES = 1000
MOST = 1.25  # times as long as without the rules
# Cards are drawn once and kept: here they would hide what the rules cost.
BUILD = """
import sys
sys.path.insert(0, "overrides/hooks")
import card_files, rules
card_files.draw_card = lambda *_: card_files.PNG_START + card_files.PNG_END
if sys.argv.pop() == "without":
    for name in ("markdown_findings", "html_findings", "last_findings"):
        setattr(rules, name, lambda *_: ())
from mkdocs.__main__ import cli
cli()
"""


def write_articles(project: Project, count: int) -> None:
    """Write articles out of the real pages' texts, each under a name and title of its own."""
    bodies = []
    for page in sorted((project.path / "docs").glob("*/*.md")):
        settings, _, body = page.read_text(encoding="utf-8").partition("\n---\n")
        if page.parent.name != TEMPLATES and "template:" not in settings and "[^" in body:
            # What the page links to in its own folder is in another folder for an article.
            bodies.append(re.sub(r"\]\((?=[\w-]+\.md)", f"](../{page.parent.name}/", body))
    for number in range(count):
        body = bodies[number % len(bodies)]
        project.page(f"articles/made-{number}.md", body, hidden="false")


def seconds(project: Project, how: str) -> float:
    """How long a build works, `with` the rules or `without`.

    Waiting is not counted: other programs that run meanwhile would decide the result.
    """
    before = os.times()
    done = subprocess.run(
        [sys.executable, "-c", BUILD, "build", "--site-dir", project.path / "site", how],
        cwd=project.path,
        env=os.environ | {"BUILD_DATE": TODAY, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stdout)
    after = os.times()
    return sum(after[2:4]) - sum(before[2:4])


def main() -> None:
    """Print both times and their ratio; end with 1 where the rules cost too much."""
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder) / "project", ROOT / "docs")
        write_articles(project, ARTICLES)
        without, with_rules = (seconds(project, how) for how in ("without", "with"))
    print(f"{ARTICLES} articles without the rules: {without:.1f} seconds")
    print(f"{ARTICLES} articles with the rules: {with_rules:.1f} seconds")
    print(f"With the rules a build takes {with_rules / without:.2f} times as long.")
    if with_rules > MOST * without:
        sys.exit(f"That is more than {MOST} times as long.")


if __name__ == "__main__":
    main()
