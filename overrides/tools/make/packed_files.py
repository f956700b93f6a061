"""The text files of a site packed ahead, for servers that send a file of that name: `a.html.gz`.

nginx does (`gzip_static`); other hosts pack by themselves, and leave these alone. There is no
`.br`: nginx reads it only with a module that doesn't come with it, and Brotli takes sixty times as
long for 15 % less.
"""

import gzip
from pathlib import Path

from publish.stamp import PACKED

TEXTS = {".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml"}
# A smaller one fits into one packet as it is, as in .github/hosting/nginx.conf.
LEAST_BYTES = 256


def pack(site: Path) -> None:
    """Write a packed file beside each text of a site; the same text gives the same bytes."""
    for file in sorted(site.rglob("*")):
        if file.suffix in TEXTS and file.stat().st_size >= LEAST_BYTES:
            packed = gzip.compress(file.read_bytes(), mtime=0)
            file.with_name(file.name + PACKED).write_bytes(packed)
