"""The built page as the editor's frame shows it; and what it loads. Nothing of it can run."""

import mimetypes

from judge.preview import in_scheme, preview
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from edit.asked import session_of
from edit.gate import is_same
from edit.refusal import Refusal
from edit.session import Session

# The style sheet stands in the page itself. To Safari, a page in such a frame is nobody's: 'self'
# would allow it nothing, so its own origins are named.
POLICY = (
    "default-src 'none'; script-src 'none'; style-src {own} 'unsafe-inline'; img-src {own}; "
    "font-src {own}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"
)
NO_PAGE = "There is no such page to show. Look at the findings first."
SCHEMES = {"light", "dark"}


async def answer(request: Request) -> Response:
    """A page or a file of the site as it would be with the texts that were judged last."""
    session = session_of(request)
    if not is_same(request.path_params["token"], session.token):
        raise Refusal(404, NO_PAGE)
    path, scheme = request.path_params["path"], request.query_params.get("scheme", "light")
    own = " ".join(sorted(request.app.state.doors.origins))
    headers = {"Content-Security-Policy": POLICY.format(own=own)}
    if path == "" or path.endswith("/"):
        html = await run_in_threadpool(_page, session, path)
        html = in_scheme(html, scheme if scheme in SCHEMES else "light")
        return Response(html, media_type="text/html", headers=headers)
    content = await run_in_threadpool(session.judge.published, path)
    if content is None:
        raise Refusal(404, NO_PAGE)
    # A frame without rights of its own asks for fonts as a stranger.
    headers |= {"Access-Control-Allow-Origin": "*", "Cache-Control": "max-age=600"}
    kind = "font/woff2" if path.endswith(".woff2") else mimetypes.guess_type(path)[0]
    return Response(content, media_type=kind or "application/octet-stream", headers=headers)


def _page(session: Session, place: str) -> str:
    """A page that was judged, or another one of the site as it stands."""
    if place not in session.shown:
        stem = place.removesuffix("/")
        for path in (f"{stem}.md", f"{stem}/index.md".lstrip("/")):
            if html := session.judge.judge({}, path).page:
                return preview(html, None).html
        raise Refusal(404, NO_PAGE)
    return session.shown[place]
