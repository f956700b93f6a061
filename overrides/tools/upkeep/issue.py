"""`make upkeep-issue`: keeps one issue up to date with the report in REPORT, or closes it."""

import json
import os
import subprocess
import sys

LABEL = "upkeep"
TITLE = "What the site needs looking after"
FIRST = (
    "This list is written anew every week. What is done goes from it by itself, and the issue "
    "closes once nothing is left.\n\n"
)


def keep_issue(report: str) -> str:
    """Write the report into the one open issue, opening or closing it: says what was done."""
    listed = _gh("issue", "list", "--label", LABEL, "--state", "open", "--json", "number")
    numbers = sorted(str(issue["number"]) for issue in json.loads(listed))
    if not report:
        for number in numbers:
            _gh("issue", "close", number, "--comment", "All is well.")
        return "All is well: no issue is open."
    body = FIRST + report
    if numbers:
        _gh("issue", "edit", numbers[0], "--body-file", "-", given=body)
        return f"Issue {numbers[0]} is up to date."
    _gh("label", "create", LABEL, "--force", "--description", "Written by the weekly upkeep")
    _gh("issue", "create", "--title", TITLE, "--label", LABEL, "--body-file", "-", given=body)
    return "A new issue has the list."


def _gh(*words: str, given: str = "") -> str:
    done = subprocess.run(["gh", *words], input=given, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"GitHub did not take `gh {words[0]} {words[1]}`: {done.stderr.strip()}")
    return done.stdout


def main() -> None:
    """Keep the issue."""
    if "REPORT" not in os.environ:
        sys.exit("REPORT is not set: it holds what `make upkeep` found, or nothing at all.")
    print(keep_issue(os.environ["REPORT"]))


if __name__ == "__main__":
    main()
