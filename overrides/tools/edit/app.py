"""Puts the editor together: its routes, behind the gate."""

import traceback
from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from edit.asked import body_of, session_of
from edit.gate import API, Doors, Gate
from edit.refusal import Refusal, disk_refusal
from edit.routes import (
    compare,
    draft,
    file,
    form,
    front_end,
    insert,
    judged,
    moved_page,
    new_page,
    pages,
    paste,
    photo,
    preview,
    save,
    source,
    value,
)
from edit.routes.publishing import changes, history, publish, run, shown
from edit.session import Session

OURS = (
    "The editor itself failed here ({}). That is not your fault, and what you wrote is still in "
    "this browser. Tell whoever looks after the code of the site."
)
Asked = dict[str, Any]
Answer = Callable[[Session, Asked], Any]


def _route(path: str, method: str, answer: Answer) -> Route:
    """A route whose answer is JSON, made in a thread of its own."""

    async def endpoint(request: Request) -> Response:
        asked: Asked = dict(request.query_params)
        if method == "POST":
            asked |= await body_of(request)
        session = session_of(request)
        with session.judge.turns.busy():
            found = await run_in_threadpool(answer, session, asked)
        return found if isinstance(found, Response) else JSONResponse(found)

    return Route(f"{API}{path}", endpoint, methods=[method])


ROUTES = [
    Route("/", front_end.first),
    Route("/edit", front_end.first),
    Route("/edit/", front_end.page),
    _route("pages", "GET", pages.answer),
    _route("file", "GET", file.answer),
    _route("form", "POST", form.answer),
    _route("set", "POST", value.answer),
    _route("judge", "POST", judged.answer),
    _route("draft", "POST", draft.answer),
    _route("save", "POST", save.answer),
    _route("compare", "POST", compare.answer),
    _route("pages", "POST", new_page.answer),
    _route("rename", "POST", moved_page.renamed),
    _route("withdraw", "POST", moved_page.withdrawn),
    Route(f"{API}photo", photo.answer, methods=["POST"]),
    _route("paste", "POST", paste.answer),
    _route("insert", "GET", insert.answer),
    _route("source", "GET", insert.source_fields),
    _route("source", "POST", source.answer),
    _route("changes", "GET", changes.answer),
    _route("show", "POST", shown.answer),
    _route("publish", "POST", publish.answer),
    _route("undo", "POST", publish.undo),
    _route("run", "GET", run.answer),
    _route("history", "GET", history.answer),
    _route("version", "GET", history.version),
    Route("/edit/preview/{token}/{path:path}", preview.answer),
    Route("/edit/{path:path}", front_end.file),
]


def make_app(session: Session, port: int) -> Starlette:
    """The editor as an application, for a server on this port of 127.0.0.1."""
    doors = Doors.at(port)
    app = Starlette(
        routes=ROUTES,
        middleware=[Middleware(Gate, doors=doors, key=session.key)],
        exception_handlers={Refusal: _refused, OSError: _disk, Exception: _failed},
    )
    app.state.session, app.state.doors = session, doors
    return app


async def _refused(_: Request, refusal: Exception) -> Response:
    if not isinstance(refusal, Refusal):
        return await _failed(_, refusal)
    return JSONResponse({"error": refusal.sentence, **refusal.more}, refusal.status)


async def _disk(_: Request, error: Exception) -> Response:
    if not isinstance(error, OSError) or error.errno is None:
        return await _failed(_, error)
    return await _refused(_, disk_refusal(error))


async def _failed(_: Request, error: Exception) -> Response:
    traceback.print_exception(error)
    return JSONResponse({"error": OURS.format(type(error).__name__)}, 500)
