"""Files for the host and for whoever finds a hole: `_headers` and `.well-known/security.txt`."""

import re
from datetime import datetime

from project import Project


def headers(text: str) -> dict[str, dict[str, str]]:
    """The headers in a `_headers` file, by path, as Cloudflare Pages and Netlify read it."""
    found: dict[str, dict[str, str]] = {}
    path = ""
    for line in text.splitlines():
        if line.startswith("/"):
            path = line
            found[path] = {}
        else:
            name, _, value = line.strip().partition(": ")
            found[path][name] = value
    return found


def test_hosts_that_can_are_told_what_to_send(project: Project) -> None:
    built = project.build()
    assert built.code == 0, built.printed
    sent = headers((built.site / "_headers").read_text(encoding="utf-8"))
    everywhere = sent.pop("/*")
    assert everywhere["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert everywhere["X-Content-Type-Options"] == "nosniff"
    assert everywhere["Strict-Transport-Security"].startswith("max-age=31536000")
    assert everywhere["Referrer-Policy"] == "no-referrer"
    for feature in ("camera", "geolocation", "microphone", "payment"):
        assert f"{feature}=()" in everywhere["Permissions-Policy"]
    for name in ("Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy"):
        assert everywhere[name] == "same-origin"
    for path, its in sent.items():
        assert its == {"Cache-Control": "public, max-age=31536000, immutable"}
        assert (built.site / path.removeprefix("/")).is_file(), path
        assert re.search(r"-[0-9a-f]{8}\.js$", path), path


def test_whom_to_tell_of_a_hole_is_said_once_there_is_a_way(project: Project) -> None:
    file = ".well-known/security.txt"
    assert not (project.build().site / file).exists()
    for contact, told in (
        ("phone: 555-555-0200", "tel:+1-555-555-0200"),
        ("email: a@fixture.example\nphone: 555-555-0200", "mailto:a@fixture.example"),
    ):
        project.write("practice.yml", f"name: Fixture\n{contact}\n")
        built = project.build(BUILD_DATE="2028-02-29")
        assert built.code == 0, built.printed
        lines = (built.site / file).read_text(encoding="utf-8").strip().split("\n")
        fields = dict(line.split(": ", 1) for line in lines)
        assert fields["Contact"] == told
        # RFC 9116, 2.5.5: in the future, and less than a year away.
        expires = datetime.fromisoformat(fields["Expires"])
        assert (expires.year, expires.month, expires.day) == (2029, 2, 1)
        assert fields["Canonical"].endswith(f"/{file}")
