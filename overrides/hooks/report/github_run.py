"""What a step on GitHub tells: the run's summary, and the steps after it.

The forms are GitHub's "Adding a job summary", "Setting an output parameter" and "Stopping and
starting workflow commands".
"""

import os
import uuid
from pathlib import Path


def say(text: str) -> None:
    """Print Markdown, and put it into the summary of the run, if this runs on GitHub."""
    print(text)
    add_to_summary(text)


def add_to_summary(text: str) -> None:
    """Put Markdown behind what is in the summary of the run, if this runs on GitHub."""
    _append("GITHUB_STEP_SUMMARY", f"{text}\n")


def order(text: str) -> None:
    """Print an order to GitHub, such as an annotation.

    The steps run with orders off (`.github/run-step.sh`); the word that they hand on in ORDERS_WORD
    switches them on for this one.
    """
    if word := os.environ.get("ORDERS_WORD"):
        text = f"::{word}::\n{text}\n::stop-commands::{word}"
    print(text, flush=True)


def hand_on(name: str, value: str) -> None:
    """Give later steps a value, if this runs on GitHub."""
    # The end of a value is a word that nobody can have written into it.
    end = uuid.uuid4().hex
    _append("GITHUB_OUTPUT", f"{name}<<{end}\n{value}\n{end}\n")


def _append(variable: str, text: str) -> None:
    if path := os.environ.get(variable):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(text)
