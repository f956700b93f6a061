"""Whatever stands in `docs/`: never a traceback, always a clean page or a problem with a line."""

import os
import unicodedata

from guard.files.stray_files import DATA_FILES
from guarded import PAGE, Guard, Judged, Tags
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from project import FIXTURES
from report.problems import Problem

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "200"))
SETTINGS = """\
title: Fixture page
description: A fixture for the tests, long enough to pass for a description.
updated: 2026-11-23
review_by: 2027-05-23
hidden: true
"""


def spelled(file: str) -> list[str]:
    """The texts in a file of tests/fixtures/fuzz/: one a line, as Python would spell it.

    They mean something to Markdown or YAML, to its extensions, to HTML, or to the rules.
    """
    lines = (FIXTURES / "fuzz" / file).read_text(encoding="utf-8").removesuffix("\n")
    ascii_lines = lines.encode("ascii", errors="backslashreplace").split(b"\n")
    return [line.decode("unicode_escape") for line in ascii_lines]


MARKDOWN, YAML = spelled("markdown.txt"), spelled("yaml.txt")


def pieces(parts: list[str], most: int) -> st.SearchStrategy[str]:
    """Texts out of some of the parts, and of anything else."""
    part = st.sampled_from(parts) | st.text(max_size=6)
    return st.lists(part, max_size=most).map("".join)


@st.composite
def changed(draw: st.DrawFn, text: str, parts: list[str]) -> str:
    """The text with pieces put in at some places, and some of it gone."""
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        text = text[:start] + draw(pieces(parts, 3)) + text[end:]
    return text


def pages() -> st.SearchStrategy[tuple[str, bytes]]:
    """A page with right settings and any text, or with any settings; or any bytes."""
    body = pieces(MARKDOWN, 24).map(lambda text: f"---\n{SETTINGS}---\n{text}".encode())
    block = changed(f"---\n{SETTINGS}---\nWords.\n", YAML).map(_encoded)
    return st.tuples(st.just(PAGE), body | block | st.binary(max_size=80))


def data_files(guard: Guard) -> st.SearchStrategy[tuple[str, bytes]]:
    """A data file of the fixtures with changes in it, or out of any pieces."""
    return st.sampled_from(DATA_FILES).flatmap(
        lambda file: st.tuples(
            st.just(file),
            (changed(guard.project.read(file), YAML) | pieces(YAML, 24)).map(_encoded),
        )
    )


def test_whatever_stands_in_a_file_there_is_a_page_or_a_problem_with_a_line(guard: Guard) -> None:
    @settings(
        max_examples=EXAMPLES,
        # `make test` gives the same answer each time; `make fuzz` looks further each time.
        derandomize="FUZZ_EXAMPLES" not in os.environ,
        database=None,
        deadline=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
    )
    @given(pages() | data_files(guard))
    def judge(example: tuple[str, bytes]) -> None:
        file, raw = example
        assert_whole(guard, file, raw, guard.judge(raw, file))

    guard.project.page(PAGE, "Words.")
    judge()


def assert_whole(guard: Guard, file: str, raw: bytes, judged: Judged) -> None:
    for found in judged.findings:
        path = guard.project.path / found.file
        text = raw if found.file == f"docs/{file}" else path.read_bytes()
        lines = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
        assert 1 <= found.line <= lines, found
        assert not any(unicodedata.category(char) in {"Cc", "Cs"} for char in str(found)), found
    if not any(isinstance(found, Problem) for found in judged.findings):
        tags = Tags(judged.html)
        assert not tags.names & {"script", "iframe", "object", "style", "link", "form"}, judged
        assert not [name for name in tags.attributes if name[:2] == "on" or name == "style"]
        assert not [address for address in tags.addresses if "script:" in address.lower()]


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", errors="surrogatepass")
