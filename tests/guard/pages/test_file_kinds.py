"""A file is published under its own name only where it is what the name says."""

import pytest
from project import Project

TOLD = "This file is named a PDF and holds something else."


@pytest.mark.parametrize(
    "raw",
    [
        b"<!doctype html><script>alert(1)</script>",
        b"",
        b"PK\x03\x04",
        b"\xef\xbb\xbf<html>%PDF-1.7",
        b"GIF89a",
    ],
)
def test_what_is_no_pdf_is_told(project: Project, raw: bytes) -> None:
    (project.path / "docs" / "leaflet.pdf").write_bytes(raw)
    built = project.build()
    assert built.code == 1
    assert [found for found in built.findings if TOLD in found], built.printed


def test_a_pdf_is_published_as_it_is(project: Project) -> None:
    raw = b"%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"
    (project.path / "docs" / "leaflet.pdf").write_bytes(raw)
    built = project.build()
    assert built.code == 0, built.printed
    assert (built.site / "leaflet.pdf").read_bytes() == raw
