"""What the editor takes from npm is locked, licensed, and no part of the site."""

import json
import re
from pathlib import Path

from project import ROOT

EDITOR = ROOT / "overrides" / "editor"
LOCK = (EDITOR / "packages" / "package-lock.json").read_text(encoding="utf-8")


def test_the_packages_that_were_built_are_those_of_the_lock_with_their_licences() -> None:
    locked = {
        name.rpartition("node_modules/")[2]: each["version"]
        for name, each in json.loads(LOCK)["packages"].items()
        if name
    }
    licences = (EDITOR / "built" / "LICENSES.txt").read_text(encoding="utf-8")
    parts = [part.strip() for part in licences.split(f"\n{'-' * 72}\n")]
    assert len(parts) > 20
    for part in parts:
        name, version = part.split("\n")[0].split(" ")
        assert locked[name] == version
        assert re.search(r"MIT|Permission is hereby granted", part)


def test_no_address_of_a_registry_is_written_down() -> None:
    assert "resolved" not in LOCK
    assert "http" not in LOCK


def test_no_text_becomes_html_and_no_address_is_another_servers() -> None:
    for module in (EDITOR / "modules").glob("*.js"):
        code = module.read_text(encoding="utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", code)
        assert "https://" not in code


def test_nothing_of_it_is_published(site: Path) -> None:
    names = {file.name for file in EDITOR.rglob("*") if file.is_file()}
    found = [file for file in site.rglob("*") if file.name in names]
    assert found == []
    assert not (site / "edit").exists()
    assert not (site / "editor").exists()
    for page in site.rglob("*.html"):
        assert "/edit/" not in page.read_text(encoding="utf-8")
