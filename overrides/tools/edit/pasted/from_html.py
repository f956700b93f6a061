"""The Markdown of the HTML that another program puts on the clipboard."""

import re

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from edit.pasted.links import clean_link
from edit.pasted.tidy import Pasted, tidy
from edit.pasted.word_lists import real_lists
from edit.pasted.writer import Writer

NOTHING_TO_READ = "style, script, meta, link, title, xml, iframe, button, svg, input"
STRUCK_OUT = "del, s, strike"
PICTURES = "img, picture, video"
COMMENTS = "[style*='mso-comment'], .MsoCommentReference, [id^=cmnt]"
STYLED = "[style*=color], [style*=font-family], [style*=background], font[color], font[face]"
UNDERLINED = "u, [style*='text-decoration:underline']"
HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
BOLD = re.compile(r"font-weight:\s*(bold|[6-9]00)")
ITALIC = re.compile(r"font-style:\s*italic")
NOT_BOLD = re.compile(r"font-weight:\s*normal")


def from_html(html: str) -> Pasted:
    """The Markdown, and what was left out, in words. `html` is what a browser has read already."""
    soup = BeautifulSoup(html, "html.parser")
    for comment in soup.find_all(string=lambda words: isinstance(words, PreformattedString)):
        comment.extract()
    for end_of_line in soup.find_all("br"):
        if isinstance(words := end_of_line.next_sibling, NavigableString):
            words.replace_with(words.lstrip())
    dropped = [*_without(soup, NOTHING_TO_READ, "")]
    dropped += _without(soup, STRUCK_OUT, "{} struck out")
    number = len(soup.select(PICTURES))
    dropped += _without(soup, PICTURES, f"{{}} picture{'' if number == 1 else 's'} (use Photo…)")
    dropped += _without(soup, COMMENTS, "comments")
    dropped += ["colors and fonts"] if soup.select_one(STYLED) else []
    dropped += ["underlining"] if soup.select_one(UNDERLINED) else []
    real_lists(soup)
    for element in soup.find_all(["span", "b"]):
        _take_style(soup, element)
    cleaned = sum(clean_link(link) for link in soup.select("a[href]"))
    if cleaned:
        dropped.append(f"what tracks readers in {cleaned} link{'' if cleaned == 1 else 's'}")
    _level_headings(soup)
    for table in soup.find_all("table"):
        _simple_table(table)
    said = tidy(Writer().convert_soup(soup))
    return Pasted(said.text, [*dropped, *said.dropped])


def _without(soup: Tag, selector: str, words: str) -> list[str]:
    """Take out what the selector finds; gives what to tell of it, if anything."""
    found = soup.select(selector)
    for element in found:
        element.decompose()
    return [words.format(len(found))] if found and words else []


def _take_style(soup: BeautifulSoup, element: Tag) -> None:
    """Make a tag of what a style says: bold, italic. Google's <b> round everything is neither."""
    style = str(element.get("style") or "")
    if element.name == "b":
        if NOT_BOLD.search(style) and "mso-" not in style:
            element.unwrap()
        return
    if not element.get_text(strip=True):
        return
    for tag, has in (("em", ITALIC.search(style)), ("strong", BOLD.search(style))):
        if has:
            around = soup.new_tag(tag)
            _move(element, around)
            element.append(around)


def _level_headings(soup: Tag) -> None:
    """The largest heading becomes `##`, the next one `###`; none is bold besides."""
    headings = soup.find_all(HEADINGS)
    levels = sorted({heading.name for heading in headings})
    for heading in headings:
        heading.name = f"h{levels.index(heading.name) + 2}"
        for bold in heading.find_all(["b", "strong"]):
            bold.unwrap()


def _simple_table(table: Tag) -> None:
    """A table that Markdown can write: a heading row, and a line in each cell."""
    for element in table.find_all(["colgroup", "caption"]):
        element.decompose()
    first = table.find("tr")
    for cell in first.find_all("td") if first else ():
        cell.name = "th"
    for cell in table.find_all(["td", "th"]):
        for block in cell.find_all(["p", "div", "li"]):
            block.insert_after(" ")
            block.unwrap()
        for bold in cell.find_all(["b", "strong"]) if cell.name == "th" else ():
            bold.unwrap()


def _move(element: Tag, to: Tag) -> None:
    """Move all that an element has into another one."""
    for each in [*element.contents]:
        to.append(each)
