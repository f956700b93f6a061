"""A page under another name, or taken down: old links lead on, and no link is left broken."""

import posixpath
from dataclasses import dataclass

from content.page_settings import read_page
from content.page_types import NEEDED
from content.redirects import WITHDRAWN
from content.site_content import SiteContent

from edit.files import raw_of, version_of
from edit.git.state import was_published
from edit.paths import docs_file, existing_file
from edit.refusal import Refusal
from edit.session import Session
from edit.site_changes.page_names import (
    NewAddress,
    add_redirect,
    mend_links,
    relative,
    rename_in_data,
)
from edit.site_changes.texts import Texts
from edit.values.setting import with_value

STAYS = "The site can't be without this page: {} So it keeps its name, and can't be taken down."
THERE = "There is a page {} already. Choose another name."
NEVER_OUT = "The page is deleted. It was never published, so no address of it is left."
RETITLED = "The page is called “{}” now. Its address is the same."
NO_TARGET = "There is no page {} to lead on to."
NO_PAGE = "Only pages can be renamed or taken down here."


@dataclass(frozen=True)
class Done:
    """What was done: the page's path now ("" where it is gone), in words, and the files changed."""

    path: str
    words: str
    files: list[str]


def rename(session: Session, old: str, new: str, title: str) -> Done:
    """Give a page another path, and another title if one is given."""
    if new == old:
        return _retitle(session, old, title)
    _see_that_it_can_go(session, old)
    if not new.endswith(".md") or docs_file(session.docs, new).exists():
        raise Refusal(409, THERE.format(new))
    site, texts = session.site(), Texts(session)

    for path, page in site.every_page.items():
        if path != old:
            texts.write(path, mend_links(page, texts.read(path), _to(old, new, path)))
    own = texts.read(old)
    is_near = posixpath.dirname(old) == posixpath.dirname(new)
    to = _to(old, new, new) if is_near else _from_elsewhere(old, new)
    own = mend_links(site.every_page[old], own, to)
    if title:
        own, _ = with_value(new, own, ("title",), title)
    texts.write(new, own)
    texts.drop(old)
    rename_in_data(texts, old, new)
    was_out = was_published(session.project, old)
    if was_out:
        add_redirect(texts, address_of(old), new)
    draft = session.drafts.read(old)
    version = version_of(raw_of(docs_file(session.docs, old)))
    if draft:  # kept under both names until all is written
        is_same = draft.version == version
        session.drafts.keep(new, draft.text, version_of(own.encode()) if is_same else "", None)
    files = texts.save()
    session.drafts.drop(old)
    others = len([path for path in files if path.endswith(".md")]) - 2
    leads = " Its old address leads there." if was_out else ""
    return Done(new, f"The page is {new} now.{leads}{_of_others(others)}", files)


def _retitle(session: Session, path: str, title: str) -> Done:
    """Give a page another title, under the address that it has."""
    texts = Texts(session)
    text, _ = with_value(path, texts.read(path), ("title",), title)
    texts.write(path, text)
    return Done(path, RETITLED.format(title), texts.save())


def withdraw(session: Session, old: str, to: str) -> Done:
    """Take a page down; its address leads to the page `to`, or says that it is gone."""
    _see_that_it_can_go(session, old)
    site, texts = session.site(), Texts(session)
    if to and (to not in site.every_page or to == old):
        raise Refusal(422, NO_TARGET.format(to))
    for path, page in site.every_page.items():
        if path != old:
            texts.write(path, mend_links(page, texts.read(path), _leading_on(old, to, path)))
    texts.drop(old)
    _rename_in_lists(texts, site, old, to)
    words = NEVER_OUT
    if was_published(session.project, old):
        add_redirect(texts, address_of(old), to or WITHDRAWN)
        leads = f"leads to {to}" if to else "says that it was taken down"
        words = f"The page is taken down. Its address {leads}."
    files = texts.save()
    session.drafts.drop(old)
    others = len([path for path in files if path.endswith(".md")]) - 1
    return Done("", words + _of_others(others), files)


def address_of(path: str) -> str:
    """The address of a page on the site, as `redirects.yml` has it: articles/name/."""
    stem = path.removesuffix(".md")
    return f"{stem.removesuffix('/index')}/"


def _rename_in_lists(texts: Texts, site: SiteContent, old: str, to: str) -> None:
    """Take a page out of the menu and the lists; old addresses that led to it lead on."""
    redirects = texts.read("redirects.yml")
    rename_in_data(texts, old, None)
    if to:
        texts.changed.pop("redirects.yml", None)
        text = redirects
        for redirect in site.redirects:
            if redirect.target == old:
                text, _ = with_value("redirects.yml", text, (redirect.address,), to)
        texts.write("redirects.yml", text)


def _see_that_it_can_go(session: Session, path: str) -> None:
    file = existing_file(session.docs, path)
    if file.suffix != ".md" or path.startswith("templates/"):
        raise Refusal(422, NO_PAGE)
    page, _ = read_page(file.read_text(encoding="utf-8"), path, session.today())
    needed = NEEDED.get(page.settings["template"])
    if needed and needed.path == path:
        raise Refusal(422, STAYS.format(needed.shows))


def _to(old: str, new: str, page: str) -> NewAddress:
    """Links to the old path lead to the new one, with the same heading; others stay."""

    def address(target: str, anchor: str, there: str) -> str:
        return relative(new, page, anchor) if target == old else there

    return address


def _leading_on(old: str, to: str, page: str) -> NewAddress:
    """Links to a page that is gone lead to another one, or become words; others stay."""

    def address(target: str, _: str, there: str) -> str | None:
        if target != old:
            return there
        return relative(to, page) if to else None

    return address


def _from_elsewhere(old: str, new: str) -> NewAddress:
    """Links of the page itself, which is in another folder now."""

    def address(target: str, anchor: str, _: str) -> str:
        return relative(new if target == old else target, new, anchor)

    return address


def _of_others(count: int) -> str:
    if count <= 0:
        return ""
    return f" Links on {count} other page{'' if count == 1 else 's'} were mended."
