"""Known holes in the packages that the site is built and tested with, as pip-audit finds them."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

NO_ANSWER = "pip-audit could not look: {}"


def package_holes(program: Path, lists: Sequence[Path]) -> list[str]:
    """A sentence for each hole in a package of these lists, or for why nobody could look."""
    found: list[str] = []
    for file in lists:
        command: list[str | Path] = [
            program,
            "--requirement",
            file,
            "--disable-pip",
            "--require-hashes",
        ]
        try:
            done = subprocess.run(
                [*command, "--format", "json", "--progress-spinner", "off"],
                capture_output=True,
                text=True,
                check=False,
            )
            found += holes(done.stdout, file.as_posix())
        except OSError as error:
            found.append(NO_ANSWER.format(error.strerror))
        except ValueError:
            found.append(NO_ANSWER.format(_last_line(done.stderr)))
    return list(dict.fromkeys(found))


def holes(answer: str, file: str) -> list[str]:
    """What pip-audit's JSON says, in sentences. Raises ValueError where it says nothing."""
    found = []
    unseen = []
    for package in json.loads(answer)["dependencies"]:
        if "skip_reason" in package:
            unseen.append(package["name"])
        for hole in package.get("vulns", []):
            repaired = " or ".join(hole["fix_versions"]) or "no version yet"
            found.append(
                f"{file}: `{package['name']}` {package['version']} has a known hole, {hole['id']}; "
                f"mended in {repaired}."
            )
    if unseen:
        found.append(f"{file}: pip-audit could not look at {', '.join(unseen)}.")
    return found


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or ["it said nothing"])[-1]
