"""A Markdown extension that takes the backslash from each sign that GitHub takes it from.

Python-Markdown does so only from its own signs. The others are those of CommonMark 0.31.2, 2.4,
without < and &, of which HTML could be made.
"""

from markdown import Extension, Markdown

SIGNS = "\"$%',/:;=?@^~"


class GithubEscapes(Extension):
    r"""Shows `\$` as $, as GitHub's preview does."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        """Add the signs to those that a backslash stands before."""
        md.ESCAPED_CHARS += [sign for sign in SIGNS if sign not in md.ESCAPED_CHARS]
