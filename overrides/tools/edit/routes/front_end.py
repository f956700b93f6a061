"""The editor's page, its scripts, styles and fonts: of `overrides/editor/` and of the site."""

import secrets
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response

from edit.asked import session_of
from edit.gate import nonce_policy
from edit.refusal import Refusal

PAGE = "page.html"
NONCE = "STYLE_NONCE"
TYPES = {
    ".css": "text/css",
    ".ico": "image/x-icon",
    ".js": "text/javascript",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".woff2": "font/woff2",
}
# Beside what stands in `overrides/editor/`, what the site itself loads.
OF_THE_SITE = "assets/"
NOTHING = "There is nothing at this address."


async def first(request: Request) -> Response:
    """The way to the editor, for who left out part of its address."""
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/edit/{query}")


async def page(request: Request) -> Response:
    """The page, with a nonce of its own for the styles that its scripts add."""
    file = _editor(request) / PAGE
    if not file.is_file():
        return PlainTextResponse("The editor's page is not there: overrides/editor/page.html.", 404)
    nonce = secrets.token_urlsafe(16)
    html = file.read_text(encoding="utf-8").replace(NONCE, nonce)
    headers = {"Content-Security-Policy": nonce_policy(nonce), "Cache-Control": "no-store"}
    return Response(html, media_type="text/html", headers=headers)


async def file(request: Request) -> Response:
    """A file that the page loads."""
    path = request.path_params["path"]
    folder = _editor(request)
    if path.startswith(OF_THE_SITE):
        folder = folder.parent
    file = (folder / path).resolve()
    is_inside = file.is_relative_to(folder.resolve()) and not path.startswith("packages/")
    if not (is_inside and file.is_file() and file.suffix in TYPES):
        raise Refusal(404, NOTHING)
    return FileResponse(file, media_type=TYPES[file.suffix], headers={"Cache-Control": "no-cache"})


def _editor(request: Request) -> Path:
    return session_of(request).project / "overrides" / "editor"
