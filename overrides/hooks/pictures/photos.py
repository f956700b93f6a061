"""The pictures of one build: photos as copies, drawings cleaned, each published if a page shows it.

A photo's own file is never published: it may be large, lie on its side, and tell where it was
taken.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from content.picture_names import is_drawing, is_photo, published_name
from guard.pictures.picture_findings import (
    place_advice,
    unreadable_photo_problems,
    unshown_advice,
)
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from report.problems import Finding

from pictures.photo_cache import copies_of, drop_all_but
from pictures.photo_copies import Copies
from pictures.photo_reading import PhotoError, unshown_tells_place
from pictures.svg_files import Drawing, clean_svg

CACHE = ".cache/photos"


@dataclass
class Pictures:
    """All pictures under `docs` by their paths there, and what was found in them so far.

    `shown` are those that a page shows, `public` those that a page shows which visitors see.
    """

    docs: Path
    cache: Path
    paths: Collection[str]
    findings: list[Finding] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)
    public: set[str] = field(default_factory=set)
    drawings: dict[str, Drawing] = field(default_factory=dict)
    copies: dict[str, tuple[str, Copies]] = field(default_factory=dict)

    def clean_drawings(self, files: Files) -> None:
        """Put each drawing as it may be published in the place of its file."""
        for file in files:
            if file.src_uri in self.paths and is_drawing(file.src_uri):
                drawing, problems = clean_svg(file.content_bytes, f"docs/{file.src_uri}")
                self.drawings[file.src_uri] = drawing
                self.findings += problems
                file.content_string = drawing.text

    def note_shown(self, path: str, *, is_public: bool) -> None:
        """Note that a page shows a picture, and whether visitors see that page."""
        self.shown.add(path)
        if is_public:
            self.public.add(path)

    def show(self, photo: str, *, is_public: bool) -> Copies | None:
        """The copies of a photo that a page shows; None for one that can't be shown (noted)."""
        is_new = photo not in self.shown
        self.note_shown(photo, is_public=is_public)
        if is_new:
            try:
                self.copies[photo] = copies_of(self.docs / photo, self.cache)
            except PhotoError as error:
                self.findings += unreadable_photo_problems(photo, error)
        return self.copies[photo][1] if photo in self.copies else None

    def start_of_names(self, photo: str) -> str:
        """How the names of a photo's copies start: with a new name whenever a copy changes."""
        return f"{published_name(photo)}-{self.copies[photo][0][:10]}"

    def publish(self, files: Files, config: MkDocsConfig) -> None:
        """Add the copies to the files; take out the drawings that no visitor would see."""
        contents = {
            f"{self.start_of_names(photo)}-{name}": content
            for photo, (_, copies) in self.copies.items()
            if photo in self.public
            for name, content in copies.files.items()
        }
        for name, content in contents.items():
            files.append(File.generated(config, name, content=content))
        for drawing in self.drawings.keys() - self.public:
            files.remove(files.src_uris[drawing])
        drop_all_but((name for name, _ in self.copies.values()), self.cache)

    def note_advice(self) -> None:
        """Note what is worth an editor's time, once every page is rendered."""
        self.findings += unshown_advice(set(self.paths) - self.shown)
        telling = {path for path, (_, copies) in self.copies.items() if copies.tells_place}
        unshown = set(filter(is_photo, self.paths)) - self.shown
        telling |= {path for path in unshown if unshown_tells_place(self.docs / path)}
        self.findings += place_advice(telling)
