"""Publishes what was changed, or takes a publication back; tells each step as it comes."""

import json
from collections.abc import Iterator
from queue import SimpleQueue
from threading import Thread
from typing import Any

from starlette.responses import StreamingResponse

from edit.git.command import GitError, answers, git
from edit.git.history import commit_named
from edit.git.publishing import Publication, Step
from edit.refusal import Refusal, disk_refusal
from edit.session import Session

NO_WORDS = "Say in a few words what a reader gains: these words stand beside the change for good."
NO_NAME = (
    "Git doesn't know your name yet. Write your name and e-mail address: they sign the change."
)
NOT_SIGNED = "Git could not keep your name, so nothing was published. What Git said: {}"
FAILED = "Publishing failed here ({}: {}). Nothing is lost: everything is saved on this machine."


def answer(session: Session, asked: dict[str, Any]) -> StreamingResponse:
    """Publish with the `words` given; `take` says which text goes on where both have changed."""
    words, take = asked.get("words"), asked.get("take") or {}
    if not isinstance(words, str) or not words.strip():
        raise Refusal(400, NO_WORDS)
    _sign(session, asked)
    chosen = {str(path): str(which) for path, which in take.items()} if take else {}
    return _told(session, Publication(session.project, words.strip(), chosen))


def undo(session: Session, asked: dict[str, Any]) -> StreamingResponse:
    """Take the publication `id` back by a new one."""
    commit = commit_named(asked.get("id"))
    _sign(session, asked)
    return _told(session, Publication(session.project, "", undo=commit))


def _sign(session: Session, asked: dict[str, Any]) -> None:
    """See that Git knows who publishes; `name` and `email` tell it, for this copy alone."""
    for setting in ("name", "email"):
        value = asked.get(setting)
        if isinstance(value, str) and value.strip():
            _tell_git(session, f"user.{setting}", " ".join(value.split()))
    if not answers(session.project, "var", "GIT_AUTHOR_IDENT"):
        raise Refusal(422, NO_NAME, needs_name=True)


def _tell_git(session: Session, setting: str, value: str) -> None:
    try:
        git(session.project, "config", setting, value)
    except GitError as error:
        raise Refusal(422, NOT_SIGNED.format(error)) from None


def _told(session: Session, publication: Publication) -> StreamingResponse:
    """The steps, each as a line of JSON. One thread does all: it holds what writing holds."""
    steps: SimpleQueue[Step | None] = SimpleQueue()

    def work() -> None:
        try:
            with session.writing:
                for step in publication.steps():
                    steps.put(step)
        except Refusal as refusal:
            steps.put({"state": "stopped", "message": refusal.sentence})
        except OSError as error:
            steps.put({"state": "stopped", "message": disk_refusal(error).sentence})
        except Exception as error:  # noqa: BLE001 (whatever it is, the person has to read it)
            message = FAILED.format(type(error).__name__, error)
            steps.put({"state": "stopped", "message": message})
        steps.put(None)

    def lines() -> Iterator[str]:
        Thread(target=work, daemon=True).start()
        while (step := steps.get()) is not None:
            yield json.dumps(step) + "\n"

    return StreamingResponse(lines(), media_type="application/x-ndjson")
