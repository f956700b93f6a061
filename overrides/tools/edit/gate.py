"""Who may ask: this machine's own browser, with the key of the address that was opened."""

import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

API = "/edit/api/"
PREVIEW = "/edit/preview/"
KEY = "Edit-Key"
MOST_BYTES = 60 * 1024 * 1024
# The page itself; what `preview` and the nonce of its styles change stands there.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' blob:",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "font-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
NOT_HERE = "This editor is for the browser on its own machine, at the address that it opened."
NO_KEY = "Open the address that `make edit` printed: it has a key in it that is missing here."
TOO_LARGE = "That is more than 60 MB, too much for one file of the site."


@dataclass(frozen=True)
class Doors:
    """The names and the origins by which the editor may be asked."""

    hosts: frozenset[str]
    origins: frozenset[str]
    origin: str  # the one to open

    @classmethod
    def at(cls, port: int) -> "Doors":
        """Those of this machine, and of the codespace that it is, if it is one."""
        hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        origins = {f"http://{host}" for host in hosts}
        origin = f"http://127.0.0.1:{port}"
        name = os.environ.get("CODESPACE_NAME")
        domain = os.environ.get("GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN")
        if name and domain:
            hosts.add(f"{name}-{port}.{domain}")
            origin = f"https://{name}-{port}.{domain}"
            origins.add(origin)
        return cls(frozenset(hosts), frozenset(origins), origin)


class Gate:
    """Refuses whoever comes by another name, from another page, or without the key."""

    def __init__(self, app: ASGIApp, doors: Doors, key: str) -> None:
        self.app, self.doors, self.key = app, doors, key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass, or refuse it; every answer gets the policy."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return

        async def send_with_policy(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("Content-Security-Policy", policy())
                headers.setdefault("Cache-Control", "no-store")
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        if refusal := self._refusal(scope):
            await refusal(scope, receive, send_with_policy)
        else:
            await self.app(scope, receive, send_with_policy)

    def _refusal(self, scope: Scope) -> JSONResponse | None:
        headers, path = Headers(scope=scope), scope["path"]
        hosts, origins = headers.getlist("host"), headers.getlist("origin")
        # A frame without rights of its own has no origin to tell; what it may load needs a token.
        is_preview = path.startswith(PREVIEW) and scope["method"] in {"GET", "HEAD"}
        allowed = self.doors.origins | ({"null"} if is_preview else set())
        if len(hosts) != 1 or hosts[0] not in self.doors.hosts:
            return _refused(403, NOT_HERE)
        if any(origin not in allowed for origin in origins):
            return _refused(403, NOT_HERE)
        if path.startswith(API):
            if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
                return _refused(403, NOT_HERE)
            if not is_same(headers.get(KEY, ""), self.key):
                return _refused(403, NO_KEY)
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > MOST_BYTES:
            return _refused(413, TOO_LARGE)
        return None


def is_same(given: str, secret: str) -> bool:
    """Whether somebody gave the secret; how long it takes to say tells nothing of it."""
    return secrets.compare_digest(given.encode("utf-8", "surrogateescape"), secret.encode())


def policy(**other: str) -> str:
    """The policy as a header has it, with other sources for some: `style_src="'self'"`."""
    rules = POLICY | {name.replace("_", "-"): sources for name, sources in other.items()}
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())


def nonce_policy(nonce: str, sources: Iterable[str] = ("'self'",)) -> str:
    """The policy of a page whose scripts may add styles that carry this nonce."""
    return policy(style_src=" ".join([*sources, f"'nonce-{nonce}'"]))


def _refused(status: int, sentence: str) -> JSONResponse:
    return JSONResponse({"error": sentence}, status)
