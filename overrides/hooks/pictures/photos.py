"""The photos of one build, each published as copies if a page shows it.

A photo's own file is never published: it may be large, lie on its side, and tell where it was
taken.
"""

import io
import json
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import ZipFile

from content.picture_names import is_photo, meant_picture, published_name
from guard.pictures.picture_findings import (
    place_advice,
    unreadable_photo_problems,
    unshown_advice,
)
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from report.problems import Finding

from pictures.kept_pictures import drop_all_but, kept, name_of
from pictures.photo_copies import Copies, make_copies
from pictures.photo_reading import PhotoError, unshown_tells_place

CACHE = ".cache/photos"
FACTS = "facts.json"
# The copies change with these files, beside the photo itself.
RECIPE = [Path(__file__).with_name(name) for name in ("photo_copies.py", "photo_reading.py")]


@dataclass
class Pictures:
    """All pictures under `docs` by their paths there, and what was found in them so far.

    `shown` are those that a page shows, `public` those that a page shows which visitors see, and
    `meant` those that a page asks for by a wrong name, which is told.
    """

    docs: Path
    cache: Path
    paths: Collection[str]
    findings: list[Finding] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)
    public: set[str] = field(default_factory=set)
    meant: set[str] = field(default_factory=set)
    copies: dict[str, tuple[str, Copies]] = field(default_factory=dict)

    def show(self, photo: str, *, is_public: bool) -> Copies | None:
        """The copies of a photo that a page shows; None for one that can't be shown (noted).

        They are published once a page shows them that visitors see: `is_public`.
        """
        if is_public:
            self.public.add(photo)
        if photo not in self.shown:
            self.shown.add(photo)
            try:
                self.copies[photo] = copies_of(self.docs / photo, self.cache)
            except PhotoError as error:
                self.findings += unreadable_photo_problems(photo, error)
        return self.copies[photo][1] if photo in self.copies else None

    def note_meant(self, path: str) -> None:
        """Note that a page asks for a picture that isn't at this path."""
        self.meant.add(meant_picture(path, [*filter(is_photo, self.paths)]) or "")

    def start_of_names(self, photo: str) -> str:
        """How the names of a photo's copies start: with a new name whenever a copy changes."""
        return f"{published_name(photo)}-{self.copies[photo][0][:10]}"

    def copy_at(self, address: str) -> bytes | None:
        """The copy of a photo that is published at this address once a page shows the photo."""
        for photo in filter(is_photo, self.paths):
            start = f"{published_name(photo)}-"
            if address.startswith(start):
                with suppress(PhotoError):
                    name, copies = copies_of(self.docs / photo, self.cache)
                    copy = copies.files.get(address.removeprefix(f"{start}{name[:10]}-"))
                    if copy is not None:
                        return copy
        return None

    def publish(self, files: Files, config: MkDocsConfig) -> None:
        """Add the copies that a visitor would see to the files."""
        contents = {
            f"{self.start_of_names(photo)}-{name}": content
            for photo, (_, copies) in self.copies.items()
            if photo in self.public
            for name, content in copies.files.items()
        }
        for name, content in contents.items():
            files.append(File.generated(config, name, content=content))
        drop_all_but(
            (self.cache / f"{name}.copies" for name, _ in self.copies.values()), self.cache
        )

    def note_advice(self) -> None:
        """Note what is worth an editor's time, once every page is rendered."""
        unshown = set(filter(is_photo, self.paths)) - self.shown
        self.findings += unshown_advice(unshown - self.meant)
        telling = {path for path, (_, copies) in self.copies.items() if copies.tells_place}
        telling |= {path for path in unshown if unshown_tells_place(self.docs / path)}
        self.findings += place_advice(telling)


def copies_of(photo: Path, folder: Path) -> tuple[str, Copies]:
    """The copies of a photo, with a name for exactly these copies.

    What the last builds left in `folder` is not made again. Raises `PhotoError` for a photo that
    can't be shown.
    """
    name = name_of(RECIPE, photo.read_bytes())
    return name, kept(folder / f"{name}.copies", _unpacked, lambda: _packed(make_copies(photo)))


def _packed(copies: Copies) -> bytes:
    packed = io.BytesIO()
    facts = {name: value for name, value in vars(copies).items() if name != "files"}
    with ZipFile(packed, "w") as archive:
        archive.writestr(FACTS, json.dumps(facts))
        for name, content in copies.files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _unpacked(packed: bytes) -> Copies:
    with ZipFile(io.BytesIO(packed)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    facts = json.loads(files.pop(FACTS))
    sizes = [(width, height) for width, height in facts["sizes"]]
    return Copies(sizes, facts["fallback"], facts["tells_place"], files)
