"""The settings for nginx, tried where it is installed: what a visitor's browser is told."""

import gzip
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
import warnings
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import brotli
import pytest
from make.packed_files import pack
from project import ROOT

CONF = ROOT / ".github/hosting/nginx.conf"
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
MIME_TYPES = Path("/etc/nginx/mime.types")
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")  # Debian's own place
UNTRIED = "nginx is not installed: .github/hosting/nginx.conf was read, and not tried."
# What every server needs beside our file, in a folder of its own.
AROUND = """daemon off; pid {folder}/pid; error_log {folder}/log;
events {{}}
http {{
    client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
    include {folder}/site.conf;
}}
"""


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def ask(address: str) -> tuple[int, Message, bytes]:
    """Status, headers and unpacked content at an address; a redirect is not followed."""
    request = urllib.request.Request(address, headers={"Accept-Encoding": "gzip"})
    try:
        answer = urllib.request.build_opener(NoRedirect).open(request, timeout=10)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        body = answer.read()
    packed = answer.headers["Content-Encoding"] == "gzip"
    return answer.status, answer.headers, gzip.decompress(body) if packed else body


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Iterator[str | None]:
    """The built site, packed, behind nginx with our settings; None where there is no nginx."""
    if not (NGINX and MIME_TYPES.exists()):
        warnings.warn(UNTRIED, stacklevel=1)
        yield None
        return
    folder = tmp_path_factory.mktemp("nginx")
    folder.chmod(0o755)
    packed_site = folder / "site"
    shutil.copytree(site, packed_site)
    pack(packed_site)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    text = CONF.read_text(encoding="utf-8")
    for ours, here in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("/var/www/site", str(packed_site)),
        ("/var/log/nginx/error.log", f"{folder}/log"),
    ):
        assert text.count(ours) >= 1
        text = text.replace(ours, here)
    # Started by root, nginx would read the site as somebody who may not see it.
    first = "user root;\n" if os.geteuid() == 0 else ""
    if BROTLI.exists():
        first += f"load_module {BROTLI};\n"
        text = text.replace("gzip_static on;", "gzip_static on;\n    brotli_static on;")
    (folder / "site.conf").write_text(text, encoding="utf-8")
    (folder / "nginx.conf").write_text(first + AROUND.format(folder=folder), encoding="utf-8")
    shutil.copy(MIME_TYPES, folder)
    command: list[str | Path] = [NGINX, "-p", folder, "-c", folder / "nginx.conf"]
    checked = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as nginx:
        try:
            _wait_for(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            nginx.terminate()


def _wait_for(port: int) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            continue
        return


def secure_headers(site: Path) -> dict[str, str]:
    """What other hosts are told to send with every answer."""
    text = (site / "_headers").read_text(encoding="utf-8")
    everywhere = text.split("/*\n")[1].split("\n/")[0]
    return dict(line.strip().split(": ", 1) for line in everywhere.strip().split("\n"))


def test_the_settings_say_the_same_as_those_for_other_hosts(site: Path) -> None:
    text = CONF.read_text(encoding="utf-8")
    for name, value in secure_headers(site).items():
        assert re.search(
            rf'^    add_header {name} "?{re.escape(value)}"? always;', text, re.MULTILINE
        )
    # One `add_header` further in would take all of these away.
    assert not re.search(r"^ *location[^}]*add_header", text, re.MULTILINE)


def test_status_codes_redirects_and_the_page_for_a_wrong_address(served: str | None) -> None:
    if served is None:
        return
    missing = (ROOT / "site/404.html").read_bytes()
    assert ask(f"{served}/contact/")[0] == 200
    status, headers, _ = ask(f"{served}/contact?from=old")
    assert (status, headers["Location"]) == (301, "/contact/?from=old")
    status, headers, _ = ask(f"{served}/feed/")
    assert (status, headers["Location"]) == (301, "/feed.xml")
    for wrong in ("/no-such-page", "/no-such-page/", "/assets/", "/_headers"):
        status, headers, body = ask(served + wrong)
        assert (status, body) == (404, missing), wrong
        assert headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    ("file", "kind", "keep"),
    [
        ("", "text/html; charset=utf-8", "no-cache"),
        ("sitemap.xml", "text/xml; charset=utf-8", "no-cache"),
        ("version.txt", "text/plain; charset=utf-8", "no-cache"),
        ("manifest.webmanifest", "application/manifest+json; charset=utf-8", "no-cache"),
        ("assets/fonts/fraunces.woff2", "font/woff2", "public, max-age=86400"),
        ("assets/icons/icon-192.png", "image/png", "public, max-age=86400"),
        ("assets/favicon.svg", "image/svg+xml", "public, max-age=86400"),
        (
            "assets/search-*.js",
            "text/javascript; charset=utf-8",
            "public, max-age=31536000, immutable",
        ),
    ],
)
def test_types_caching_and_compression(
    served: str | None, site: Path, file: str, kind: str, keep: str
) -> None:
    if served is None:
        return
    name = next(site.glob(file)).relative_to(site).as_posix() if "*" in file else file
    status, headers, body = ask(f"{served}/{name}")
    assert status == 200
    assert body == (site / (name or "index.html")).read_bytes()
    assert headers["Cache-Control"] == keep
    # Older versions of nginx have the older name (RFC 9239, 6).
    assert headers["Content-Type"].replace("application/java", "text/java") == kind
    is_packed = headers["Content-Encoding"] == "gzip"
    assert is_packed == (len(body) >= 256 and "font" not in kind and "png" not in kind)


def test_what_was_packed_ahead_is_sent_as_it_is(served: str | None, site: Path) -> None:
    if served is None:
        return
    whole = (site / "contact/index.html").read_bytes()
    request = urllib.request.Request(f"{served}/contact/", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        assert answer.read() == gzip.compress(whole, mtime=0)
        assert answer.headers["Vary"] == "Accept-Encoding"
        # What nginx packs itself has no length to tell ahead.
        assert answer.headers["Content-Length"]
    with urllib.request.urlopen(f"{served}/contact/", timeout=10) as answer:
        assert answer.read() == whole
    if BROTLI.exists():
        request.add_header("Accept-Encoding", "br, gzip")
        with urllib.request.urlopen(request, timeout=10) as answer:
            assert answer.headers["Content-Encoding"] == "br"
            assert brotli.decompress(answer.read()) == whole


@pytest.mark.parametrize("path", ["/", "/no-such-page", "/assets/favicon.svg"])
def test_every_answer_is_as_safe_as_it_can_be(served: str | None, site: Path, path: str) -> None:
    if served is None:
        return
    _, headers, _ = ask(served + path)
    for name, value in secure_headers(site).items():
        assert headers.get_all(name) == [value]
    assert headers["Server"] == "nginx"
