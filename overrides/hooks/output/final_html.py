"""The last steps that every page takes, whatever made it."""

from collections.abc import Iterable

from output.security_policy import with_policy, without_policy
from output.stylesheet import with_stylesheet


def finished(html: str, css: str, scripts: Iterable[str], *, is_preview: bool) -> str:
    """The page with the styles it needs, and then the policy, which counts on them.

    `scripts` are those that may stand in a page itself. A preview goes without the policy: MkDocs
    puts a script of its own into the page.
    """
    styled = with_stylesheet(html, css)
    return without_policy(styled) if is_preview else with_policy(styled, scripts)
