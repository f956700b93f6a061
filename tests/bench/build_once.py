"""One build as `make build` does it, which tells at its end where its time went.

It runs in the folder of a project: `build_once.py with --site-dir ...`. With `without` as its
first word, no rule looks at anything.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

TOLD = "Parts: "
seconds: dict[str, float] = {}
inside: list[str] = []


def spent() -> float:
    """The processor's seconds so far, of this process and of those that it started."""
    return sum(os.times()[:4])


def note(module: Any, name: str, part: str) -> None:
    """Count the time of a function for a part, unless the time counts for another already."""
    function = getattr(module, name)

    def noted(*given: Any, **named: Any) -> Any:
        if inside:
            return function(*given, **named)
        made = counted(part, partial(function, *given, **named))
        return one_by_one(part, made) if isinstance(made, Iterator) else made

    setattr(module, name, noted)


def counted(part: str, call: Callable[[], Any]) -> Any:
    """What a call gives; its time counts for the part."""
    inside.append(part)
    start = spent()
    try:
        return call()
    finally:
        seconds[part] = seconds.get(part, 0) + spent() - start
        inside.pop()


def one_by_one(part: str, made: Iterator[Any]) -> Iterator[Any]:
    """What a function gives one by one, each counted when it is asked for."""
    end = object()
    while (one := counted(part, partial(next, made, end))) is not end:
        yield one


def main() -> None:
    """Build."""
    sys.path.insert(0, "overrides/hooks")
    import build  # noqa: PLC0415 - the project's own
    from guard import rules  # noqa: PLC0415
    from guard.pages import page_size  # noqa: PLC0415
    from guard.words import known_words  # noqa: PLC0415
    from guard.words.public_words import PublicText  # noqa: PLC0415
    from jinja2 import Template  # noqa: PLC0415
    from markdown import Markdown  # noqa: PLC0415
    from mkdocs.__main__ import cli  # noqa: PLC0415
    from output import (  # noqa: PLC0415
        search_index,
        security_policy,
        stylesheet,
        whole_words,
    )
    from pictures import many_cards  # noqa: PLC0415
    from reading.read_text import ReadText  # noqa: PLC0415

    page_rules = ("markdown_findings", "html_findings", "last_findings")
    if sys.argv.pop(1) == "without":
        for room, rule, instead in (
            (
                known_words,
                "page_words",
                lambda page, _: PublicText(page.file, page.path, ReadText()),
            ),
            (known_words, "word_findings", lambda *_: ()),
            *((rules, name, lambda *_: ()) for name in page_rules),
        ):
            setattr(room, rule, instead)
    for module, name, part in (
        *((rules, name, "rules") for name in page_rules),
        (page_size, "page_size_advice", "rules"),
        # Not in its own module: `build` has taken it from there.
        (build, "site_findings", "rules"),
        (build, "read_site_content", "reading"),
        (whole_words, "with_whole_words", "finishing"),
        (stylesheet, "with_stylesheet", "finishing"),
        (security_policy, "with_policy", "finishing"),
        (many_cards, "drawn_cards", "cards"),
        (Markdown, "convert", "Markdown"),
        (Template, "render", "templates"),
        (search_index, "search_files", "search"),
        (search_index, "keep_searched", "search"),
    ):
        note(module, name, part)
    sys.argv.insert(1, "build")
    try:
        cli()
    finally:
        print(TOLD + json.dumps(seconds))


if __name__ == "__main__":
    main()
