"""Fixtures to look at: a site with all that a page can have, and a page with next to nothing."""

from pathlib import Path

from project import FIXTURES, copy_project

# An article as long as the flagship, and a list of as many questions as the site has.
PART = "## A part of the fixture\n\n" + "Plain words stand here, one after another. " * 26
LONG = f"{PART}[^first-fixture]\n\n" * 8
QUESTIONS = "## Questions\n\n" + "- [ ] Is this a question of the fixtures?\n" * 5
LONG_NAME = "Fixture " + "Practice of " * 16 + "Names"
# Places that are not seen at first, with addresses of their own.
FOLDED = """
??? note "A folded box"

    Words in a folded box.[^first-fixture]

=== "First tab"

    Plain words.

=== "Second tab"

    Words in a closed tab.[^second-fixture]
"""
ARTICLES = 11  # with the others, on two pages of the list

SMALL_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
{head}
<meta name="viewport" content="width=device-width">
<title>A fixture</title>
<style>
body {{ background: #fff; color: #000; font: 18px/1.6 sans-serif }}
a {{ color: #00008b }}
p a {{ padding: 4px 0 }}
nav a, button {{ display: inline-block; padding: 10px; min-height: 44px; min-width: 44px }}
:focus-visible {{ outline: 3px solid #000 }}
</style>
</head>
<body>
<header><nav aria-label="Main"><a href="#top">The start of all this</a></nav></header>
<main id="top">
<h1>A fixture</h1>
<p>Some words of it.</p>
{text}
</main>
<footer><p>The end of it.</p></footer>
</body>
</html>
"""


def build_site_of_everything(folder: Path) -> Path:
    """The built site in `folder`: the style page, under a practice with a very long name."""
    project = copy_project(folder)
    project.style_page()
    full = (FIXTURES / "full-practice.yml").read_text(encoding="utf-8")
    project.write("practice.yml", full.replace("Fixture Practice & Partners", LONG_NAME))
    project.page("articles/long.md", LONG, title="Long fixture")
    project.page("list.md", f"{QUESTIONS}\n" * 5, template="checklist")
    project.page("folded.md", FOLDED)
    for number in range(ARTICLES):
        title = f"Fixture article {number} with a title of many words, and Donaudampfschifffahrt"
        text = "Text.[^first-fixture]"
        project.page(f"articles/a{number}.md", text, title=title, hidden="false")
    built = project.build()
    assert built.code == 0, built.printed
    return built.site


def small_page(text: str, head: str = "") -> str:
    """A page without a fault but for what is in the text and the head."""
    return SMALL_PAGE.format(text=text, head=head)
