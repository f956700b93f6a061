"""What a page may load and run: its Content-Security-Policy (W3C, CSP Level 3)."""

import base64
import hashlib
import re
from collections.abc import Iterable

# Where the policy goes: first in `head`, before anything that it rules over.
PLACE = '<meta http-equiv="Content-Security-Policy" content="">'
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)

# Nothing is allowed but what stands here. In a `meta`, `frame-ancestors` would be ignored: it
# goes into the headers of hosts that can send some.
ALLOWED = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "child-src": "'self'",  # the search, in Safari before 15.5, which knows no `worker-src`
    "connect-src": "'self'",  # the index of the search
    "font-src": "'self'",
    "form-action": "'none'",
    "frame-src": "'none'",  # it would follow `child-src`
    "img-src": "'self'",
    "manifest-src": "'self'",
    "script-src": "'self'",  # with the hashes of our scripts in the page itself
    "style-src": "'self'",  # with the hash of the style sheet in the page's own head
    "worker-src": "'self'",  # the search
}


def with_policy(html: str, scripts: Iterable[str]) -> str:
    """The finished page with its policy; nothing may change its style sheet after this.

    Only the first style sheet is ours: one that came with the page's words stays forbidden, and so
    does any script but those of `scripts`.
    """
    style = STYLE.search(html)
    hashes = [_hash(script) for script in scripts if f"<script>{script}</script>" in html]
    allowed = ALLOWED | {"script-src": " ".join(["'self'", *hashes])}
    if style:
        allowed["style-src"] = f"'self' {_hash(style[1])}"
    policy = "; ".join(f"{directive} {sources}" for directive, sources in allowed.items())
    return html.replace(PLACE, PLACE.replace('""', f'"{policy}"'), 1)


def without_policy(html: str) -> str:
    """The page for `make serve`, which adds a script of its own that reloads the page."""
    return html.replace(PLACE, "", 1)


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
