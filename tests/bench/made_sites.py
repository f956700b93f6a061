"""Sites of many articles, made of the real pages; and the same Markdown for stock MkDocs."""

import re
import shutil
from datetime import date
from pathlib import Path

from content.site_content import TEMPLATES, read_site_content
from content.sources import cited
from extensions.source_entries import entry_markdown
from jinja2 import Environment, FileSystemLoader
from picture_fixtures import corners, save
from project import ROOT, Project, copy_project

PHOTO = "articles/fixture.jpg"
STOCK = """
site_name: Stock
site_url: https://stock.example/
theme:
  name: material
plugins:
  - search
exclude_docs: |
  *.yml
  /templates/
"""
EXTENSIONS = re.compile(r"^markdown_extensions:\n(?:[ #].*\n)+", re.MULTILINE)
OUR_SETTING = re.compile(r"^template: .*\n", re.MULTILINE)


def made_site(folder: Path, articles: int, docs: Path = ROOT / "docs") -> Project:
    """The real site, and so many articles more, each under a name and a title of its own.

    They have the texts of the real pages, each with an end of its own: what is remembered of one
    text must not count for the next. One page has a photo. `docs` are other pages.
    """
    project = copy_project(folder, docs)
    bodies = []
    for page in sorted((project.path / "docs").glob("*/*.md")):
        settings, _, body = page.read_text(encoding="utf-8").partition("\n---\n")
        is_copied = page.parent.name == TEMPLATES or "template:" in settings
        if "[^" in body and not is_copied:
            # What the page links to in its own folder is in another folder for an article.
            bodies.append(re.sub(r"\]\((?=[\w-]+\.md)", f"](../{page.parent.name}/", body))
    for number in range(articles):
        title = f"Article A{number}, made of real pages"  # no number to call
        body = f"{bodies[number % len(bodies)]}\nThis is the end of A{number}."
        project.page(f"articles/made-{number}.md", body, title=title, hidden="false")
    save(corners(), project.path / "docs" / PHOTO)
    project.page("articles/photo.md", "![Four colors](fixture.jpg)\n\nA photo.", template="main")
    return project


def stock_site(project: Project, folder: Path) -> Path:
    """A project of stock MkDocs with Material, on the same Markdown with the same extensions.

    Ours has its sources in a list of their own; stock has none, so they are footnotes there. The
    articles are in no menu.
    """
    shutil.copytree(project.path / "docs", folder / "docs")
    day = date.fromisoformat(project.day)
    site = read_site_content(project.path / "docs", day)
    templates = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=False)
    template = templates.get_template("partials/source.md")
    for path, page in site.every_page.items():
        sources = cited(page, site.sources)
        notes = [f"[^{name}]: {entry_markdown(one, template)}" for name, one in sources.items()]
        heading = "\n\n## Sources\n\n" if notes else ""
        text = OUR_SETTING.sub("", page.text, count=1) + heading + "\n".join(notes)
        (folder / "docs" / path).write_text(text, encoding="utf-8")
    ours = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    extensions = EXTENSIONS.search(ours)
    assert extensions, "mkdocs.yml has no markdown_extensions"
    nav = "".join(f"  - {path}\n" for path in site.menu.paths() if path in site.pages)
    settings = f"{STOCK}nav:\n{nav}{extensions[0]}"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return folder
