"""What is changed and not published yet."""

from typing import Any

from content.articles import is_article
from content.page_visibility import absence_clause
from content.settings.reviews import Review, review_of

from edit.git.command import answers
from edit.git.history import last_of
from edit.git.state import base_of, branch_of, unpublished
from edit.git.texts import change, text_at
from edit.routes.pages import TITLES
from edit.session import Session
from edit.site_changes.moved_page import address_of

NOT_REVIEWED = "; visitors read that no clinician has reviewed it as it is now (that stops nothing)"


def answer(session: Session, _: dict[str, Any]) -> dict[str, Any]:
    """Each file that is other than what is published, with what is other, in words."""
    project = session.project
    branch = branch_of(project)
    base, site = base_of(project, branch), session.site()
    paths, found = unpublished(project), []
    gone = {address_of(path): path for path in paths if path not in site.every_page}
    renamed = {
        one.target: gone[one.address]
        for one in site.redirects
        if one.address in gone and text_at(project, base, one.target) is None
    }
    for path in sorted(paths.difference(renamed.values())):
        file, was = session.docs / path, renamed.get(path, path)
        new = file.read_bytes().decode(errors="replace") if file.is_file() else None
        page = site.every_page.get(path)
        title = page.settings["title"] if page else TITLES.get(path, path)
        told = {"path": path, "title": title, **change(path, text_at(project, base, was), new)}
        if was != path:
            told["words"] = f"renamed, it was {was}; {told['words']}"
        told["is_draft"] = bool(page and page.settings["draft"])
        if page and path in site.absences:
            told["words"] += f", {absence_clause(page, site.absences[path])}"
        elif page and is_article(page) and review_of(page) is not Review.CURRENT:
            told["words"] += NOT_REVIEWED
        found.append(told)
    behind = branch.upstream and answers(
        project, "rev-list", "--count", f"HEAD..{branch.upstream}", "--"
    )
    return {
        "changes": found,
        "branch": branch.name,
        "behind": behind not in {"", "0"},
        "remote": bool(branch.remote),
        "last": last_of(project, answers(project, "config", "user.email")),
        "needs_name": not answers(project, "var", "GIT_AUTHOR_IDENT"),
    }
