"""Takes a photo in. What a camera wrote into it is gone before anything is stored."""

import re
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from edit.asked import session_of
from edit.files import raw_of, write_whole
from edit.paths import docs_file, photo_file
from edit.photo import CleanPhoto, clean_photo, photo_name
from edit.refusal import Refusal
from edit.session import Session

MOST_BYTES = 50 * 1024 * 1024
TOO_LARGE = "This photo has more than 50 MB. Make it smaller, and drop that here."
IN_ALT = re.compile(r"[\[\]\n\r]+")


async def answer(request: Request) -> Response:
    """Keep the photo that is sent beside the page `page`, under a name made of `name`."""
    session, asked = session_of(request), request.query_params
    page = docs_file(session.docs, asked.get("page"))
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > MOST_BYTES:
            raise Refusal(413, TOO_LARGE)
        parts.append(part)
    folder = page.parent.relative_to(session.docs).as_posix()
    photo = await run_in_threadpool(clean_photo, b"".join(parts))
    name = photo_name(asked.get("name") or "photo", photo.ending)
    path = await run_in_threadpool(_keep, session, folder, name, photo)
    alt = " ".join(IN_ALT.sub(" ", asked.get("alt") or "").split())
    markdown = f"![{alt}]({path.rpartition('/')[2]})"
    found: dict[str, Any] = {"path": path, "markdown": markdown, "notes": photo.notes}
    return JSONResponse(found)


def _keep(session: Session, folder: str, name: str, photo: CleanPhoto) -> str:
    """Write the photo under the first name that is free; gives its path under docs/."""
    stem, ending = name.rsplit(".", 1)
    with session.writing:
        for number in range(1, 1000):
            own = f"{stem}.{ending}" if number == 1 else f"{stem}-{number}.{ending}"
            path = own if folder == "." else f"{folder}/{own}"
            file = photo_file(session.docs, path)
            there = raw_of(file)
            if there is None:
                write_whole(session.project, file, photo.raw)
            if there in {None, photo.raw}:
                return path
    raise Refusal(409, f"There are too many photos called {name}. Choose another name.")
