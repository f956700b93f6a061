"""What is wrong in mkdocs.yml, in sentences: MkDocs itself ends with a traceback, or in its words.

It is looked at before each build. What staff write stands in docs/, and the guard judges that.
"""

import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load
from reading.guesses import closest, did_you_mean
from report.github_report import tell_github
from report.problems import Problem, Report

FILE = "mkdocs.yml"
HOOK = "overrides/hooks/load_pipeline.py"
BRING_BACK = "Bring the last one back from Git: `git checkout -- mkdocs.yml`."
TOLD = "Staff never open this file. Tell whoever looks after the code of the site."
NO_HOOK = f"`hooks` has to list {HOOK}: without it, docs/ is no site, and nobody judges it."
MOST = 20
KINDS = {
    "bool": "true or false",
    "dict": "names with a colon and a value each",
    "int": "a number",
    "list": "a list",
    "str": "words",
}


def settings_problems(project: Path) -> list[Problem]:
    """What keeps MkDocs from reading the settings in a project's folder, each with its line."""
    try:
        with (project / FILE).open(encoding="utf-8") as file:
            settings = yaml_load(file)
    except FileNotFoundError:
        return [Problem(FILE, 1, f"This file isn't there. {BRING_BACK}")]
    except (ConfigurationError, OSError, UnicodeDecodeError) as error:
        return [_unreadable(error.__context__ or error)]
    if not settings or not isinstance(settings, dict):
        return [Problem(FILE, 1, f"There are no settings in this file. {BRING_BACK}")]
    hooks = settings.pop("hooks", None)
    found = dict(_faults(project, settings))
    if not isinstance(hooks, list) or HOOK not in hooks:
        found.setdefault("hooks", NO_HOOK)
    lines = (project / FILE).read_text(encoding="utf-8").split("\n")
    return [Problem(FILE, _line(lines, name), message) for name, message in found.items()]


def _unreadable(error: BaseException) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    what = getattr(error, "problem", None) or _one_line(error)
    return Problem(FILE, mark.line + 1 if mark else 1, f"This can't be read ({what}). {BRING_BACK}")


def _faults(project: Path, settings: dict[str, Any]) -> list[tuple[str, str]]:
    """Each setting with a fault, and what is wrong with it: MkDocs stops at the first."""
    found: list[tuple[str, str]] = []
    if "site_name" not in settings:
        found.append(("site_name", f"`site_name` is missing. {BRING_BACK}"))
        settings["site_name"] = FILE
    while len(found) < MOST:
        config = MkDocsConfig(config_file_path=str(project / FILE))
        name = ""
        try:
            config.load_dict(deepcopy(settings))
            failed, warned = config.validate()
        except Exception as error:  # noqa: BLE001 (what an extension or a plugin makes of it)
            return [*found, ("", f"MkDocs can't use these settings: {_one_line(error)}.")]
        for name, said in (*failed, *warned):
            found.append((name, _sentence(name, _one_line(said))))
        if not failed:
            return found
        del settings[name]
    return found


def _sentence(name: str, said: str) -> str:
    """What is wrong with one setting; `said` is MkDocs' word for it."""
    known = list(MkDocsConfig())
    if name not in known:
        return f"`{name}` is no setting of MkDocs.{did_you_mean(closest(name, known))}"
    if said.startswith("Expected type: <class '"):
        wanted, _, given = said.removeprefix("Expected type: ").partition(" but received: ")
        return f"`{name}` has to be {_kind(wanted)}, and is {_kind(given)}."
    return f"`{name}`: {said.rstrip('.')}."


def _kind(said: str) -> str:
    name = said.removeprefix("<class '").removesuffix("'>")
    return KINDS.get(name, name)


def _one_line(error: object) -> str:
    """What an error says, first and last: between them is the way through the code."""
    lines = str(error).strip().split("\n")
    return ": ".join(dict.fromkeys((lines[0].rstrip(". :"), lines[-1].rstrip(". "))))


def _line(lines: list[str], name: str) -> int:
    starts = (index for index, line in enumerate(lines, 1) if line.startswith(f"{name}:"))
    return next(starts, 1) if name else 1


def main() -> None:
    """End with the report where the settings can't be used."""
    report = Report()
    report.add(*settings_problems(Path()))
    if report.problems:
        tell_github(report)
        sys.exit(f"{report.text()}\n{TOLD}")


if __name__ == "__main__":
    main()
