"""How long an editor waits from the last key to the findings, with 1,000 articles in the site."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from edit_server import Editor, editor_of

from tests.bench.figures import Figure
from tests.bench.made_sites import made_site

ARTICLES = 1000
KEYS = 9
PAGE = "articles/made-7.md"


def edit_figures() -> Iterator[Figure]:
    """Open the editor of a large site, and write in one of its articles."""
    with tempfile.TemporaryDirectory() as folder:
        project = made_site(Path(folder) / "project", ARTICLES)
        with editor_of(project) as editor:
            yield Figure("The editor lists its pages", _seconds(editor, "", "pages"), " s", most=5)
            text = editor.get("file", path=PAGE)["text"]
            yield Figure("The first judgment of the site", _seconds(editor, text), " s")
            waits = [_seconds(editor, f"{text}\nWords {key}.\n") for key in range(KEYS)]
    yield Figure("From the last key to findings and page", median(waits), " s", most=1)


def _seconds(editor: Editor, text: str, asked: str = "judge") -> float:
    start = time.perf_counter()
    if asked == "judge":
        answer = editor.post("judge", path=PAGE, text=text).json
        preview = editor.ask("GET", answer["preview"], key=None)
        assert preview.status == 200, preview.body
    else:
        editor.get(asked)
    return time.perf_counter() - start
